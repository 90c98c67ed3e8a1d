package org.mentormatcher.matching.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The spreadsheet program, without a window: shows what a reader of our files would see. */
final class LibreOffice {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

  /** Far more than any of the tests' files; after the last cell LibreOffice counts to the edge. */
  private static final int WIDEST = 1_000;

  /**
   * What follows the separator in the filter's options: quotation mark, UTF-8, from the first row;
   * British English; quoted cells are not text just because they are quoted; special numbers are
   * detected; formulas are run: what harms most.
   */
  private static final String OPTIONS = ",34,76,1,,2057,false,true,false,false,false,0,true";

  private final Path program;
  private final Path folder;

  private LibreOffice(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * A cell as it is shown.
   *
   * @param type {@code string}, {@code float}, {@code date} and so on; "" for an empty cell
   * @param isFormula whether it was run
   * @param shown what the eye sees, lines between line feeds
   */
  record Cell(String type, boolean isFormula, String shown) {}

  /** The installed one, if there is one; it keeps its settings in that folder. */
  static Optional<LibreOffice> installed(Path folder) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(directory -> Path.of(directory, "soffice"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new LibreOffice(program, folder));
  }

  /** The rows of a CSV file, opened with that separator. */
  List<List<Cell>> open(ResultFile file, char separator) throws IOException, InterruptedException {
    Path csv = Files.write(folder.resolve("sheet.csv"), file.content());
    return open(csv, List.of("--infilter=CSV:" + (int) separator + OPTIONS));
  }

  /** The rows of a workbook's sheets, one sheet after the other. */
  List<List<Cell>> open(ResultFile workbook) throws IOException, InterruptedException {
    return open(Files.write(folder.resolve("sheet.xlsx"), workbook.content()), List.of());
  }

  private List<List<Cell>> open(Path file, List<String> how)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.add("--headless");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(how);
    command.addAll(List.of("--convert-to", "fods", "--outdir", folder.toString(), file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("LibreOffice ended").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    Path sheet = folder.resolve("sheet.fods");
    assertThat(sheet).as(Files.readString(folder.resolve("log"))).exists();
    try {
      return rows(sheet);
    } finally {
      Files.delete(sheet);
    }
  }

  private static List<List<Cell>> rows(Path sheet) throws IOException {
    List<List<Cell>> rows = new ArrayList<>();
    for (Element row : all(document(sheet), TABLE, "table-row")) {
      List<Cell> cells = new ArrayList<>();
      for (Element cell : all(row, TABLE, "table-cell")) {
        int times = repeated(cell);
        for (int i = 0; i < times && times < WIDEST; i++) {
          cells.add(cell(cell));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Element document(Path sheet) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(sheet.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("LibreOffice wrote no XML", e);
    }
  }

  private static Cell cell(Element cell) {
    List<String> lines = all(cell, TEXT, "p").stream().map(LibreOffice::text).toList();
    return new Cell(
        cell.getAttributeNS(OFFICE, "value-type"),
        cell.hasAttributeNS(TABLE, "formula"),
        String.join("\n", lines));
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element element) {
        text.append(
            switch (element.getLocalName()) {
              case "s" -> " ".repeat(count(element, TEXT, "c"));
              case "tab" -> "\t";
              case "line-break" -> "\n";
              default -> text(element);
            });
      } else {
        text.append(child.getNodeValue());
      }
    }
    return text.toString();
  }

  private static int repeated(Element cell) {
    return count(cell, TABLE, "number-columns-repeated");
  }

  private static int count(Element element, String namespace, String attribute) {
    return element.hasAttributeNS(namespace, attribute)
        ? Integer.parseInt(element.getAttributeNS(namespace, attribute))
        : 1;
  }

  private static List<Element> all(Element parent, String namespace, String name) {
    NodeList found = parent.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
