package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.ResultWorkbook;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Language;

@DisplayName("OTO-2: of the participants' files, only what the programme reads is needed")
class OnlyNeededTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final String HEADINGS =
      "first name,last name,email address,job title,grade,organisation,profession,biography";
  private static final List<String> ADA_WITH_HER_SALARY =
      List.of(
          "Ada",
          "Apple",
          "ada@example.org",
          "Keeper",
          "SEO",
          "Lighthouses",
          "Policy",
          "x",
          "31000");
  private static final SourceFile MENTEES =
      csv(
          "mentees.csv",
          HEADINGS,
          "Ben,Birch,ben@example.org,Analyst,HEO,Bridges,Policy,I am Ben",
          "Cat,Cedar,cat@example.org,Analyst,HEO,Bridges,Policy,I am Cat");

  @Test
  @DisplayName("what stands below other headings is taken out, and nothing moves")
  void others() {
    NeededFile mentors =
        needed(
            csv(
                "mentors.csv",
                "home address," + HEADINGS + ",ethnicity",
                "1 High Street,Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,\"Lamps,"
                    + " mostly\",Prefer not to say"));

    assertThat(mentors.others()).containsExactly("A \"home address\"", "J \"ethnicity\"");
    assertThat(mentors.needed()).hasSize(8).contains("F \"grade\"");
    assertThat(text(mentors))
        .isEqualTo(
            "\uFEFFhome address,first name,last name,email address,job"
                + " title,grade,organisation,profession,biography,ethnicity\r\n"
                + "\"\",Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,\"Lamps,"
                + " mostly\",\r\n");
  }

  @Test
  @DisplayName("a file of which everything is needed is sent as it is")
  void everything() {
    SourceFile mentors =
        csv(
            "mentors.csv",
            HEADINGS.replace(',', ';'),
            "Ada;Apple;ada@example.org;Keeper;SEO;Lighthouses;Policy;Lamps");

    assertThat(needed(mentors).reduced().orElseThrow().content()).isEqualTo(mentors.content());
  }

  @Test
  @DisplayName("what stands above the headings is taken out, and rows keep their numbers")
  void titles() {
    NeededFile mentors =
        needed(
            csv(
                "mentors.csv",
                "Call Jo on 01632 960001 if anything is wrong",
                "",
                HEADINGS,
                "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps"));

    assertThat(text(mentors)).doesNotContain("01632");
    assertThat(text(mentors).lines().toList().indexOf(HEADINGS)).isEqualTo(2);
  }

  @Test
  @DisplayName("of a workbook only the sheet that is read is needed, as text")
  void workbook() {
    Spreadsheet people = sheet("people.csv", HEADINGS + ",salary");
    people.add(ADA_WITH_HER_SALARY);
    Spreadsheet pay = sheet("pay.csv", "who,how much");
    pay.add(List.of("Ada", "31000"));
    byte[] book = ResultWorkbook.of(List.of(people, pay), Language.ENGLISH).content();

    NeededFile mentors = needed(new SourceFile("mentors.xlsx", book));

    assertThat(mentors.others()).containsExactly("I \"salary\"");
    assertThat(text(mentors)).contains("ada@example.org").doesNotContain("31000");
  }

  @Test
  @DisplayName("a workbook with both sides on two sheets can only be read whole")
  void twoSheets() {
    Spreadsheet mentors = sheet("mentors.csv", HEADINGS + ",salary");
    mentors.add(ADA_WITH_HER_SALARY);
    Spreadsheet mentees = sheet("mentees.csv", HEADINGS);
    mentees.add(
        List.of("Ben", "Birch", "ben@example.org", "Analyst", "HEO", "Bridges", "Policy", "x"));
    byte[] book = ResultWorkbook.of(List.of(mentors, mentees), Language.ENGLISH).content();

    List<NeededFile> files =
        OnlyNeeded.of(PROGRAMME, Input.of(new SourceFile("everybody.xlsx", book)));

    assertThat(files)
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.others()).containsExactly("I \"salary\"");
              assertThat(file.reduced()).isEmpty();
            });
  }

  @Test
  @DisplayName("when somebody answered is needed: it tells which of their answers counts")
  void timestamps() {
    NeededFile mentors =
        needed(
            csv(
                "mentors.csv",
                "Timestamp," + HEADINGS + ",phone",
                "2026-01-01 10:00,Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,new,1",
                "2025-01-01 10:00,Ada,Apple,ada@example.org,Keeper,HEO,Harbours,Policy,old,2"));

    assertThat(mentors.needed()).contains("A \"Timestamp\"");
    assertThat(mentors.others()).containsExactly("J \"phone\"");
    assertThat(mentors.reduced()).isPresent();
  }

  @Test
  @DisplayName("what was said of headings and of the encoding holds for what is left")
  void told() {
    SourceFile mentors =
        new SourceFile(
            "mentors.csv",
            (HEADINGS.replace("grade", "Stufe")
                    + ",Wohnort\nÄda,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,x,Köln\n")
                .getBytes(Charset.forName("windows-1252")));
    Input input =
        Input.of(mentors, MENTEES)
            .withHeadings(Map.of("Stufe", "grade", "Wohnort", "nothing"))
            .told(
                AsTold.NOTHING.mapped(
                    new SavedMapping(
                        Optional.of("windows-1252"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of())));

    NeededFile file = OnlyNeeded.of(PROGRAMME, input).getFirst();

    assertThat(file.others()).containsExactly("I \"Wohnort\"");
    assertThat(text(file)).contains("Äda").doesNotContain("Köln");
  }

  @Test
  @DisplayName("where a row would be another without the rest, the file is read whole")
  void readWhole() {
    Input input =
        Input.of(
                csv(
                    "mentors.csv",
                    HEADINGS + ",phone",
                    "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,x,1",
                    ",,,,,,,,01632 960002"),
                MENTEES)
            .leavingOutProblemRows(true)
            .told(
                AsTold.NOTHING.acceptingLost(
                    List.of(SavedMapping.Whose.values()).stream().collect(Collectors.toSet())));

    assertThat(OnlyNeeded.of(PROGRAMME, input))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file.reduced()).isEmpty());
  }

  @Test
  @DisplayName("a column that a programme knows and ignores is not needed, whatever stands in it")
  void ignored() {
    Programme programme =
        Documents.programme(
            Documents.with(
                Documents.shipped("civil-service"),
                "/columns/-",
                """
                {"name": "desk number", "purpose": "ignored", "options": ["1", "2"]}
                """));

    NeededFile mentors =
        OnlyNeeded.of(
                programme,
                Input.of(
                    csv(
                        "mentors.csv",
                        HEADINGS + ",desk number",
                        "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps,77"),
                    MENTEES))
            .getFirst();

    assertThat(mentors.others()).containsExactly("I \"desk number\"");
    assertThat(text(mentors)).doesNotContain("77");
  }

  @Test
  @DisplayName("files with problems are not sent at all")
  void problems() {
    assertThat(
            OnlyNeeded.of(
                PROGRAMME,
                Input.of(csv("mentors.csv", HEADINGS, "Ada,Apple,,,Grade 99,,,"), MENTEES)))
        .isEmpty();
  }

  @Test
  @DisplayName("the results are the same, file by file")
  void sameResults() {
    Input input =
        Input.of(
            csv(
                "mentors.csv",
                HEADINGS + ",ethnicity",
                "Ada,Apple,ada@example.org,Keeper,SEO,Lighthouses,Policy,Lamps,x",
                "Bea,Berry,bea@example.org,Keeper,Grade 7,Harbours,Digital,Sea,y"),
            MENTEES);
    List<SourceFile> reduced =
        OnlyNeeded.of(PROGRAMME, input).stream()
            .map(file -> new SourceFile(file.name(), file.reduced().orElseThrow().content()))
            .toList();

    assertThat(results(input.withFiles(reduced))).isEqualTo(results(input));
  }

  private static Map<String, String> results(Input input) {
    Outcome outcome = Matching.run(PROGRAMME, PROGRAMME.objective(), input, Stage.UNWATCHED);
    return ((Outcome.Matched) outcome)
        .files().stream()
            .collect(Collectors.toMap(ResultFile::name, file -> Arrays.toString(file.content())));
  }

  private static NeededFile needed(SourceFile mentors) {
    return OnlyNeeded.of(PROGRAMME, Input.of(mentors, MENTEES)).getFirst();
  }

  private static String text(NeededFile file) {
    return new String(file.reduced().orElseThrow().content(), UTF_8);
  }

  private static Spreadsheet sheet(String name, String headings) {
    return new Spreadsheet(
        name, Arrays.stream(headings.split(",")).map(ResultHeading::text).toList());
  }

  private static SourceFile csv(String name, String... lines) {
    return new SourceFile(name, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }
}
