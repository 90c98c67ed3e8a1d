package org.mentormatcher.local.command;

/** Ends a command with a sentence for the person at the keyboard and an exit status. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitStatus;

  private CommandFailure(int exitStatus, String sentence) {
    super(sentence);
    this.exitStatus = exitStatus;
  }

  /** What was asked for cannot be done as it was asked for. */
  static CommandFailure wrongUsage(String sentence) {
    return new CommandFailure(ExitStatus.WRONG_USAGE, sentence);
  }

  /** The input was understood, and cannot be used. */
  static CommandFailure inputRejected(String sentence) {
    return new CommandFailure(ExitStatus.INPUT_REJECTED, sentence);
  }

  int exitStatus() {
    return exitStatus;
  }
}
