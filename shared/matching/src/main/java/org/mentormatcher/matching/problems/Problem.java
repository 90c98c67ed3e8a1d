package org.mentormatcher.matching.problems;

import static org.mentormatcher.matching.text.Folding.tidy;

/**
 * One thing that is wrong with an input.
 *
 * @param file the file's name
 * @param row the row as a spreadsheet numbers it, from 1; 0 where the whole file is meant
 * @param letter the letters over the column, or "" where no single column is meant or it is missing
 * @param column the heading, or "" where no single column is meant
 * @param value what stands there, its beginning if it is long, or ""; personal data, so never to be
 *     logged
 * @param problem what is wrong, one sentence
 * @param remedy what to do, one sentence
 * @param mapping a heading and the column that it may stand for, as the command line takes it, or
 *     ""
 */
public record Problem(
    String file,
    int row,
    String letter,
    String column,
    String value,
    String problem,
    String remedy,
    String mapping) {
  private static final int LONGEST_VALUE = 200;

  /** A long value is cut: its beginning is enough to find it by. */
  public Problem {
    if (value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  /** A problem whose column has not been located yet. */
  public Problem(String file, int row, String column, String value, String problem, String remedy) {
    this(file, row, "", column, value, problem, remedy, "");
  }

  /** The same in this column, under the heading that the file gives it. */
  public Problem in(String theLetter, String heading) {
    return new Problem(file, row, theLetter, tidy(heading), value, problem, remedy, mapping);
  }

  /** The same in another row. */
  Problem at(int otherRow) {
    return new Problem(file, otherRow, letter, column, value, problem, remedy, mapping);
  }

  /** The same whatever the row, to tell kinds of problems apart. */
  Problem anywhere() {
    return at(0);
  }

  /** Says only where, because this may end in a log. */
  @Override
  public String toString() {
    return "problem in row " + row;
  }
}
