package org.mentormatcher.local.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One run of the program and what a script would see of it.
 *
 * @param exitStatus its status
 * @param out standard output
 * @param err standard error
 */
record ProgramRun(int exitStatus, String out, String err) {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-01T12:00:00Z"), ZoneOffset.UTC);

  /** Runs the program where no terminal is. */
  static ProgramRun of(String... arguments) {
    return run(false, arguments);
  }

  /** Runs the program where a person watches standard error. */
  static ProgramRun onTerminal(String... arguments) {
    return run(true, arguments);
  }

  /** Runs the program with variables of the environment. */
  static ProgramRun with(Map<String, String> environment, String... arguments) {
    return run(false, CLOCK, environment, arguments);
  }

  /** The same on a later day. */
  static ProgramRun later(Duration by, Map<String, String> environment, String... arguments) {
    return run(false, Clock.offset(CLOCK, by), environment, arguments);
  }

  private static ProgramRun run(boolean terminal, String... arguments) {
    return run(terminal, CLOCK, Map.of(), arguments);
  }

  private static ProgramRun run(
      boolean terminal, Clock clock, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitStatus =
        new CommandLineProgram(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                terminal,
                clock,
                environment)
            .run(arguments);
    return new ProgramRun(exitStatus, out.toString(), err.toString());
  }
}
