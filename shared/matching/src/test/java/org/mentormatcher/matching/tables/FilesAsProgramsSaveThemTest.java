package org.mentormatcher.matching.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.words.Sentence;

@DisplayName("Files as programs save them")
class FilesAsProgramsSaveThemTest {
  private static final KnownHeadings KNOWN =
      row -> (int) row.stream().filter(List.of("grade", "email", "name")::contains).count();

  private final List<Sentence> notes = new ArrayList<>();

  @Test
  @DisplayName("white space between elements is no text")
  void indented() throws UnreadableException {
    Table table =
        read(
            rows(
                "<row>\n <c t='inlineStr'><is>\n  <t>grade</t>\n </is>\n</c></row>"
                    + "<row><c t='inlineStr'>\n<is>\n <r>\n <t>Grade</t>\n</r>\n"
                    + " <r><t xml:space='preserve'> 7</t></r></is></c></row>"));

    assertThat(table.rows()).containsExactly(new Table.Row(2, List.of("Grade 7")));
  }

  @Test
  @DisplayName("a text may have any number of references to characters")
  void ampersands() throws UnreadableException {
    String many = "<row><c t='str'><v>" + "&amp;&#x41;".repeat(10_000) + "</v></c></row>";

    Table table = read(rows("<row><c t='str'><v>grade</v></c></row>" + many.repeat(20)));

    assertThat(table.rows()).hasSize(20);
    assertThat(table.rows().getFirst().cell(0)).startsWith("&A&A").hasSize(20_000);
  }

  @Test
  @DisplayName("one long text that a million cells refer to is stopped by what is looked at")
  void fan() {
    Workbook workbook =
        Workbook.withRows(
                "<row><c t='str'><v>grade</v></c></row>"
                    + "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>".repeat(50_000))
            .part("xl/sharedStrings.xml", "<sst><si><t>" + "é".repeat(32_000) + "</t></si></sst>");

    assertThat(problem(workbook.file()).finding().problem().key())
        .isEqualTo("problem.too-many-letters");
  }

  @Test
  @DisplayName("what counts is in the namespace of the part, not in an extension's")
  void foreignElements() throws UnreadableException {
    Workbook workbook =
        rowsOf("<row><c t='str'><v>grade</v></c></row><row><c s='1'><v>0</v></c></row>")
            .part(
                "xl/workbook.xml",
                "<workbook><workbookPr date1904='1'/><sheets><sheet name='S' id='r1'/></sheets>"
                    + "<x:workbookPr xmlns:x='urn:other' chartTrackingRefBase='1'/></workbook>")
            .part(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf"
                    + " numFmtId='14'/></cellXfs></styleSheet>");

    assertThat(read(workbook.file()).rows().getFirst().cells()).containsExactly("1904-01-01");
  }

  @Test
  @DisplayName("rows that are struck out are told")
  void struckOut() throws UnreadableException {
    Workbook workbook =
        rowsOf(
                "<row><c t='str'><v>grade</v></c></row><row><c t='str' s='1'><v>a</v></c></row>"
                    + "<row><c t='inlineStr'><is><r><rPr><strike/></rPr><t>b</t></r></is></c></row>"
                    + "<row><c t='str' s='2'><v>c</v></c></row>")
            .part(
                "xl/styles.xml",
                "<styleSheet><fonts><font/><font><strike/></font><font><strike val='0'/></font>"
                    + "</fonts><cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/></cellXfs>"
                    + "</styleSheet>");

    read(workbook.file());

    assertThat(notes).extracting(Sentence::key).contains("note.struck-out-rows");
  }

