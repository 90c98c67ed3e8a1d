package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Sentence;

/**
 * Reads the cells of an Excel workbook (.xlsx, ECMA-376) with the Java platform's own ZIP and XML
 * streams. A library would have to be guarded by a reader of this kind anyway: those for Java fill
 * the memory from a file of a kilobyte that names one cell far to the right, or from one long text,
 * and only whoever reads the XML sees that before it has happened.
 */
final class XlsxFile {
  private static final int MOST_SHEETS = 20;
  private static final int SAMPLE_ROWS = 50;

  private final SourceFile file;
  private final XlsxParts parts;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> partOfKind = new HashMap<>();
  private boolean isFrom1904;

  private record Sheet(String name, String part) {}

  private XlsxFile(SourceFile file, XlsxParts parts) {
    this.file = file;
    this.parts = parts;
  }

  /**
   * The cells of the first visible sheet with the programme's headings.
   *
   * @param notes is told which sheet that is
   * @throws UnreadableException if it is no workbook, has nothing to read, or exceeds a limit
   */
  static Grid read(SourceFile file, KnownHeadings known, Consumer<Sentence> notes)
      throws UnreadableException {
    try {
      XlsxParts parts = new XlsxParts(file.content());
      if (!parts.has("_rels/.rels") || parts.has("mimetype")) {
        throw new UnreadableException(Problems.otherArchive(file.name()));
      }
      XlsxFile workbook = new XlsxFile(file, parts);
      workbook.readContents();
      return workbook.grid(known, notes);
    } catch (XlsxParts.TooLargeException e) {
      throw new UnreadableException(Problems.unpacksTooLarge(file.name(), Limits.UNPACKED));
    } catch (IOException | XMLStreamException e) {
      // Their messages are left out: they may quote the file.
      throw new UnreadableException(Problems.brokenWorkbook(file.name()));
    }
  }

  /** Finds the sheets, and the parts that belong to all of them. */
  private void readContents() throws UnreadableException, IOException, XMLStreamException {
    readRelations("_rels/.rels", "");
    String workbook = partOfKind.get("officeDocument");
    if (workbook == null || !parts.has(workbook)) {
      throw new UnreadableException(Problems.otherArchive(file.name()));
    }
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    readRelations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
    try (XlsxXml xml = new XlsxXml(parts.open(workbook))) {
      for (Optional<String> name = xml.nextStart(); name.isPresent(); name = xml.nextStart()) {
        if (name.get().equals("workbookPr")) {
          isFrom1904 = xml.isSet("date1904");
        } else if (name.get().equals("sheet")
            && xml.attribute("state").orElse("visible").equals("visible")) {
          addSheet(xml);
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new UnreadableException(Problems.otherArchive(file.name()));
    }
  }

  /** A sheet of another kind, such as a chart, has no cells; one without a part is broken. */
  private void addSheet(XlsxXml xml) throws IOException {
    String part = targets.get(xml.attribute("id").orElse(""));
    if (part == null || !parts.has(part)) {
      throw new IOException("a sheet is missing");
    }
    if (sheets.size() < MOST_SHEETS && !part.contains("chartsheets/")) {
      sheets.add(new Sheet(xml.attribute("name").orElse(""), part));
    }
  }

  private void readRelations(String part, String folder) throws IOException, XMLStreamException {
    try (XlsxXml xml = new XlsxXml(parts.open(part))) {
      for (Optional<String> name = xml.nextStart(); name.isPresent(); name = xml.nextStart()) {
        String target = xml.attribute("Target").orElse("");
        String place = target.startsWith("/") ? target.substring(1) : folder + target;
        String kind = xml.attribute("Type").orElse("");
        targets.put(xml.attribute("Id").orElse(""), place);
        partOfKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), place);
      }
    }
  }

  private Grid grid(KnownHeadings known, Consumer<Sentence> notes)
      throws UnreadableException, IOException, XMLStreamException {
    XlsxSheet reader =
        new XlsxSheet(
            file.name(),
            XlsxStrings.read(parts, part("sharedStrings")),
            XlsxFormats.read(parts, part("styles")),
            isFrom1904);
    Sheet chosen = sheets.size() == 1 ? sheets.getFirst() : choose(reader, known);
    Grid grid = new Grid(file.name());
    read(reader, chosen, Integer.MAX_VALUE, grid);
    notes.accept(Notes.sheet(file.name(), chosen.name(), sheets.size() - 1));
    if (reader.hiddenRows() > 0) {
      notes.accept(Notes.hiddenRows(file.name(), reader.hiddenRows()));
    }
    return grid;
  }

  private Optional<String> part(String kind) {
    return Optional.ofNullable(partOfKind.get(kind)).filter(parts::has);
  }

  /**
   * The first sheet with headings: with half as many as the one with most, since lists of mentors
   * and of mentees in one workbook do not have the same.
   */
  private Sheet choose(XlsxSheet reader, KnownHeadings known)
      throws IOException, XMLStreamException {
    List<Integer> found = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Grid sample = new Grid(file.name());
      try {
        read(reader, sheet, SAMPLE_ROWS, sample);
      } catch (UnreadableException e) {
        // Told if the sheet is chosen; another one may hold what it likes.
      }
      found.add(sample.rows().stream().mapToInt(known::known).max().orElse(-1));
    }
    int most = found.stream().mapToInt(Integer::intValue).max().orElse(0);
    for (int i = 0; i < sheets.size(); i++) {
      if (found.get(i) * 2 >= most) {
        return sheets.get(i);
      }
    }
    return sheets.getFirst();
  }

  private void read(XlsxSheet reader, Sheet sheet, int mostRows, Grid grid)
      throws UnreadableException, IOException, XMLStreamException {
    try (XlsxXml xml = new XlsxXml(parts.open(sheet.part()))) {
      reader.read(xml, mostRows, grid);
    }
  }
}
