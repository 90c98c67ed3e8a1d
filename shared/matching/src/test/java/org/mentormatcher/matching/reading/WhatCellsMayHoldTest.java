package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.ResultWorkbook;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.problems.English;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("What stands in a cell is understood, or asked about")
class WhatCellsMayHoldTest {
  private static final Programme PROGRAMME = Documents.programme(document());
  private static final SourceFile MENTEES =
      file("mentees.csv", "email,name,level\nn@example.org,Nina,1\no@example.org,Nina,1\n");

  @ParameterizedTest
  @CsvSource({
    "'ad\u0430@example.org,Ada,1,,',Letters in this address look like others",
    "'ada@example.org\u202E,Ada,1,,',Letters in this address look like others",
    "'ada@example.org,Ada,1,2 to 3,',This does not say how many",
    "'ada@example.org,#N/A,1,2,',The spreadsheet",
    "'ada@example.org,Ada,1,2,#REF!',The spreadsheet",
    "'ada@example.org,n/a,1,2,','This says that there is nothing, and a value is needed here.'",
    "'ada@example.org,Ada,1,2,young',This is not a number."
  })
  @DisplayName("and is a problem of its row")
  void problem(String row, String problem) {
    Reading reading = read(Input.of(mentors(row), MENTEES));

    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    assertThat(((Reading.Faulty) reading).report().problems())
        .extracting(English::problem)
        .singleElement()
        .satisfies(told -> assertThat(told).contains(problem));
  }

  @Test
  @DisplayName("An answer beside the options is a problem, and one among them is none")
  void options() {
    Reading reading =
        read(
            Input.of(
                file(
                    "mentors.csv",
                    """
                    email,name,level,teaches
                    ada@example.org,Ada,1,Sums; Knitting
                    bea@example.org,Bea,1,Sums
                    """),
                MENTEES));

    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    assertThat(((Reading.Faulty) reading).report().problems())
        .extracting(problem -> problem.row() + " " + problem.finding().problem().key())
        .containsExactly("2 problem.not-an-option");
  }

  @Test
  @DisplayName("A number in a workbook has its decimals behind a point, and nobody has to say so")
  void workbook() {
    Spreadsheet sheet =
        new Spreadsheet(
            "mentors.csv",
            Stream.of("email", "name", "level", "age").map(ResultHeading::text).toList());
    sheet.add(List.of("ada@example.org", "Ada", "1", "1.500"));
    ResultFile workbook = ResultWorkbook.of(List.of(sheet), Language.ENGLISH);

    Reading reading = read(Input.of(new SourceFile("mentors.xlsx", workbook.content()), MENTEES));

    assertThat(mentors(reading)).extracting(each -> each.value("age")).containsExactly("1.500");
  }

  @Test
  @DisplayName("Whoever opts out by a name that several have is asked about, with consent too")
  void severalOfName() {
    Input input = input("name\nNina\n".replace("name", "email"), FurtherFile.OPT_OUTS);

    assertThat(problems(input.leavingOutProblemRows(true)))
        .contains("Several people in the participants' files have this name.");
  }

  @Test
  @DisplayName("A file of earlier pairs that names nobody is asked about")
  void namesNobody() {
    assertThat(
            problems(
                input(
                    "mentor,mentee\nx@elsewhere.example,y@elsewhere.example\n",
                    FurtherFile.PREVIOUS_PAIRS)))
        .contains("No row of this file names anybody in the participants' files.");
  }

  @Test
  @DisplayName("Whoever is on a list of opt-outs is out, also where no column asks for it")
  void optOut() {
    Reading reading = read(input("email\nn@example.org\n", FurtherFile.OPT_OUTS));

    assertThat(((Reading.Complete) reading).participants().mentees())
        .extracting(Participant::identity)
        .containsExactly("o@example.org");
  }

  private static List<Participant> mentors(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return ((Reading.Complete) reading).participants().mentors();
  }

  private static List<String> problems(Input input) {
    Reading reading = read(input);
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading).report().problems().stream().map(English::problem).toList();
  }

  private static Input input(String further, FurtherFile kind) {
    return Input.of(mentors("ada@example.org,Ada,1,2,"), MENTEES)
        .with(kind, file("further.csv", further));
  }

  private static Reading read(Input input) {
    return ParticipantsReader.read(PROGRAMME, input);
  }

  private static SourceFile mentors(String row) {
    return file("mentors.csv", "email,name,level,places,age\n" + row + "\n");
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }

  private static JsonObject document() {
    JsonObject document = Documents.small();
    Documents.with(document, "/rules", "[]");
    Documents.with(document, "/roles", "{\"from\": \"files\"}");
    for (String key : new String[] {"/consent", "/optOut", "/confirmation"}) {
      Documents.with(document, key, null);
    }
    return document;
  }
}
