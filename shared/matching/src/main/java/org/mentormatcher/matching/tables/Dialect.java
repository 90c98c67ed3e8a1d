package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mentormatcher.words.Sentence;

/**
 * What stands between the cells of a CSV file (RFC 4180 otherwise). A first line {@code sep=;}
 * decides: Excel obeys it and does not show it. Otherwise it is the one with which the headings are
 * found, and if they are not found with any, the one that cuts most rows into as many cells.
 *
 * @param delimiter between cells
 * @param isStated whether the first line says so and is no row
 */
record Dialect(char delimiter, boolean isStated) {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\"?sep=(?<delimiter>[\\p{Punct}\t &&[^\"]])\"?[,;\t]*", Pattern.CASE_INSENSITIVE);
  private static final int SAMPLE = 64 << 10;
  private static final int MOST_ROWS = 50;

  /** The dialect of a text. */
  static Dialect of(String text, KnownHeadings known) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    Matcher first = STATEMENT.matcher(firstLine(sample).strip());
    if (first.matches()) {
      return new Dialect(first.group("delimiter").charAt(0), true);
    }
    Dialect best = new Dialect(CANDIDATES[0], false);
    long bestFit = -1;
    for (char candidate : CANDIDATES) {
      Dialect dialect = new Dialect(candidate, false);
      long fit = dialect.fit(sample, known);
      if (fit > bestFit) {
        best = dialect;
        bestFit = fit;
      }
    }
    return best;
  }

  private static String firstLine(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
      end++;
    }
    return text.substring(0, end);
  }

  /** Reads a text's rows; a line that only states the dialect is none. */
  CSVParser parser(String text) throws IOException {
    int begin = 0;
    if (isStated) {
      begin = firstLine(text).length();
      begin += text.startsWith("\r\n", begin) ? 2 : begin < text.length() ? 1 : 0;
    }
    return format().parse(new StringReader(text.substring(begin)));
  }

  /** Its name for people. */
  Sentence title() {
    return switch (delimiter) {
      case ',' -> Sentence.of("note.text.commas");
      case ';' -> Sentence.of("note.text.semicolons");
      case '\t' -> Sentence.of("note.text.tabs");
      default -> Sentence.of("note.text.other").with("delimiter", String.valueOf(delimiter));
    };
  }

  /** Blank lines are kept, so that records are numbered as a spreadsheet numbers rows. */
  private CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** Headings found count first, then rows that are cut into as many cells as the row above. */
  private long fit(String sample, KnownHeadings known) {
    List<List<String>> rows = rows(sample);
    long headings = rows.stream().mapToInt(known::known).max().orElse(0);
    long regular = 0;
    for (int i = 1; i < rows.size(); i++) {
      int width = rows.get(i).size();
      regular += width > 1 && width == rows.get(i - 1).size() ? 1 : 0;
    }
    return headings * MOST_ROWS + regular;
  }

  private List<List<String>> rows(String sample) {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = format().parse(new StringReader(sample))) {
      for (CSVRecord row : parser) {
        if (rows.size() == MOST_ROWS) {
          break;
        }
        rows.add(row.toList());
      }
    } catch (IOException | UncheckedIOException e) {
      // The sample may end inside a cell, or this delimiter be a wrong one: what was read counts.
    }
    return rows;
  }
}
