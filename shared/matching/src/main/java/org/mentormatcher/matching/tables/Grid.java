package org.mentormatcher.matching.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.text.PlainText;

/**
 * The cells of a file as they stand, within the limits. A row's number is its position, from 1, as
 * a spreadsheet shows it: a line break inside a cell begins no new row. Blank cells at the end of a
 * row and blank rows at the end of the file are not kept: spreadsheets save thousands of them.
 */
final class Grid {
  private final String file;
  private final Budget.OfFile budget;
  private final List<List<String>> rows = new ArrayList<>();
  private int length;
  private int written;

  /**
   * @param file its name, for messages
   * @param budget what may still be looked at
   */
  Grid(String file, Budget budget) {
    this.file = file;
    this.budget = budget.of(file);
  }

  String file() {
    return file;
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
   * Adds a row; rows that are left out before it are blank. What our own files mark as text is as
   * it was before it was marked.
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
    rows.add(cells.subList(0, width).stream().map(PlainText::unmarked).toList());
    written++;
  }

  /**
   * Writes what stands in a cell into the blank cells below it, in rows in which something stands.
   *
   * @param first the row of the cell, from 1
   * @param last the last row to fill
   * @return how many cells were filled
   * @throws UnreadableException if that goes beyond a limit
   */
  int fillDown(int column, int first, int last) throws UnreadableException {
    String value = cell(first, column);
    int filled = 0;
    for (int row = first + 1; row <= Math.min(last, rows.size()) && !value.isBlank(); row++) {
      boolean isFilled = !rows.get(row - 1).isEmpty() && cell(row, column).isBlank();
      budget.take(row, isFilled ? value : "");
      if (isFilled) {
        List<String> cells = new ArrayList<>(rows.get(row - 1));
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, value);
        rows.set(row - 1, List.copyOf(cells));
        filled++;
      }
    }
    return filled;
  }

  private String cell(int row, int column) {
    List<String> cells = row <= rows.size() ? rows.get(row - 1) : List.of();
    return column < cells.size() ? cells.get(column) : "";
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
      if (!cells.get(column).isEmpty()) {
        budget.take(number, cells.get(column));
      }
    }
  }
}
