package org.mentormatcher.local.serve;

import org.mentormatcher.functions.match.Matcher;
import org.mentormatcher.local.lambda.ProcessFunction;
import org.mentormatcher.local.lambda.ProcessFunction.ProcessLimits;

/** Where the match function runs. */
sealed interface MatchRuntime {

  /** In processes of its own, under AWS's runtime interface client. */
  record OwnProcesses() implements MatchRuntime {}

  /**
   * In this process, where that client has no native library.
   *
   * @param matcher what matches
   * @param limits how many at once, and how long each
   */
  record InProcess(Matcher matcher, ProcessLimits limits) implements MatchRuntime {}

  /** The one for this machine. */
  static MatchRuntime ofThisMachine() {
    return ProcessFunction.isSupported() ? new OwnProcesses() : inProcess();
  }

  /** In this process, as it is where there is no other way. */
  static MatchRuntime inProcess() {
    return new InProcess(Matcher.SHIPPED, ProcessLimits.ofThisMachine());
  }
}
