package org.mentormatcher.matching.tables;

/** The letters over a spreadsheet's columns. */
public final class Letters {
  private static final int ALPHABET = 26;

  private Letters() {}

  /**
   * The letters of a column: A to Z, then AA.
   *
   * @param column its position, from 0
   */
  public static String of(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / ALPHABET - 1) {
      letters.insert(0, (char) ('A' + rest % ALPHABET));
    }
    return letters.toString();
  }
}
