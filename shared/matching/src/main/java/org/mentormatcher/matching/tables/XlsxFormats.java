package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the cells of each style look (ECMA-376 part 1, 18.8). */
final class XlsxFormats {
  private static final Style PLAIN = new Style(NumberFormat.GENERAL, false);

  private final List<Boolean> struckOutFonts = new ArrayList<>();
  private final Map<String, String> codes = new HashMap<>();
  private final List<Style> styles = new ArrayList<>();

  /**
   * How a cell looks.
   *
   * @param format how it shows a number
   * @param isStruckOut whether a line is drawn through what it shows
   */
  record Style(NumberFormat format, boolean isStruckOut) {}

  private XlsxFormats() {}

  /** The styles in a part; a workbook without one shows plain numbers. */
  static XlsxFormats read(Archive parts, Optional<String> part) throws IOException {
    XlsxFormats formats = new XlsxFormats();
    if (part.isPresent()) {
      try (XlsxXml xml = new XlsxXml(parts.open(part.get()))) {
        formats.read(xml);
      }
    }
    return formats;
  }

  private void read(XlsxXml xml) throws IOException {
    for (Optional<String> name = xml.nextStart(); name.isPresent(); name = xml.nextStart()) {
      switch (name.get()) {
        case "numFmt" ->
            codes.putIfAbsent(
                xml.attribute("numFmtId").orElse(""), xml.attribute("formatCode").orElse(""));
        case "fonts" -> readFonts(xml);
        case "cellXfs" -> readStyles(xml);
        default -> {
          // borders, colours and the like
        }
      }
    }
  }

  private void readFonts(XlsxXml xml) throws IOException {
    int depth = xml.depth();
    for (Optional<String> name = xml.nextStartIn(depth);
        name.isPresent();
        name = xml.nextStartIn(depth)) {
      if (name.get().equals("font")) {
        struckOutFonts.add(false);
      } else if (name.get().equals("strike") && !struckOutFonts.isEmpty()) {
        struckOutFonts.set(struckOutFonts.size() - 1, xml.isNotRefused());
      }
    }
  }

  private void readStyles(XlsxXml xml) throws IOException {
    int depth = xml.depth();
    for (Optional<String> name = xml.nextStartIn(depth);
        name.isPresent();
        name = xml.nextStartIn(depth)) {
      if (name.get().equals("xf")) {
        String id = xml.attribute("numFmtId").orElse("0");
        NumberFormat format =
            codes.containsKey(id) ? NumberFormat.of(codes.get(id)) : NumberFormat.builtIn(id);
        boolean isStruckOut = at(xml.attribute("fontId").orElse("0"), struckOutFonts).orElse(false);
        styles.add(new Style(format, isStruckOut));
      }
    }
  }

  /** The style of this number; plain where there is none. */
  Style of(Optional<String> number) {
    return at(number.orElse("0"), styles).orElse(PLAIN);
  }

  private static <T> Optional<T> at(String place, List<T> list) {
    try {
      return Optional.of(list.get(Integer.parseInt(place)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
