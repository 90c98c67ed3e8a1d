package org.mentormatcher.matching.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

class XlsxFileTest {
  private static final Set<String> HEADINGS =
      Set.of("first name", "last name", "email", "email address", "grade", "organisation");
  private static final KnownHeadings KNOWN =
      row -> (int) row.stream().filter(HEADINGS::contains).count();

  private final List<Sentence> notes = new ArrayList<>();

  @Nested
  @DisplayName("A workbook")
  class ReadableWorkbook {

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "xlsxwriter", "inline-strings", "libreoffice"})
    @DisplayName("is read as a person sees it, whoever wrote it")
    void everyWriter(String writer) throws UnreadableException {
      Table table = read(shipped(writer + ".xlsx"));

      assertThat(table.rows())
          .singleElement()
          .satisfies(
              row ->
                  assertThat(row.cells())
                      .containsExactly(
                          "Zoë",
                          "Ω & Co",
                          "zoe@example.org",
                          "Analyst",
                          "SEO",
                          "Lighthouses, Buoys",
                          "Policy",
                          "Two\nlines <b>",
                          "2026-11-02",
                          "2026-11-02 09:25:07",
                          "00042",
                          "50%",
                          "TRUE",
                          "1234567890123",
                          "3"));
    }

    @Test
    @DisplayName("is read from the first visible sheet with the programme's headings, and says so")
    void sheet() throws UnreadableException {
      Table table = read(shipped("openpyxl.xlsx"));

      assertThat(table.headingRow()).isEqualTo(3);
      assertThat(table.rows()).extracting(Table.Row::number).containsExactly(4);
      assertThat(Language.ENGLISH.sayAll(notes))
          .contains(
              "mentors.xlsx: the sheet \"Mentors\" was read, 1 other sheet was not.",
              "mentors.xlsx: 1 hidden row was read too.",
              "mentors.xlsx: 1 row above the headings was passed over.");
    }

    @Test
    @DisplayName("may leave out where rows and cells stand, and skip blank ones")
    void places() throws UnreadableException {
      Table table =
          read(
              workbook(
                  """
                  <row><c t="inlineStr"><is><t>grade</t></is></c><c r="C1" t="str"><v>email</v></c></row>
                  <row r="7"><c r="C7"><v>5</v></c></row>
                  <row><c r="A8" t="inlineStr"><is><r><t>G</t></r><r><t xml:space="preserve"> 7</t></r>\
                  <rPh><t>gee</t></rPh></is></c><c><v/></c><c t="e"><v>#N/A</v></c></row>
                  """));

      assertThat(table.headings()).containsExactly("grade", "", "email");
      assertThat(table.rows())
          .containsExactly(
              new Table.Row(7, List.of("", "", "5")), new Table.Row(8, List.of("G 7", "", "#N/A")));
    }

    @Test
    @DisplayName("may write elements with a prefix, and characters that XML has not")
    void prefixes() throws UnreadableException {
      Table table =
          read(
              Workbook.withSheet(
                      """
                      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
                      <x:row><x:c t="inlineStr"><x:is><x:t>grade</x:t></x:is></x:c></x:row>
                      <x:row><x:c t="inlineStr"><x:is><x:t>a_x000D_b</x:t></x:is></x:c></x:row>
                      </x:sheetData></x:worksheet>
                      """)
                  .file());

      assertThat(table.rows()).containsExactly(new Table.Row(2, List.of("a\rb")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    @DisplayName("may have parts in UTF-8 or UTF-16, with a byte-order mark")
    void encodings(String charset) throws UnreadableException {
      String xml =
          (charset.equals("UTF-16") ? "" : "\uFEFF")
              + "<worksheet><sheetData><row><c t='str'><v>grade</v></c></row>"
              + "<row><c t='str'><v>Zoë</v></c></row></sheetData></worksheet>";

      Table table =
          read(
              Workbook.withRows("")
                  .part(
                      "xl/worksheets/sheet1.xml",
                      out -> out.write(xml.getBytes(Charset.forName(charset))))
                  .file());

      assertThat(table.rows()).containsExactly(new Table.Row(2, List.of("Zoë")));
    }

    @ParameterizedTest
    @CsvSource({
      "46328, yyyy-mm-dd, 2026-11-02",
      "46328.392442129626, 'dd/mm/yy h:mm AM/PM', 2026-11-02 09:25:07",
      "46328.5, mmm, 2026-11-02",
      "0.5, 'h:mm', 12:00",
      "46328, '[$-809]dd mmmm yyyy;@', 2026-11-02",
      "3, General, 3",
      "0.30000000000000004, General, 0.3",
      "1E3, General, 1000",
      "42, 00000, 00042",
      "0.5, 0%, 50%",
      "2.5, 0.00, 2.50",
      "0.5, 0, 1",
      "155502.305, 0.00, 155502.31",
      "166330.77499999999, 0.00, 166330.78",
      "1234.5, '#,##0.00', '1,234.50'",
      "7, '\"day\" 0', 7",
      "7, '[Red]0', 7",
      "1E400, yyyy, 1E400",
      "x, 0, x"
    })
    @DisplayName("shows a number as its format says")
    void numbers(String written, String format, String shown) {
      assertThat(NumberFormat.of(format).show(written, false)).isEqualTo(shown);
    }
  }

  @Nested
  @DisplayName("Explained, and not read, is")
  class UnreadableWorkbook {

    @ParameterizedTest
    @CsvSource({
      "protected.xlsx, This workbook is protected with a password.",
      "excel-97.xls, This is a file of Excel 97-2003 (.xls) or of another old program.",
      "opendocument.ods, 'This is an OpenDocument file (such as .ods), which is not read.'",
      "formula-without-result.xlsx, The result of the formula in this cell was not saved."
    })
    @DisplayName("a file of another kind")
    void otherKinds(String file, String problem) {
      assertThat(problem(shipped(file)).problem(Language.ENGLISH)).isEqualTo(problem);
    }

    @Test
    @DisplayName("a formula whose result was not saved, with its cell")
    void formula() {
      Problem problem = problem(shipped("formula-without-result.xlsx"));

      assertThat(problem.row()).isEqualTo(4);
      assertThat(problem.letter()).isEqualTo("O");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
          "<row r='2000000'><c><v>1</v></c></row>",
          "<row r='2'/><row r='1'/>",
          "<row r='x'/>",
          "<row><c t='s'><v>99</v></c></row>",
          "<row><c",
          "<row>&undefined;</row>"
        })
    @DisplayName("a damaged workbook")
    void damaged(String rows) {
      assertThat(problem(workbook(rows)).problem(Language.ENGLISH))
          .isEqualTo("This workbook is damaged or not complete.");
    }

    @Test
    @DisplayName("a workbook that was cut short, wherever")
    void cut() {
      byte[] whole = shipped("xlsxwriter.xlsx").content();

      for (int length = 4; length < whole.length - 1; length += 97) {
        SourceFile part = new SourceFile("mentors.xlsx", Arrays.copyOf(whole, length));
        assertThatThrownBy(() -> read(part)).isInstanceOf(UnreadableException.class);
      }
    }

    @Test
    @DisplayName("a document type, so that no entity grows or reaches outside")
    void entities() {
      String bomb =
          """
          <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">
          <!ENTITY x SYSTEM "file:///etc/passwd">]>
          <worksheet><sheetData><row><c t="str"><v>&b;&x;</v></c></row></sheetData></worksheet>
          """;

      assertThat(problem(Workbook.withSheet(bomb).file()).problem(Language.ENGLISH))
          .isEqualTo("This workbook is damaged or not complete.");
    }

    @Test
    @DisplayName("what goes beyond a limit, with the place")
    void limits() {
      assertThat(problem(workbook("<row><c r='GS1'><v>1</v></c></row>")).problem(Language.ENGLISH))
          .isEqualTo("This row has more than 200 columns.");
      Problem longCell =
          problem(
              workbook(
                  "<row><c t='str'><v>grade</v></c></row><row><c/><c t='str'><v>"
                      + "x".repeat(Limits.CELL + 1)
                      + "</v></c></row>"));
      assertThat(longCell.problem(Language.ENGLISH))
          .isEqualTo("This cell has more than 32,768 characters.");
      assertThat(longCell.row()).isEqualTo(2);
      assertThat(longCell.letter()).isEqualTo("B");
      Problem longSheet = problem(workbook("<row><c><v>1</v></c></row>".repeat(Limits.ROWS + 2)));
      assertThat(longSheet.problem(Language.ENGLISH))
          .startsWith("The file has more than 100,000 rows");
      assertThat(longSheet.row()).isEqualTo(100_002);
    }

    @Test
    @DisplayName("a small file that unpacks to a huge one, in whatever part, in little memory")
    void bombs() {
      byte[] megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
      Workbook.PartWriter huge =
          out -> {
            for (int i = 0; i < 300; i++) {
              out.write(megabyte);
            }
          };
      for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "media/1")) {
        assertThat(problem(Workbook.withRows("").part(part, huge).file()).problem(Language.ENGLISH))
            .isEqualTo("This workbook holds more than 128 MB when it is unpacked.");
      }
    }
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

  private static SourceFile workbook(String rows) {
    return Workbook.withRows(rows).file();
  }

  private static SourceFile shipped(String name) {
    try (InputStream content = XlsxFileTest.class.getResourceAsStream("workbooks/" + name)) {
      return new SourceFile("mentors.xlsx", content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
