package org.mentormatcher.matching.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.mentormatcher.matching.text.PlainText;

/**
 * A table for the coordinator: a CSV file by itself, and a sheet of {@link ResultWorkbook}. The CSV
 * file is as spreadsheet programs read it best: UTF-8 with a byte-order mark, lines that end with
 * CRLF, and cells that are taken for nothing but text.
 */
public final class Spreadsheet {
  private static final String MEDIA_TYPE = "text/csv; charset=utf-8";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String ENDING = ".csv";
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final String name;
  private final List<ResultHeading> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param name the file's, such as {@code pairs.csv}
   */
  public Spreadsheet(String name, List<ResultHeading> headings) {
    this.name = name;
    this.headings = List.copyOf(headings);
  }

  /** Adds a row: a cell a heading. */
  public void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** The CSV file. */
  public ResultFile file() {
    LongText text = new LongText().append(BYTE_ORDER_MARK);
    try {
      StringBuilder first = new StringBuilder();
      FORMAT.printRecord(
          first, headings.stream().map(heading -> PlainText.of(heading.name())).toArray());
      text.append(first.toString());
      List<PrintedCells> columns = printedColumns();
      for (List<String> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          text.append(columns.get(column).of(row.get(column)));
        }
        text.append(FORMAT.getRecordSeparator());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ResultFile(name, MEDIA_TYPE, LongText.joined(text.pieces()));
  }

  /** By position; columns that print alike share what was printed once. */
  private List<PrintedCells> printedColumns() {
    PrintedCells identifiers = new PrintedCells(PlainText::identifier, false);
    PrintedCells others = new PrintedCells(PlainText::of, false);
    List<PrintedCells> columns = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      boolean isIdentifier = holds(column) == ResultHeading.Holds.IDENTIFIER;
      if (column > 0) {
        columns.add(isIdentifier ? identifiers : others);
      } else {
        columns.add(new PrintedCells(isIdentifier ? PlainText::identifier : PlainText::of, true));
      }
    }
    return columns;
  }

  /**
   * Cells as they stand in the file, with the separator before them. Most cells of a list stand in
   * it many times, an organisation or a match's details: each is looked through once.
   */
  private static final class PrintedCells {
    private final UnaryOperator<String> text;
    private final boolean isFirst;
    private final Map<String, String> printed = new HashMap<>();

    PrintedCells(UnaryOperator<String> text, boolean isFirst) {
      this.text = text;
      this.isFirst = isFirst;
    }

    String of(String cell) throws IOException {
      String known = printed.get(cell);
      if (known == null) {
        StringBuilder out = new StringBuilder(cell.length() + 4);
        FORMAT.print(text.apply(cell), out, isFirst);
        known = out.toString();
        printed.put(cell, known);
      }
      return known;
    }
  }

  /** The file's name. */
  String name() {
    return name;
  }

  /** The name on the sheet's tab. */
  String title() {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** What stands over its columns. */
  public List<ResultHeading> headings() {
    return headings;
  }

  /** Its rows as they were added. */
  public List<List<String>> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** What the cells of a column are, by its position. */
  ResultHeading.Holds holds(int column) {
    return headings.get(column).holds();
  }
}
