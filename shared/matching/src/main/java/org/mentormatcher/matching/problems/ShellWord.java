package org.mentormatcher.matching.problems;

/** A word of a command line that can be pasted into a shell. */
public final class ShellWord {
  private static final String SPECIAL = "\"$`\\!%";

  private ShellWord() {}

  /**
   * In double quotes, which every shell understands, where nothing in them is special. What a
   * terminal would take for a command is a space.
   */
  public static String of(String argument) {
    String printable = printable(argument);
    for (int i = 0; i < printable.length(); i++) {
      if (SPECIAL.indexOf(printable.charAt(i)) >= 0) {
        return "'" + printable.replace("'", "'\\''") + "'";
      }
    }
    return '"' + printable + '"';
  }

  /** A cell may hold anything: on a terminal, control characters would be commands to it. */
  static String printable(String value) {
    return value.replaceAll("[\\p{C}\\u2028\\u2029]+", " ");
  }
}
