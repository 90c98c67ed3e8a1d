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
    StringBuilder printable = new StringBuilder(value.length());
    boolean isCommand = false;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      boolean isInRun = isCommand;
      isCommand = isCommand(c);
      if (!isCommand) {
        printable.appendCodePoint(c);
      } else if (!isInRun) {
        printable.append(' ');
      }
    }
    return printable.toString();
  }

  private static boolean isCommand(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
