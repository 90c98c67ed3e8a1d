package org.mentormatcher.matching.reading;

import java.util.List;

/**
 * A file as rows of cells.
 *
 * @param file the file's name, for messages
 * @param headings the first row, as written
 * @param rows the others, without blank ones
 */
record Table(String file, List<String> headings, List<Row> rows) {

  /**
   * A row.
   *
   * @param number as a spreadsheet numbers it, from 1
   * @param cells its cells, as written
   */
  record Row(int number, List<String> cells) {

    /** The cell in a column, or "" where the row ends before it. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
