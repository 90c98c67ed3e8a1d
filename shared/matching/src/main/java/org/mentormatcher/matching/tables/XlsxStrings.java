package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a workbook's cells, each kept once (ECMA-376 part 1, 18.4). */
final class XlsxStrings {
  private final List<XlsxXml.StyledText> items = new ArrayList<>();

  private XlsxStrings() {}

  /** The texts in a part; a workbook without one has none. */
  static XlsxStrings read(Archive parts, Optional<String> part) throws IOException {
    XlsxStrings strings = new XlsxStrings();
    if (part.isPresent()) {
      try (XlsxXml xml = new XlsxXml(parts.open(part.get()))) {
        for (Optional<String> name = xml.nextStart(); name.isPresent(); name = xml.nextStart()) {
          if (name.get().equals("si")) {
            strings.items.add(xml.richText());
          }
        }
      }
    }
    return strings;
  }

  /**
   * The text that a cell refers to.
   *
   * @throws IOException if there is none
   */
  XlsxXml.StyledText get(String index) throws IOException {
    try {
      return items.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IOException("a text is missing");
    }
  }
}
