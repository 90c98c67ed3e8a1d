package org.mentormatcher.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.CellCorrection;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.ResultWorkbook;
import org.mentormatcher.matching.files.SeparateSheet;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("A workbook with mentors on one sheet and mentees on another")
class SeparateSheetsTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final String HEADINGS =
      "first name,last name,email address,job title,grade,organisation,profession,biography";
  private static final String ADA =
      "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps,31000";
  private static final String BEN = "Ben,Birch,ben@example.org,Analyst,HEO,Bridges,Policy,Rivets";

  @Test
  @DisplayName("is two files of which only what is needed is sent")
  void apart() {
    Input workbook = workbook(sheet("mentees", HEADINGS, BEN), mentors(ADA));

    List<SeparateSheet> sheets = FirstLook.of(PROGRAMME, workbook).sheets();

    assertThat(sheets)
        .extracting(SeparateSheet::title)
        .containsExactly("everybody.xlsx (mentors)", "everybody.xlsx (mentees)");
    List<NeededFile> needed = OnlyNeeded.of(PROGRAMME, files(sheets));
    assertThat(needed).extracting(NeededFile::name).containsExactly("mentors", "mentees");
    assertThat(needed.getFirst().others()).containsExactly("I \"salary\"");
    assertThat(needed).allMatch(each -> each.reduced().isPresent());
  }

  @Test
  @DisplayName("is two files in which cells can be corrected")
  void corrected() {
    Input workbook =
        workbook(mentors(ADA.replace("SEO", "Queen")), sheet("mentees", HEADINGS, BEN));
    FirstLook look = FirstLook.of(PROGRAMME, workbook);
    assertThat(look.tables()).noneMatch(table -> table.isCorrectable());

    Input files = files(look.sheets());

    assertThat(FirstLook.of(PROGRAMME, files).tables()).allMatch(table -> table.isCorrectable());
    assertThat(
            CorrectedFiles.of(
                PROGRAMME, files, List.of(new CellCorrection("mentors", 2, "E", "SEO", false))))
        .singleElement()
        .satisfies(
            mentors ->
                assertThat(
                        ParticipantsReader.read(
                            PROGRAMME,
                            files.withFiles(
                                List.of(
                                    new SourceFile(mentors.name(), mentors.content()),
                                    files.files().getLast()))))
                    .isInstanceOf(Reading.Complete.class));
  }

  @Test
  @DisplayName("is two files also where the sheets had to be named")
  void named() {
    Input workbook =
        workbook(mentors(ADA), sheet("mentees", HEADINGS, BEN), sheet("last year", HEADINGS, BEN));
    AsTold told = AsTold.NOTHING.reading(AsTold.NOTHING.encoding(), List.of("mentors", "mentees"));

    assertThat(FirstLook.of(PROGRAMME, workbook.told(told)).sheets()).hasSize(2);
  }

  @Test
  @DisplayName("is told apart from two files, and from one sheet with everybody")
  void others() {
    SourceFile mentors = new SourceFile("mentors.xlsx", book(mentors(ADA)));
    SourceFile mentees = new SourceFile("mentees.xlsx", book(sheet("mentees", HEADINGS, BEN)));
    Input book = workbook(mentors(ADA), sheet("mentees", HEADINGS, BEN));
    Programme everybody = ShippedProgrammes.named("modern-civil-service").orElseThrow();

    assertThat(FirstLook.of(PROGRAMME, Input.of(mentors, mentees)).sheets()).isEmpty();
    assertThat(FirstLook.of(PROGRAMME, workbook(mentors(ADA))).sheets()).isEmpty();
    assertThat(FirstLook.of(everybody, book.on(LocalDate.of(2026, 11, 26))).sheets()).isEmpty();
  }

  private static Spreadsheet mentors(String row) {
    return sheet("mentors", HEADINGS + ",salary", row);
  }

  private static Spreadsheet sheet(String name, String headings, String... rows) {
    Spreadsheet sheet =
        new Spreadsheet(
            name + ".csv",
            Arrays.stream(headings.split(",", -1)).map(ResultHeading::text).toList());
    Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).forEach(sheet::add);
    return sheet;
  }

  private static Input workbook(Spreadsheet... sheets) {
    return Input.of(new SourceFile("everybody.xlsx", book(sheets)));
  }

  private static byte[] book(Spreadsheet... sheets) {
    return ResultWorkbook.of(List.of(sheets), Language.ENGLISH).content();
  }

  private static Input files(List<SeparateSheet> sheets) {
    return Input.of(
        sheets.stream()
            .map(each -> new SourceFile(each.file().name(), each.file().content()))
            .toList());
  }
}
