package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.problems.Problems;

/** Reads the cells of one sheet as a person sees them (ECMA-376 part 1, 18.3). */
final class XlsxSheet {
  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;
  private static final int ALPHABET = 26;
  private static final int MOST_MERGED = 100_000;

  private final XlsxStrings strings;
  private final XlsxFormats formats;
  private final boolean isFrom1904;
  private Grid grid;
  private Sight sight;
  private List<String> cells;
  private boolean isRowStruckOut;

  XlsxSheet(XlsxStrings strings, XlsxFormats formats, boolean isFrom1904) {
    this.strings = strings;
    this.formats = formats;
    this.isFrom1904 = isFrom1904;
  }

  /**
   * Reads the cells.
   *
   * @param xml the sheet's part
   * @param mostRows after which reading stops
   * @param into is given the rows
   * @return what a person sees besides what stands in the cells
   * @throws UnreadableException if a limit is exceeded, or a formula has no result
   */
  Sight read(XlsxXml xml, int mostRows, Grid into) throws UnreadableException, IOException {
    grid = into;
    sight = new Sight();
    int number = 0;
    for (Optional<String> name = xml.nextStart();
        name.isPresent() && number < mostRows;
        name = xml.nextStart()) {
      switch (name.get()) {
        case "row" -> {
          number = row(xml, number);
          boolean isHidden = xml.isSet("hidden");
          int before = grid.written();
          readCells(xml, number);
          grid.add(number, cells);
          if (grid.written() > before) {
            sight.see(number, isHidden, isRowStruckOut);
          }
        }
        case "mergeCell" -> merge(xml.attribute("ref").orElse(""));
        case "extLst" -> xml.skip();
        default -> {
          // widths, pictures and the like
        }
      }
    }
    return sight;
  }

  private static int row(XlsxXml xml, int previous) throws IOException {
    try {
      int number = xml.attribute("r").map(Integer::parseInt).orElse(previous + 1);
      if (number > previous && number <= LAST_ROW) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IOException("a row has no place");
  }

  private void readCells(XlsxXml xml, int row) throws UnreadableException, IOException {
    cells = new ArrayList<>();
    isRowStruckOut = false;
    int depth = xml.depth();
    int column = -1;
    for (Optional<String> name = xml.nextStartIn(depth);
        name.isPresent();
        name = xml.nextStartIn(depth)) {
      if (!name.get().equals("c")) {
        continue;
      }
      column = column(xml, column);
      XlsxXml.StyledText value = value(xml, row, column);
      if (!value.written().isBlank()) {
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, value.written());
        isRowStruckOut |= value.isStruckOut();
      }
    }
  }

  private static int column(XlsxXml xml, int previous) throws IOException {
    Optional<String> place = xml.attribute("r");
    int column = place.isEmpty() ? previous + 2 : columnIn(place.get());
    if (column < 1 || column > LAST_COLUMN) {
      throw new IOException("a cell has no place");
    }
    return column - 1;
  }

  /** The number of the letters in a place such as {@code B7}, from 1. */
  private static int columnIn(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && column <= LAST_COLUMN; i++) {
      char c = place.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * ALPHABET + c - 'A' + 1;
      }
    }
    return column;
  }

  private XlsxXml.StyledText value(XlsxXml xml, int row, int column)
      throws UnreadableException, IOException {
    String type = xml.attribute("t").orElse("n");
    XlsxFormats.Style style = formats.of(xml.attribute("s"));
    XlsxXml.StyledText value = null;
    boolean isFormula = false;
    int depth = xml.depth();
    for (Optional<String> name = xml.nextStartIn(depth);
        name.isPresent();
        name = xml.nextStartIn(depth)) {
      switch (name.get()) {
        case "f" -> {
          isFormula = true;
          xml.skip();
        }
        case "v" -> value = shown(type, style.format(), xml.text());
        case "is" -> value = xml.richText();
        default -> xml.skip();
      }
    }
    // A formula whose result is no text says so by its type.
    if (isFormula && (value == null || (value.written().isEmpty() && type.equals("n")))) {
      throw new UnreadableException(Problems.notCalculated(grid.file(), row, Letters.of(column)));
    }
    return value == null
        ? new XlsxXml.StyledText("", false)
        : new XlsxXml.StyledText(value.written(), value.isStruckOut() || style.isStruckOut());
  }

  private XlsxXml.StyledText shown(String type, NumberFormat format, String written)
      throws IOException {
    if (type.equals("s") && !written.isBlank()) {
      return strings.get(written);
    }
    return new XlsxXml.StyledText(
        switch (type) {
          case "s" -> "";
          case "n" -> written.isBlank() ? "" : format.show(written, isFrom1904);
          case "b" -> written.strip().equals("1") ? "TRUE" : "FALSE";
          case "d" -> written.strip().replace('T', ' ');
          case "e" -> written.strip();
          default -> written;
        },
        false);
  }

  /**
   * Fills the first column of cells that were made one, from top to bottom: each of its rows shows
   * what stands there. To the right nothing is filled, since the columns there mean something else.
   */
  private void merge(String area) throws UnreadableException, IOException {
    int colon = area.indexOf(':');
    if (colon < 0 || sight.merged() > MOST_MERGED) {
      return;
    }
    int first = rowIn(area.substring(0, colon));
    int last = rowIn(area.substring(colon + 1));
    int column = columnIn(area.substring(0, colon)) - 1;
    if (column >= 0 && first > 0 && last > first) {
      sight.seeMerged(grid.fillDown(column, first, last));
    }
  }

  private static int rowIn(String place) throws IOException {
    int start = 0;
    while (start < place.length() && !Character.isDigit(place.charAt(start))) {
      start++;
    }
    try {
      return Integer.parseInt(place.substring(start));
    } catch (NumberFormatException e) {
      throw new IOException("an area has no place");
    }
  }
}
