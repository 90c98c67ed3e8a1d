package org.mentormatcher.matching.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.matching.tables.KnownHeadings;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.words.Language;

@DisplayName("All results as one workbook")
class ResultWorkbookTest {
  private static final KnownHeadings ANY =
      headings -> (int) headings.stream().filter(List.of("row", "value")::contains).count();

  @TempDir private Path folder;

  @Test
  @DisplayName("read back it is what the CSV file is, whatever people wrote")
  void readBack() throws UnreadableException {
    Spreadsheet all = SpreadsheetTest.table(ResultHeading.text("value"), strange());
    Spreadsheet inText =
        SpreadsheetTest.table(
            ResultHeading.text("value"),
            strange().stream()
                .filter(value -> !value.matches("(?s).*[\\p{Cc}\uFFFE\uFFFF&&[^\t\n]].*"))
                .toList());

    assertThat(rows(workbook(all)))
        .extracting(row -> row.get(1))
        .startsWith("value")
        .endsWith(strange().toArray(String[]::new));
    assertThat(rows(workbook(inText))).isEqualTo(rows(inText.file()));
  }

  @Test
  @DisplayName(
      "In LibreOffice nothing is a formula, nothing loses its zeros, and figures are figures")
  void inLibreOffice() throws IOException, InterruptedException {
    Optional<LibreOffice> installed = LibreOffice.installed(folder);
    assumeTrue(
        installed.isPresent(),
        "soffice is not on the path; Debian's package libreoffice-calc-nogui has it");
    List<String> hostile = SpreadsheetTest.hostile();

    List<List<LibreOffice.Cell>> rows =
        installed
            .orElseThrow()
            .open(
                ResultWorkbook.of(
                    List.of(
                        SpreadsheetTest.table(ResultHeading.text("value"), hostile),
                        SpreadsheetTest.table(
                            ResultHeading.figure("points"), List.of("120", "007"))),
                    Language.ENGLISH));

    for (int i = 0; i < hostile.size(); i++) {
      LibreOffice.Cell cell = rows.get(i + 1).get(1);
      assertThat(cell.isFormula()).as(hostile.get(i)).isFalse();
      assertThat(cell.type()).as(hostile.get(i)).isEqualTo("string");
      assertThat(SpreadsheetTest.seen(cell.shown()))
          .isEqualTo(SpreadsheetTest.seen(hostile.get(i)));
      assertThat(cell.shown()).doesNotContain("\u200B");
    }
    assertThat(rows.reversed().stream().filter(row -> row.size() > 1).limit(2).toList().reversed())
        .extracting(row -> row.get(1))
        .containsExactly(
            new LibreOffice.Cell("float", false, "120"),
            new LibreOffice.Cell("string", false, "007"));
  }

  @Test
  @DisplayName("MM-7: the same tables give the same bytes, wherever the machine is")
  void deterministic() {
    Spreadsheet table = SpreadsheetTest.table(ResultHeading.text("value"), strange());
    byte[] here = workbook(table).content();
    TimeZone usual = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(workbook(table).content()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(usual);
      Locale.setDefault(language);
    }
  }

  @Test
  @DisplayName("Its parts are stored, not compressed, and tell no time")
  void stored() throws IOException {
    ResultFile workbook = workbook(SpreadsheetTest.table(ResultHeading.text("value"), strange()));

    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.content()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        names.add(part.getName());
        assertThat(part.getMethod()).isEqualTo(ZipEntry.STORED);
        assertThat(part.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        assertThat(zip.readAllBytes()).hasSize((int) part.getSize());
      }
    }
    assertThat(workbook.name()).isEqualTo("results.xlsx");
    assertThat(names)
        .containsExactly(
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "_rels/.rels",
            "[Content_Types].xml");
  }

  @Test
  @DisplayName("A text longer than a cell may be is cut, and says where the rest stands")
  void longText() throws UnreadableException {
    Spreadsheet table =
        SpreadsheetTest.table(
            ResultHeading.text("value"), List.of("x".repeat(32_700) + "👩🏽‍🏫".repeat(99)));

    String cell = rows(workbook(table)).get(1).get(1);

    assertThat(cell).hasSizeLessThanOrEqualTo(32_767).endsWith(" … The rest stands in some.csv.");
    assertThat(new String(cell.getBytes(UTF_8), UTF_8)).isEqualTo(cell);
  }

  private static ResultFile workbook(Spreadsheet table) {
    return ResultWorkbook.of(List.of(table), Language.ENGLISH);
  }

  /** What people write, and every character that XML or a workbook gives a meaning of its own. */
  private static List<String> strange() {
    List<String> strange = new ArrayList<>(SpreadsheetTest.hostile());
    strange.addAll(
        List.of("_x000D_", "_x_", "__x0041_", "_X0041_", "a < b & c > d \"e\"", "&amp;", "]]>"));
    IntStream.range(1, 0x100)
        .filter(c -> c != '\r')
        .mapToObj(c -> "a" + (char) c + "b")
        .forEach(strange::add);
    strange.addAll(List.of("a\uFFFEb", "a\uFFFFb", "a\uFFFDb", "𝒳 and 👩🏽‍🏫"));
    return strange;
  }

  private static List<List<String>> rows(ResultFile file) throws UnreadableException {
    Table table =
        new TableReader(ANY, note -> {}).read(new SourceFile(file.name(), file.content()));
    return table.all().stream()
        .map(row -> row.stream().map(cell -> cell.replaceAll("\u200B", "")).toList())
        .toList();
  }
}
