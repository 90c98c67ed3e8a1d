package org.mentormatcher.matching.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mentormatcher.matching.text.PlainText;

/**
 * A CSV file as spreadsheet programs read it best: UTF-8 with a byte-order mark, lines that end
 * with CRLF, and cells that are taken for nothing but text.
 */
public final class Spreadsheet {
  private static final String MEDIA_TYPE = "text/csv; charset=utf-8";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
  private final CSVPrinter printer;

  public Spreadsheet(String name, List<String> headings) {
    this.name = name;
    try {
      this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(headings);
  }

  /** Adds a row. */
  public void add(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(PlainText::of));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ResultFile file() {
    return new ResultFile(name, MEDIA_TYPE, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
