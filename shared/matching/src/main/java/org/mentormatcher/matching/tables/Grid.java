package org.mentormatcher.matching.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.problems.Problems;

/**
 * The cells of a file as they stand, within the limits. A row's number is its position, from 1, as
 * a spreadsheet shows it: a line break inside a cell begins no new row. Blank cells at the end of a
 * row and blank rows at the end of the file are not kept: spreadsheets save thousands of them.
 */
final class Grid {
  private final String file;
  private final List<List<String>> rows = new ArrayList<>();
  private int length;
  private int written;

  Grid(String file) {
    this.file = file;
  }

  /** The rows, blank ones as empty lists. */
  List<List<String>> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** How many rows there were, with the blank ones at the end. */
  int length() {
    return length;
  }

  /** How many rows are not blank. */
  int written() {
    return written;
  }

  /**
   * Adds a row; rows that are left out before it are blank.
   *
   * @param number its number, above that of the row added before
   * @throws UnreadableException if it goes beyond a limit
   */
  void add(int number, List<String> cells) throws UnreadableException {
    length = number;
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    if (width == 0) {
      return;
    }
    check(number, cells, width);
    while (rows.size() < number - 1) {
      rows.add(List.of());
    }
    rows.add(List.copyOf(cells.subList(0, width)));
    written++;
  }

  private void check(int number, List<String> cells, int width) throws UnreadableException {
    if (written > Limits.ROWS) {
      throw new UnreadableException(Problems.tooManyRows(file, number, Limits.ROWS));
    }
    if (width > Limits.COLUMNS) {
      throw new UnreadableException(Problems.tooManyColumns(file, number, Limits.COLUMNS));
    }
    for (int column = 0; column < width; column++) {
      if (cells.get(column).length() > Limits.CELL) {
        throw new UnreadableException(
            Problems.longCell(file, number, Letters.of(column), Limits.CELL));
      }
    }
  }
}
