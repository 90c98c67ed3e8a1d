package org.mentormatcher.matching.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mentormatcher.matching.ResultFile;

/**
 * A CSV file as spreadsheet programs read it best: UTF-8 with a byte-order mark, lines that end
 * with CRLF, and no cell that would run as a formula.
 */
final class Spreadsheet {
  private static final String MEDIA_TYPE = "text/csv; charset=utf-8";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What begins a formula, in full-width forms too; a spreadsheet skips white space before it. */
  private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private final String name;
  private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
  private final CSVPrinter printer;

  Spreadsheet(String name, List<String> headings) {
    this.name = name;
    try {
      this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(headings);
  }

  /** Adds a row. */
  void add(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(Spreadsheet::harmless));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ResultFile file() {
    return new ResultFile(name, MEDIA_TYPE, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String harmless(String cell) {
    return startsFormula(cell) || startsFormula(cell.stripLeading()) ? "'" + cell : cell;
  }

  private static boolean startsFormula(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
  }
}
