package org.mentormatcher.acceptance.broken.shapes;

/** Problems that are made of texts by position. */
final class TextualProblems {

  private TextualProblems() {}

  static String ofFour(String file, int row, String column, String value, String nearest) {
    return file + row + column + value + nearest;
  }

  static String ofThree(String file, int row, String column, String value) {
    return file + row + column + value;
  }
}
