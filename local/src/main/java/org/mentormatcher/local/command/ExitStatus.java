package org.mentormatcher.local.command;

/** The exit statuses that scripts rely on. */
final class ExitStatus {

  /** The command did what it was asked to do. */
  static final int DONE = 0;

  /** The input cannot be matched as it is; the report is on standard error. */
  static final int INPUT_REJECTED = 1;

  /** The arguments make no sense: an unknown option, a file that cannot be read or written. */
  static final int WRONG_USAGE = 2;

  /** The program is at fault, or the machine: {@code EX_SOFTWARE} of BSD's sysexits.h. */
  static final int UNEXPECTED_FAILURE = 70;

  private ExitStatus() {}
}
