package org.mentormatcher.matching.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mentormatcher.matching.files.SourceFile;

/** An .xlsx file written part by part, for what no spreadsheet program would write. */
final class Workbook {
  private static final String RELATIONS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s"
          + "</Relationships>";

  private final Map<String, PartWriter> parts = new LinkedHashMap<>();

  /** Writes a part. */
  interface PartWriter {
    void writeTo(OutputStream out) throws IOException;
  }

  private Workbook() {}

  /** A workbook whose only sheet has these rows, in XML. */
  static Workbook withRows(String rows) {
    return withSheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  static Workbook withSheet(String xml) {
    return new Workbook()
        .part(
            "_rels/.rels", RELATIONS.formatted(relation("r1", "officeDocument", "xl/workbook.xml")))
        .part("xl/workbook.xml", "<workbook><sheets><sheet name='S' id='r1'/></sheets></workbook>")
        .part(
            "xl/_rels/workbook.xml.rels",
            RELATIONS.formatted(
                relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + relation("r2", "sharedStrings", "sharedStrings.xml")
                    + relation("r3", "styles", "styles.xml")))
        .part("xl/worksheets/sheet1.xml", xml);
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id='%s' Type='http://x/%s' Target='%s'/>".formatted(id, type, target);
  }

  Workbook part(String name, String xml) {
    return part(name, out -> out.write(xml.getBytes(UTF_8)));
  }

  Workbook part(String name, PartWriter content) {
    parts.put(name, content);
    return this;
  }

  SourceFile file() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, PartWriter> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().writeTo(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceFile("mentors.xlsx", bytes.toByteArray());
  }
}