  @Test
  @DisplayName("merged cells are filled from top to bottom, never to the right, and told")
  void merged() throws UnreadableException {
    Table table =
        read(
            Workbook.withSheet(
                    "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>grade</v></c>"
                        + "<c r='B1' t='str'><v>email</v></c></row>"
                        + "<row r='2'><c r='A2' t='str'><v>G7</v></c><c r='B2' t='str'><v>a</v>"
                        + "</c></row><row r='3'><c r='B3' t='str'><v>b</v></c></row>"
                        + "<row r='4'><c r='A4' t='str'><v>x</v></c></row></sheetData><mergeCells>"
                        + "<mergeCell ref='A2:A3'/><mergeCell ref='A4:B4'/></mergeCells>"
                        + "</worksheet>")
                .file());

    assertThat(table.rows())
        .extracting(Table.Row::cells)
        .containsExactly(List.of("G7", "a"), List.of("G7", "b"), List.of("x"));
    assertThat(notes).extracting(Sentence::key).contains("note.merged-cells");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, [h]:mm, 36:00",
    "1.50347222222, [h]:mm, 36:05",
    "0.25, [hh]:mm:ss, 6:00",
    "0.5, [mm]:ss, 720:00",
    "0.0001157407, [s], 10",
    "0.5, h:mm, 12:00"
  })
  @DisplayName("a length of time counts beyond a day")
  void elapsed(String written, String format, String shown) {
    assertThat(NumberFormat.of(format).show(written, false)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html><body>", "\uFEFF <!DOCTYPE html><html>", "<table><tr>", "<?xml?><html>"})
  @DisplayName("a web page is called one")
  void webPage(String text) {
    assertThat(problem(text(text, "UTF-8")).finding().problem().key())
        .isEqualTo("problem.web-page");
  }

  @ParameterizedTest
  @CsvSource({
    "x-MacRoman, Zoë Núñez, mac-roman",
    "x-MacRoman, José Peña, mac-roman",
    "windows-1250, Łucja Żak, windows-1250",
    "windows-1251, Наталья Иванова, windows-1251",
    "IBM850, Jürgen Größe, ibm850"
  })
  @DisplayName("text in another usual encoding than Windows-1252 is asked about, and then read")
  void otherEncodings(String charset, String name, String label) throws UnreadableException {
    SourceFile file = text("name,grade\n" + name + ",7\n", charset);

    assertThat(problem(file).finding().problem().key()).isEqualTo("problem.unclear-encoding");
    AsTold told = AsTold.NOTHING.reading(Optional.of(label), List.of());
    Table table = new TableReader(KNOWN, told, new Budget(), notes::add).read(file);
    assertThat(table.rows().getFirst().cell(0)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "José Müller",
        "Seán O’Brien – £40",
        "Sœur Aÿ",
        "Smith–Jones",
        "Straße „Mitte“",
        "¿Qué? ¡No!",
        "north–south",
        "don’t, Ma’am",
        "Øystein Ångström",
        "M²"
      })
  @DisplayName("text in Windows-1252 is read without a question")
  void usual(String name) throws UnreadableException {
    Table table = read(text("name,grade\n\"" + name + "\",7\n", "windows-1252"));

    assertThat(table.rows().getFirst().cell(0)).isEqualTo(name);
  }

  @Test
  @DisplayName("UTF-8 with a bad byte names the row")
  void damaged() {
    byte[] bytes = "name,grade\nNúñez,7\n\"a\nb\",7\nM?ller,7\n".getBytes(UTF_8);
    bytes[new String(bytes, Charset.forName("ISO-8859-1")).indexOf('?')] = (byte) 0xFC;

    Problem problem = problem(new SourceFile("m.csv", bytes));

    assertThat(problem.finding().problem().key()).isEqualTo("problem.damaged-letters");
    assertThat(problem.row()).isEqualTo(4);
  }

  @Test
  @DisplayName("what holds a zero is no text, though all else in it is")
  void zero() {
    assertThat(problem(text("grade,email\nSEO,a\0@x.example\n", "UTF-8")).finding().problem().key())
        .isEqualTo("problem.not-text");
  }

  private Table read(SourceFile file) throws UnreadableException {
    return new TableReader(KNOWN, notes::add).read(file);
  }

  private Problem problem(SourceFile file) {
    try {
      read(file);
    } catch (UnreadableException e) {
      return e.problem();
    }
    throw new AssertionError("the file was read");
  }

  private static SourceFile text(String text, String charset) {
    return new SourceFile("m.csv", text.getBytes(Charset.forName(charset)));
  }

  private static SourceFile rows(String rows) {
    return Workbook.withRows(rows).file();
  }

  private static Workbook rowsOf(String rows) {
    return Workbook.withRows(rows);
  }
}
