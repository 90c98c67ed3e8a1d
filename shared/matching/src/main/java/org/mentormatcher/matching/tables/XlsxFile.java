package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Sentence;

/**
 * An Excel workbook (.xlsx, ECMA-376). A library would have to be guarded by a reader of this kind
 * anyway: those for Java fill the memory from a file of a kilobyte that names one cell far to the
 * right, or from one long text, and only whoever reads the XML sees that before it has happened.
 */
final class XlsxFile implements Sheets {
  private static final int MOST_SHEETS = 20;

  private final String file;
  private final Archive parts;
  private final List<NamedSheet> sheets = new ArrayList<>();
  private final List<String> partOfSheet = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> partOfKind = new HashMap<>();
  private boolean isFrom1904;
  private XlsxSheet reader;

  /**
   * A workbook.
   *
   * @param file its name, for messages
   * @throws UnreadableException if it is none, or has nothing to read
   * @throws IOException if it is damaged
   */
  XlsxFile(String file, Archive parts) throws UnreadableException, IOException {
    this.file = file;
    this.parts = parts;
    readContents();
  }

  @Override
  public boolean isWorkbook() {
    return true;
  }

  @Override
  public List<NamedSheet> sheets() {
    return Collections.unmodifiableList(sheets);
  }

  /** Finds the sheets, and the parts that belong to all of them. */
  private void readContents() throws UnreadableException, IOException {
    readRelations("_rels/.rels", "");
    String workbook = partOfKind.get("officeDocument");
    if (workbook == null || !parts.has(workbook)) {
      throw new UnreadableException(Problems.otherArchive(file));
    }
    if (workbook.endsWith(".bin")) {
      throw new UnreadableException(Problems.binaryWorkbook(file));
    }
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    readRelations(folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
    try (XlsxXml xml = new XlsxXml(parts.open(workbook))) {
      readSheets(xml);
    }
    if (sheets.isEmpty()) {
      throw new UnreadableException(Problems.otherArchive(file));
    }
  }

  private void readSheets(XlsxXml xml) throws UnreadableException, IOException {
    int active = 0;
    int number = 0;
    for (Optional<String> name = xml.nextStart(); name.isPresent(); name = xml.nextStart()) {
      switch (name.get()) {
        case "workbookPr" -> isFrom1904 = xml.isSet("date1904");
        case "workbookView" -> active = number(xml.attribute("activeTab").orElse("0"));
        case "sheet" -> {
          if (xml.attribute("state").orElse("visible").equals("visible")) {
            addSheet(xml, active > 0 && active == number);
          }
          number++;
        }
        case "extLst" -> xml.skip();
        default -> {
          // names, protection and the like
        }
      }
    }
  }

  private static int number(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A sheet of another kind, such as a chart, has no cells; one without a part is broken. */
  private void addSheet(XlsxXml xml, boolean isActive) throws IOException {
    String part = targets.get(xml.relation().orElse(""));
    if (part == null || !parts.has(part)) {
      throw new IOException("a sheet is missing");
    }
    boolean hasCells = !part.contains("chartsheets/") && !part.contains("dialogsheets/");
    if (sheets.size() < MOST_SHEETS && hasCells) {
      sheets.add(new NamedSheet(xml.attribute("name").orElse(""), isActive));
      partOfSheet.add(part);
    }
  }

  private void readRelations(String part, String folder) throws IOException {
    try (XlsxXml xml = new XlsxXml(parts.open(part))) {
      for (Optional<String> name = xml.nextStart(); name.isPresent(); name = xml.nextStart()) {
        String target = xml.attribute("Target").orElse("");
        String place = target.startsWith("/") ? target.substring(1) : resolved(folder + target);
        String kind = xml.attribute("Type").orElse("");
        targets.put(xml.attribute("Id").orElse(""), place);
        partOfKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), place);
      }
    }
  }

  /** Without steps up and in place. */
  private static String resolved(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.removeLast();
      } else if (!step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private Optional<String> part(String kind) {
    return Optional.ofNullable(partOfKind.get(kind)).filter(parts::has);
  }

  @Override
  public void read(int sheet, int mostRows, Grid grid, Consumer<Sentence> notes)
      throws UnreadableException, IOException {
    if (reader == null) {
      reader =
          new XlsxSheet(
              XlsxStrings.read(parts, part("sharedStrings")),
              XlsxFormats.read(parts, part("styles")),
              isFrom1904);
    }
    try (XlsxXml xml = new XlsxXml(parts.open(partOfSheet.get(sheet)))) {
      reader.read(xml, mostRows, grid).tell(grid.file(), notes);
    }
  }
}
