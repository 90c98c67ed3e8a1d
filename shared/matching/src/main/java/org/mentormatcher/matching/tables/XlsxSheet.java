package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.mentormatcher.matching.problems.Problems;

/** Reads the cells of one sheet as a person sees them (ECMA-376 part 1, 18.3). */
final class XlsxSheet {
  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;
  private static final int ALPHABET = 26;

  private final String file;
  private final XlsxStrings strings;
  private final XlsxFormats formats;
  private final boolean isFrom1904;
  private int hiddenRows;

  XlsxSheet(String file, XlsxStrings strings, XlsxFormats formats, boolean isFrom1904) {
    this.file = file;
    this.strings = strings;
    this.formats = formats;
    this.isFrom1904 = isFrom1904;
  }

  /**
   * Reads the cells.
   *
   * @param xml the sheet's part
   * @param mostRows after which reading stops
   * @param grid is given the rows
   * @throws UnreadableException if a limit is exceeded, or a formula has no result
   */
  void read(XlsxXml xml, int mostRows, Grid grid)
      throws UnreadableException, IOException, XMLStreamException {
    int number = 0;
    hiddenRows = 0;
    for (Optional<String> name = xml.nextStart();
        name.isPresent() && number < mostRows;
        name = xml.nextStart()) {
      if (name.get().equals("row")) {
        number = row(xml, number);
        boolean isHidden = xml.isSet("hidden");
        int before = grid.written();
        grid.add(number, cells(xml, number));
        hiddenRows += isHidden && grid.written() > before ? 1 : 0;
      }
    }
  }

  /** How many rows with something in them the last sheet hid. */
  int hiddenRows() {
    return hiddenRows;
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

  private List<String> cells(XlsxXml xml, int row)
      throws UnreadableException, IOException, XMLStreamException {
    List<String> cells = new ArrayList<>();
    int column = -1;
    for (Optional<String> name = xml.nextStartIn("row");
        name.isPresent();
        name = xml.nextStartIn("row")) {
      if (!name.get().equals("c")) {
        continue;
      }
      column = column(xml, column);
      String value = value(xml, row, column);
      if (!value.isBlank()) {
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, value);
      }
    }
    return cells;
  }

  private static int column(XlsxXml xml, int previous) throws IOException {
    Optional<String> place = xml.attribute("r");
    int column = 0;
    if (place.isEmpty()) {
      column = previous + 2;
    } else {
      for (int i = 0; i < place.get().length() && column <= LAST_COLUMN; i++) {
        char c = place.get().charAt(i);
        if (c >= 'A' && c <= 'Z') {
          column = column * ALPHABET + c - 'A' + 1;
        }
      }
    }
    if (column < 1 || column > LAST_COLUMN) {
      throw new IOException("a cell has no place");
    }
    return column - 1;
  }

  private String value(XlsxXml xml, int row, int column)
      throws UnreadableException, IOException, XMLStreamException {
    String type = xml.attribute("t").orElse("n");
    NumberFormat format = formats.of(xml.attribute("s"));
    String value = null;
    boolean isFormula = false;
    for (Optional<String> name = xml.nextStartIn("c");
        name.isPresent();
        name = xml.nextStartIn("c")) {
      switch (name.get()) {
        case "f" -> {
          isFormula = true;
          xml.skip("f");
        }
        case "v" -> value = shown(type, format, xml.text("v"));
        case "is" -> value = xml.text("is");
        default -> xml.skip(name.get());
      }
    }
    // A formula whose result is no text says so by its type.
    if (isFormula && (value == null || (value.isEmpty() && type.equals("n")))) {
      throw new UnreadableException(Problems.notCalculated(file, row, Letters.of(column)));
    }
    return value == null ? "" : value;
  }

  private String shown(String type, NumberFormat format, String written) throws IOException {
    return switch (type) {
      case "s" -> written.isBlank() ? "" : strings.get(written);
      case "n" -> written.isBlank() ? "" : format.show(written, isFrom1904);
      case "b" -> written.strip().equals("1") ? "TRUE" : "FALSE";
      case "d" -> written.replace('T', ' ');
      default -> written;
    };
  }
}
