package org.mentormatcher.matching.tables;

import java.util.List;

/**
 * A file as headings and the rows below them.
 *
 * @param file the file's name, for messages
 * @param headingRow the number of the row with the headings
 * @param headings that row, as written
 * @param rows those below it that are not blank
 * @param passedOver those below it that somebody wrote, and that are nobody's answer
 * @param isWorkbook whether cells know that they hold a number
 * @param all every row of the file, blank ones and those above the headings too
 */
public record Table(
    String file,
    int headingRow,
    List<String> headings,
    List<Row> rows,
    List<Row> passedOver,
    boolean isWorkbook,
    List<List<String>> all) {

  /**
   * A row.
   *
   * @param number as a spreadsheet numbers it, from 1
   * @param cells its cells, as written
   */
  public record Row(int number, List<String> cells) {

    /** The cell in a column, or "" where the row ends before it. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** Says only where, because this may end in a log. */
    @Override
    public String toString() {
      return "row " + number;
    }
  }

  /** Whether anything stands below a heading. */
  public boolean isBlank(int column) {
    return rows.stream().allMatch(row -> row.cell(column).isBlank());
  }

  /** Says nothing of what stands in it, because this may end in a log. */
  @Override
  public String toString() {
    return "table of " + rows.size() + " rows";
  }
}
