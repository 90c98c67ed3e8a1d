package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mentormatcher.matching.files.ResultFile;

/**
 * A table as a CSV file that is read again as it is: every cell stays as it was written, whereas
 * {@link org.mentormatcher.matching.files.Spreadsheet} keeps cells from being taken for formulas.
 */
public final class WrittenText {
  /** Of what is written. */
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

  /** It decides the encoding, whatever was said of the file that it is made from. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private WrittenText() {}

  /** The file with these rows, all of the same number of cells. */
  public static ResultFile of(String name, List<List<String>> rows) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ResultFile(name, MEDIA_TYPE, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
