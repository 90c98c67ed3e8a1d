package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.CellCorrection;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.ResultWorkbook;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("Cells that a coordinator corrects")
class CorrectedFilesTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final String HEADINGS =
      "first name,last name,email address,job title,grade,organisation,profession,biography";
  private static final SourceFile MENTEES =
      file("mentees", HEADINGS, "Ben,Birch,ben@example.org,Analyst,HEO,Bridges,Policy,I am Ben");
  private static final SourceFile MENTORS =
      file(
          "mentors",
          HEADINGS + ",salary",
          "Ada,Apple,ada@example.org,Keeper,Queen,Lighthouses,Policy,\"Lamps,\nmostly\",31000",
          "",
          "Amy,Ash,amy@example.org,Keeper,Queen,Lighthouses,Policy,Oil",
          "Ann,Aspen,ann@example.org,Keeper,King,Lighthouses,Policy,Wicks,33000");

  @Test
  @DisplayName("stand in the file, and nothing else changes")
  void one() {
    ResultFile corrected = only(new CellCorrection("mentors", 5, "E", "SEO", false));

    assertThat(text(corrected))
        .isEqualTo(
            "\uFEFF"
                + HEADINGS
                + ",salary\r\n"
                + "Ada,Apple,ada@example.org,Keeper,Queen,Lighthouses,Policy,\"Lamps,\n"
                + "mostly\",31000\r\n"
                + "\"\",,,,,,,,\r\n"
                + "Amy,Ash,amy@example.org,Keeper,Queen,Lighthouses,Policy,Oil,\r\n"
                + "Ann,Aspen,ann@example.org,Keeper,SEO,Lighthouses,Policy,Wicks,33000\r\n");
  }

  @Test
  @DisplayName("are corrected in every row in which the same stands, when that is wanted")
  void alike() {
    List<ResultFile> corrected =
        CorrectedFiles.of(
            PROGRAMME,
            Input.of(MENTORS, MENTEES),
            List.of(
                new CellCorrection("mentors", 2, "E", "SEO", true),
                new CellCorrection("mentors", 5, "E", "HEO", false)));

    assertThat(read(corrected)).isInstanceOf(Reading.Complete.class);
    assertThat(text(corrected.getFirst())).doesNotContain("Queen", "King").contains("HEO");
  }

  @Test
  @DisplayName("of a workbook are corrected on the sheet that is read")
  void workbook() {
    Spreadsheet people =
        new Spreadsheet(
            "people.csv", List.of(HEADINGS.split(",")).stream().map(ResultHeading::text).toList());
    people.add(
        List.of(
            "Ada", "Apple", "ada@example.org", "Keeper", "Queen", "Lighthouses", "Policy", "x"));
    byte[] book = ResultWorkbook.of(List.of(people), Language.ENGLISH).content();
    Input input = Input.of(new SourceFile("mentors.xlsx", book), MENTEES);
    String table = FirstLook.of(PROGRAMME, input).tables().getFirst().file();

    List<ResultFile> corrected =
        CorrectedFiles.of(
            PROGRAMME, input, List.of(new CellCorrection(table, 2, "E", "SEO", false)));

    assertThat(corrected.getFirst().name()).isEqualTo("mentors.xlsx");
    assertThat(read(corrected)).isInstanceOf(Reading.Complete.class);
  }

  @Test
  @DisplayName("are not corrected where the file could not be written as it is read")
  void unreadable() {
    SourceFile broken = new SourceFile("mentors", new byte[] {0, 1, 2, 3});

    List<ResultFile> corrected =
        CorrectedFiles.of(
            PROGRAMME,
            Input.of(broken, MENTEES),
            List.of(new CellCorrection("mentors", 2, "E", "SEO", false)));

    assertThat(corrected).isEmpty();
    assertThat(FirstLook.of(PROGRAMME, Input.of(broken, MENTEES)).tables())
        .noneMatch(table -> table.isCorrectable());
  }

  @Test
  @DisplayName("are none above the rows, below them or beside the columns")
  void nowhere() {
    for (CellCorrection nowhere :
        List.of(
            new CellCorrection("mentors", 1, "E", "x", false),
            new CellCorrection("mentors", 6, "E", "x", false),
            new CellCorrection("mentors", 2, "ZZ", "x", false))) {
      assertThatThrownBy(() -> only(nowhere)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new CellCorrection("mentors", 2, "E", "Queen", false).toString())
        .doesNotContain("Queen");
  }

  private static ResultFile only(CellCorrection correction) {
    List<ResultFile> corrected =
        CorrectedFiles.of(PROGRAMME, Input.of(MENTORS, MENTEES), List.of(correction));
    assertThat(corrected).hasSize(1);
    return corrected.getFirst();
  }

  private static Reading read(List<ResultFile> corrected) {
    ResultFile mentors = corrected.getFirst();
    return ParticipantsReader.read(
        PROGRAMME, Input.of(new SourceFile(mentors.name(), mentors.content()), MENTEES));
  }

  private static String text(ResultFile file) {
    return new String(file.content(), UTF_8);
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\n", lines).getBytes(UTF_8));
  }
}
