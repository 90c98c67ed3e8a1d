package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** How the cells of each style show a number (ECMA-376 part 1, 18.8). */
final class XlsxFormats {
  private final List<NumberFormat> byStyle = new ArrayList<>();

  private XlsxFormats() {}

  /** The formats in a part; a workbook without one shows plain numbers. */
  static XlsxFormats read(XlsxParts parts, Optional<String> part)
      throws IOException, XMLStreamException {
    XlsxFormats formats = new XlsxFormats();
    if (part.isPresent()) {
      try (XlsxXml xml = new XlsxXml(parts.open(part.get()))) {
        formats.read(xml);
      }
    }
    return formats;
  }

  private void read(XlsxXml xml) throws XMLStreamException {
    Map<String, String> codes = new HashMap<>();
    for (Optional<String> name = xml.nextStart(); name.isPresent(); name = xml.nextStart()) {
      if (name.get().equals("numFmt")) {
        codes.putIfAbsent(
            xml.attribute("numFmtId").orElse(""), xml.attribute("formatCode").orElse(""));
      } else if (name.get().equals("cellXfs")) {
        readStyles(xml, codes);
      }
    }
  }

  private void readStyles(XlsxXml xml, Map<String, String> codes) throws XMLStreamException {
    for (Optional<String> name = xml.nextStartIn("cellXfs");
        name.isPresent();
        name = xml.nextStartIn("cellXfs")) {
      if (name.get().equals("xf")) {
        String id = xml.attribute("numFmtId").orElse("0");
        byStyle.add(
            codes.containsKey(id) ? NumberFormat.of(codes.get(id)) : NumberFormat.builtIn(id));
      }
    }
  }

  /** The format of a style by its number; plain where there is no such style. */
  NumberFormat of(Optional<String> style) {
    try {
      return byStyle.get(Integer.parseInt(style.orElse("0")));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return NumberFormat.GENERAL;
    }
  }
}
