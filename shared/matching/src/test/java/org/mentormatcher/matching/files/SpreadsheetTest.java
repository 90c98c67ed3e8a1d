package org.mentormatcher.matching.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  @Test
  @DisplayName("A file is UTF-8 with a byte-order mark, its lines end with CRLF")
  void bytes() {
    Spreadsheet sheet = new Spreadsheet("some.csv", ResultHeading.texts(List.of("name", "said")));
    sheet.add(List.of("Zoë", "a \"b\", c\nd"));

    ResultFile file = sheet.file();

    assertThat(file.name()).isEqualTo("some.csv");
    assertThat(file.mediaType()).isEqualTo("text/csv; charset=utf-8");
    assertThat(new String(file.content(), UTF_8))
        .isEqualTo("\uFEFFname,said\r\nZoë,\"a \"\"b\"\", c\nd\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00123", "1/2", "1e5", "+447700900123", "-5", "@ada", "SEPT2", "TRUE"})
  @DisplayName("What tells people apart joins back to other lists: it is written as it was")
  void identifiers(String identifier) {
    assertThat(csv(ResultHeading.identifier("number"), identifier))
        .endsWith("\r\nrow 0," + identifier + "\r\n");
    assertThat(csv(ResultHeading.text("number"), identifier)).contains("\u200B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=A1",
        "+HYPERLINK(A1)",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+'x.xlsx'!A1",
        "\uFF1DA1"
      })
  @DisplayName("but for a formula that could do harm")
  void harmfulIdentifiers(String identifier) {
    assertThat(csv(ResultHeading.identifier("number"), identifier)).contains("row 0,\u200B");
  }

  private static String csv(ResultHeading heading, String value) {
    return new String(table(heading, List.of(value)).file().content(), UTF_8);
  }

  @Nested
  @DisplayName("Opened in LibreOffice")
  class InLibreOffice {
    @TempDir private Path folder;
    private LibreOffice libreOffice;

    @BeforeEach
    void start() {
      Optional<LibreOffice> installed = LibreOffice.installed(folder);
      assumeTrue(
          installed.isPresent(),
          "soffice is not on the path; Debian's package libreoffice-calc-nogui has it");
      libreOffice = installed.orElseThrow();
    }

    @Test
    @DisplayName("every cell is text and unchanged to the eye, whatever people wrote")
    void unchanged() throws IOException, InterruptedException {
      List<String> corpus = hostile();

      List<List<LibreOffice.Cell>> rows = libreOffice.open(sheet(corpus), ',');

      assertThat(rows).hasSizeGreaterThan(corpus.size());
      for (int i = 0; i < corpus.size(); i++) {
        LibreOffice.Cell cell = rows.get(i + 1).get(1);
        assertThat(cell.isFormula()).as(corpus.get(i)).isFalse();
        assertThat(cell.type()).as(corpus.get(i)).isEqualTo("string");
        assertThat(seen(cell.shown())).isEqualTo(seen(corpus.get(i)));
      }
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '\t'})
    @DisplayName("nothing runs where another separator is the machine's own")
    void otherSeparators(char separator) throws IOException, InterruptedException {
      List<List<LibreOffice.Cell>> rows = libreOffice.open(sheet(hostile()), separator);

      assertThat(rows.stream().flatMap(List::stream)).noneMatch(LibreOffice.Cell::isFormula);
    }

    @Test
    @DisplayName("numbers of matches and points are numbers, to sort and filter by")
    void numbers() throws IOException, InterruptedException {
      List<List<LibreOffice.Cell>> rows = libreOffice.open(sheet(List.of("3", "0", "120")), ',');

      assertThat(rows.subList(1, 4))
          .extracting(List::getLast)
          .containsExactly(
              new LibreOffice.Cell("float", false, "3"),
              new LibreOffice.Cell("float", false, "0"),
              new LibreOffice.Cell("float", false, "120"));
    }

    @Test
    @DisplayName(
        "the same cells without their marks do run and are rewritten: these tests can fail")
    void control() throws IOException, InterruptedException {
      ResultFile bare = new ResultFile("bare.csv", "", "=1+1,007,01/02/2026\r\n".getBytes(UTF_8));

      List<LibreOffice.Cell> cells = libreOffice.open(bare, ',').getFirst();

      assertThat(cells)
          .extracting(LibreOffice.Cell::type)
          .containsExactly("float", "float", "date");
      assertThat(cells.getFirst()).isEqualTo(new LibreOffice.Cell("float", true, "2"));
    }
  }

  private static ResultFile sheet(List<String> values) {
    return table(ResultHeading.text("value"), values).file();
  }

  /** A table whose second column has these values. */
  static Spreadsheet table(ResultHeading heading, List<String> values) {
    Spreadsheet sheet = new Spreadsheet("some.csv", List.of(ResultHeading.text("row"), heading));
    for (int i = 0; i < values.size(); i++) {
      sheet.add(List.of("row " + i, values.get(i)));
    }
    return sheet;
  }

  /** What may be written into a form, the worst of it and much at random. */
  static List<String> hostile() {
    List<String> starts =
        List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "'", "''", "\"", "{=");
    List<String> before =
        List.of("", " ", "\t", "\n", "\r\n", "\u00A0", "\u2007 ", "'", "x;", "x\t");
    List<String> bodies =
        List.of("1+1", "HYPERLINK(\"http://x.example\",\"y\")", "cmd|' /C calc'!A0", "SUM(1;2)");
    List<String> corpus = new ArrayList<>();
    for (String start : starts) {
      for (String space : before) {
        bodies.forEach(body -> corpus.add(space + start + body));
      }
    }
    corpus.addAll(
        List.of(
            "007",
            "+44 20 7946 0000",
            "1/2",
            "01/02/2026",
            "2026-01-02",
            "2026-01-02 12:30",
            "12:30",
            "1e5",
            "1E-5",
            "TRUE",
            "false",
            "50%",
            "£5",
            "$1,000.00",
            "(5)",
            "SEPT2",
            "Mar 5",
            "5 March 2026",
            "1.",
            ".5",
            "12345678901234567890",
            "0x10",
            "'007",
            "'tis",
            "#N/A",
            "1 1/2",
            "a\n=1+1\n-2",
            "x;=1+1;y",
            "\"=1+1\"",
            "—",
            "-",
            "=",
            "Zoë 👩🏽‍🏫",
            "שלום =1",
            "tab\there",
            "two  spaces",
            "1;2;3",
            "3,5",
            "12:30:00 PM",
            "1-2",
            "1.2.2026"));
    Random random = new Random(11);
    String alphabet = "=+-@'\";,\t\n\r 0123456789/:.eE%aA$£\uFF1D\u00A0";
    for (int i = 0; i < 1_000; i++) {
      corpus.add(
          "x7="
              .substring(0, random.nextInt(3))
              .concat(
                  IntStream.range(0, 2 + random.nextInt(8))
                      .mapToObj(at -> alphabet.charAt(random.nextInt(alphabet.length())))
                      .map(String::valueOf)
                      .collect(Collectors.joining())));
    }
    return corpus.stream()
        .filter(cell -> !cell.isBlank() && !cell.matches("0|[1-9]\\d{0,8}"))
        .toList();
  }

  /** What the eye sees: line ends are all alike, tabs are as wide as it happens, marks nothing. */
  static String seen(String cell) {
    return cell.replaceAll("[\u200B\t]", "").replaceAll("\r\n|\n\r|\r", "\n");
  }
}
