package org.mentormatcher.matching.files;

/**
 * What a coordinator writes in the place of a cell.
 *
 * @param file what problems call the table
 * @param row as a spreadsheet numbers it, from 1
 * @param letter over the column
 * @param value what is to stand there
 * @param isForAlike whether it is to stand in every row in which the same stands now
 */
public record CellCorrection(
    String file, int row, String letter, String value, boolean isForAlike) {

  /** Says only where, because this may end in a log. */
  @Override
  public String toString() {
    return "row " + row;
  }
}
