package org.mentormatcher.local;

import org.mentormatcher.local.command.CommandLineProgram;

/** The program's entry point. */
public final class MentorMatcher {

  private MentorMatcher() {}

  /** Runs the command that the arguments name and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(CommandLineProgram.onThisTerminal().run(arguments));
  }
}
