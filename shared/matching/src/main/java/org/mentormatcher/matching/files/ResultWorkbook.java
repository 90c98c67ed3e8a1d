package org.mentormatcher.matching.files;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * All tables as one workbook, a sheet a table (ECMA-376): every cell says itself whether it is text
 * or a figure, so that nothing in it is run, rewritten or marked. The same tables give the same
 * bytes.
 */
public final class ResultWorkbook {
  private static final String NAME = "results.xlsx";
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String PART = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Cells are text, in the format of text, so that they stay it when somebody edits them. */
  private static final String STYLES =
      START
          + "<styleSheet"
          + MAIN
          + "><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
          + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs>"
          + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
          + "</cellStyles></styleSheet>";

  /** A cell of text, and one of a heading: the number of the text follows. */
  private static final String TEXT = "<c s=\"1\" t=\"s\"><v>";

  private static final String HEADING = "<c s=\"2\" t=\"s\"><v>";

  /** More letters in a cell, or rows in a sheet, are a damaged workbook to Excel. */
  private static final int MOST_LETTERS = 32_767;

  private static final int MOST_ROWS = 1_048_576;

  private static final Pattern FIGURE = Pattern.compile("0|-?[1-9]\\d{0,8}");

  private final Language language;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final StoredZip zip = new StoredZip();

  private ResultWorkbook(Language language) {
    this.language = language;
  }

  /**
   * The workbook.
   *
   * @param tables at least one
   * @param language in which it is said what does not fit
   */
  public static ResultFile of(List<Spreadsheet> tables, Language language) {
    return new ResultWorkbook(language).file(tables);
  }

  private ResultFile file(List<Spreadsheet> tables) {
    StringBuilder types = new StringBuilder();
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int number = 1; number <= tables.size(); number++) {
      Spreadsheet table = tables.get(number - 1);
      zip.add("xl/worksheets/sheet" + number + ".xml", sheet(table));
      types.append(type("/xl/worksheets/sheet" + number + ".xml", PART + "worksheet+xml"));
      relations.append(relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
      sheets.append("<sheet name=\"").append(escaped(table.title()));
      sheets.append("\" sheetId=\"").append(number);
      sheets.append("\" r:id=\"r").append(number).append("\"/>");
    }
    zip.add("xl/sharedStrings.xml", sharedStrings());
    part("xl/styles.xml", STYLES);
    part(
        "xl/workbook.xml",
        START
            + ("<workbook" + MAIN + " xmlns:r=\"" + RELATIONS + "\"><sheets>")
            + (sheets + "</sheets></workbook>"));
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relations
                + relation("strings", "sharedStrings", "sharedStrings.xml")
                + relation("styles", "styles", "styles.xml")));
    part("_rels/.rels", relations(relation("r", "officeDocument", "xl/workbook.xml")));
    part(
        "[Content_Types].xml",
        START
            + ("<Types" + " xmlns=\"" + PACKAGE + "content-types\">")
            + ("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
                + "relationships+xml\"/>")
            + type("/xl/workbook.xml", PART + "sheet.main+xml")
            + type("/xl/sharedStrings.xml", PART + "sharedStrings+xml")
            + type("/xl/styles.xml", PART + "styles+xml")
            + (types + "</Types>"));
    return new ResultFile(NAME, MEDIA_TYPE, zip.bytes());
  }

  private void part(String name, String xml) {
    zip.add(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String type(String part, String mediaType) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + mediaType + "\"/>";
  }

  private static String relation(String id, String kind, String target) {
    return ("<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind)
        + ("\" Target=\"" + target + "\"/>");
  }

  private static String relations(String all) {
    return START
        + ("<Relationships"
            + " xmlns=\""
            + PACKAGE
            + "relationships\">"
            + all
            + "</Relationships>");
  }

  /** Its first row stays in sight. */
  private List<byte[]> sheet(Spreadsheet table) {
    LongText xml = new LongText().append(START);
    xml.append("<worksheet").append(MAIN).append("><sheetViews><sheetView workbookViewId=\"0\">");
    xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"");
    xml.append(" state=\"frozen\"/></sheetView></sheetViews><sheetData><row>");
    table.headings().forEach(heading -> text(xml, HEADING, heading.name(), table));
    xml.append("</row>");
    int fitting = Math.min(table.rows().size(), MOST_ROWS - 2);
    for (List<String> row : table.rows().subList(0, fitting)) {
      xml.append("<row>");
      for (int column = 0; column < row.size(); column++) {
        cell(xml, row.get(column), table, column);
      }
      xml.append("</row>");
    }
    if (fitting < table.rows().size()) {
      xml.append("<row>");
      text(xml, TEXT, language.say(rest(table)), table);
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").pieces();
  }

  private void cell(LongText xml, String cell, Spreadsheet table, int column) {
    if (cell.isEmpty()) {
      xml.append("<c/>");
    } else if (table.holds(column) == ResultHeading.Holds.FIGURE
        && FIGURE.matcher(cell).matches()) {
      xml.append("<c><v>").append(cell).append("</v></c>");
    } else {
      text(xml, TEXT, cell, table);
    }
  }

  private void text(LongText xml, String start, String text, Spreadsheet table) {
    String fitting = text.length() <= MOST_LETTERS ? text : cut(text, table);
    Integer known = texts.get(fitting);
    if (known == null) {
      known = texts.size();
      texts.put(fitting, known);
    }
    xml.append(start).append(Integer.toString(known)).append("</v></c>");
  }

  /** What fits, and where the whole stands. */
  private String cut(String text, Spreadsheet table) {
    String where = " \u2026 " + language.say(rest(table));
    int end = MOST_LETTERS - where.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + where;
  }

  private static Sentence rest(Spreadsheet table) {
    return Sentence.of("workbook.rest").with("file", table.name());
  }

  private List<byte[]> sharedStrings() {
    LongText xml = new LongText().append(START);
    xml.append("<sst").append(MAIN).append(">");
    for (String text : texts.keySet()) {
      xml.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
    }
    return xml.append("</sst>").pieces();
  }

  /**
   * As XML holds it; characters that it cannot hold are {@code _x000D_}, and what looks so by
   * itself has its first character written like that (ECMA-376 part 1, 22.9.2.19).
   */
  private static String escaped(String text) {
    return isPlain(text) ? text : escapedAny(text);
  }

  /** Most texts are: they stand in XML as they are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = (c >= ' ' && c <= '~') || c == '\n';
      if (!isPlain || c == '&' || c == '<' || c == '>' || c == '"' || c == '_') {
        return false;
      }
    }
    return true;
  }

  private static String escapedAny(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        default -> {
          if (isOutside(text, i) || (c == '_' && text.startsWith("x", i + 1))) {
            String digits = Integer.toHexString(0x1_0000 | c).substring(1);
            xml.append("_x").append(digits).append('_');
          } else {
            xml.append(c);
          }
        }
      }
    }
    return xml.toString();
  }

  /** Whether a character cannot stand in XML, or would not come out of it as it went in. */
  private static boolean isOutside(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c < ' ' && c != '\t' && c != '\n') || c >= 0xFFFE;
  }
}
