package org.mentormatcher.matching.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mentormatcher.matching.text.PlainText;

/**
 * A table for the coordinator: a CSV file by itself, and a sheet of {@link ResultWorkbook}. The CSV
 * file is as spreadsheet programs read it best: UTF-8 with a byte-order mark, lines that end with
 * CRLF, and cells that are taken for nothing but text.
 */
public final class Spreadsheet {
  private static final String MEDIA_TYPE = "text/csv; charset=utf-8";
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final String ENDING = ".csv";

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
    StringBuilder text = new StringBuilder();
    try {
      CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
      printer.printRecord(headings.stream().map(heading -> PlainText.of(heading.name())));
      for (List<String> row : rows) {
        for (int column = 0; column < row.size(); column++) {
          printer.print(cell(row, column));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ResultFile(name, MEDIA_TYPE, marked(text.toString()));
  }

  /** The mark is put before the bytes: as a letter it would take the text twice the memory. */
  private static byte[] marked(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + bytes.length);
    System.arraycopy(bytes, 0, marked, BYTE_ORDER_MARK.length, bytes.length);
    return marked;
  }

  private String cell(List<String> row, int column) {
    return holds(column) == ResultHeading.Holds.IDENTIFIER
        ? PlainText.identifier(row.get(column))
        : PlainText.of(row.get(column));
  }

  /** The file's name. */
  String name() {
    return name;
  }

  /** The name on the sheet's tab. */
  String title() {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  List<ResultHeading> headings() {
    return headings;
  }

  List<List<String>> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** What the cells of a column are, by its position. */
  ResultHeading.Holds holds(int column) {
    return headings.get(column).holds();
  }
}
