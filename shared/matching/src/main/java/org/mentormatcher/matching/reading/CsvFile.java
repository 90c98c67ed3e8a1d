package org.mentormatcher.matching.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mentormatcher.matching.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;

/** Reads a CSV file (RFC 4180) into a table. */
final class CsvFile {
  /** Excel writes it before UTF-8; taken as text it would hide the first heading. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** With the headings. More people than any programme has; memory must not depend on the file. */
  private static final int MOST_ROWS = 100_001;

  /** Blank lines are kept, so that records are numbered as a spreadsheet numbers rows. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private CsvFile() {}

  /** The table, or empty after a problem was told. */
  static Optional<Table> read(SourceFile file, Consumer<Problem> problems) {
    Optional<String> text = decode(file, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().isBlank()) {
      problems.accept(Problems.emptyFile(file.name()));
      return Optional.empty();
    }
    List<Table.Row> rows = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(text.get()))) {
      for (CSVRecord row : parser) {
        if (rows.size() == MOST_ROWS) {
          problems.accept(Problems.tooManyRows(file.name(), MOST_ROWS - 1));
          return Optional.empty();
        }
        rows.add(new Table.Row(Math.toIntExact(row.getRecordNumber()), row.toList()));
        Optional<String> separator = otherSeparator(rows.getFirst().cells());
        if (separator.isPresent()) {
          problems.accept(Problems.otherSeparator(file.name(), separator.get()));
          return Optional.empty();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // The parser's own message is left out: it may quote the cell.
      problems.accept(Problems.brokenRow(file.name(), rows.size() + 1));
      return Optional.empty();
    }
    List<String> headings = rows.getFirst().cells();
    List<Table.Row> people =
        rows.stream()
            .skip(1)
            .filter(row -> !row.cells().stream().allMatch(String::isBlank))
            .toList();
    if (people.isEmpty()) {
      problems.accept(Problems.nobody(file.name()));
      return Optional.empty();
    }
    return Optional.of(new Table(file.name(), headings, people));
  }

  /** Headings that all stand in one cell are separated by what is between them. */
  private static Optional<String> otherSeparator(List<String> headings) {
    String only = headings.size() == 1 ? headings.getFirst() : "";
    if (only.indexOf(';') >= 0) {
      return Optional.of("semicolons");
    }
    return only.strip().indexOf('\t') >= 0 ? Optional.of("tabs") : Optional.empty();
  }

  private static Optional<String> decode(SourceFile file, Consumer<Problem> problems) {
    byte[] content = file.content();
    if (startsWith(content, ZIP) || startsWith(content, OLE)) {
      problems.accept(Problems.workbook(file.name()));
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') < 0) {
        return Optional.of(
            text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text);
      }
    } catch (CharacterCodingException e) {
      // told below, as for text with zero bytes in it
    }
    problems.accept(Problems.notText(file.name()));
    return Optional.empty();
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
