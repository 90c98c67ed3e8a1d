package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProposedColumns;
import org.mentormatcher.matching.problems.ProposedColumns.Line;
import org.mentormatcher.matching.problems.ProposedColumns.Source;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("A name is neither divided nor taken in part")
class WholeNamesTest {
  /** The programme for which a whole name is one column, with whatever else a form has. */
  private static final Programme OTHERS_IGNORED =
      Documents.programme(
          Documents.with(Documents.shipped("seen"), "/otherColumns", "\"ignored\""));

  @ParameterizedTest
  @ValueSource(strings = {"Full name", "name", "Your name *", "1. Your name:"})
  @DisplayName("where the file has it whole: whoever asks for parts is told to divide it")
  void inOne(String heading) {
    String mentors =
        heading
            + ",email address,job title,grade,organisation,profession,biography\n"
            + "Ada van der Top,ada@example.org,Post,SEO,Lighthouses,Policy,Hello\n";
    String mentees =
        """
        first name,last name,email address,job title,grade,organisation,profession,biography
        Ben,Low,ben@example.org,Post,HEO,Bridges,Policy,Hello
        """;

    assertThat(
            remedies(
                "civil-service",
                Input.of(file("mentors.csv", mentors), file("mentees.csv", mentees))))
        .hasSize(2)
        .allSatisfy(remedy -> assertThat(remedy).contains("guess where they are divided"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "First name,Last name | First name + Last name",
        "Surname,Forename | Forename + Surname",
        "Given name *,Family name * | Given name * + Family name *",
        "What is your first name?,What is your surname? | What is your first name? + What is your"
            + " surname?"
      })
  @DisplayName("where the file has it in parts: both are proposed as one, in one line to paste")
  void inParts(String headings, String joined) {
    Reading.Faulty reading = (Reading.Faulty) read(input(people(headings)));

    assertThat(reading.report().proposal().orElseThrow().files().getFirst().lines())
        .filteredOn(Line::isAsked)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.column()).isEqualTo("name");
              assertThat(line.sources().getFirst().title()).endsWith("\"" + joined + "\"");
              assertThat(line.sources().getFirst().samples())
                  .containsExactly("Ada Top", "Ben van der Low");
              assertThat(line.sources().getFirst().mapping()).isEqualTo(joined + "=name");
            });
    String mark = reading.report().proposal().orElseThrow().mark();
    assertThat(names(input(people(headings)).told(AsTold.NOTHING.accepting(mark))))
        .containsExactly("Ada Top", "Ben van der Low");
    assertThat(names(input(people(headings)).withHeadings(Map.of(joined, "name"))))
        .as("the line, pasted")
        .containsExactly("Ada Top", "Ben van der Low");
  }

  @Test
  @DisplayName("and is joined where somebody says so of each part")
  void said() {
    assertThat(
            names(
                input(people("Surname,First name"))
                    .withHeadings(Map.of("Surname", "name", "First name", "name"))))
        .containsExactly("Ada Top", "Ben van der Low");
  }

  @Test
  @DisplayName("and once agreed to needs no word the next time")
  void kept() {
    Input next =
        input(people("Surname,First name"))
            .told(AsTold.NOTHING.mapped(read(input(people("Surname,First name"))).mapping()));

    assertThat(names(next)).containsExactly("Ada Top", "Ben van der Low");
  }

  @Test
  @DisplayName("and whoever declines is told to join it")
  void declined() {
    assertThat(
            remedies(
                "seen",
                input(people("First name,Surname"))
                    .withHeadings(Map.of("First name + Surname", "nothing"))))
        .singleElement()
        .satisfies(remedy -> assertThat(remedy).contains("whole name in one column, \"name\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"First name,Shoe size", "First name,Manager's surname"})
  @DisplayName("and a part that stands alone, or is somebody else's, is never the whole")
  void alone(String headings) {
    assertThat(read(input(people(headings))))
        .isInstanceOfSatisfying(
            Reading.Faulty.class,
            faulty -> {
              assertThat(faulty.report().proposal()).isEmpty();
              assertThat(faulty.report().problems())
                  .extracting(Problem::column)
                  .containsOnly("name");
            });
  }

  @Test
  @DisplayName("and nothing is asked where the whole name stands beside its parts")
  void besideTheWhole() {
    String people =
        """
        Name,First name,Surname,work email,department,role,consent
        Dame Ada Top,Ada,Top,ada@x.gov.uk,Bees,mentor,yes
        Ben Low,Ben,Low,ben@x.gov.uk,Kites,mentee,yes
        """;

    assertThat(names(input(people))).containsExactly("Dame Ada Top", "Ben Low");
  }

  @Test
  @DisplayName("and what was asked for is shown before the name of whoever filled in the form")
  void besideTheSubmitter() {
    String people =
        """
        ID,Start time,Completion time,Email,Name,First name,Surname,work email,department,role,consent
        1,2026-03-01 10:00,2026-03-01 10:05,pa@x.gov.uk,Pat Pen,Ada,Top,ada@x.gov.uk,Bees,mentor,yes
        2,2026-03-01 11:00,2026-03-01 11:05,pa@x.gov.uk,Pat Pen,Ben,Low,ben@x.gov.uk,Kites,mentee,yes
        """;

    assertThat(((Reading.Faulty) read(input(people))).report().proposal().orElseThrow().files())
        .flatExtracting(ProposedColumns::lines)
        .filteredOn(line -> line.column().equals("name"))
        .flatExtracting(Line::sources)
        .extracting(Source::title)
        .containsExactly("F + G \"First name + Surname\"", "E \"Name\"");
  }

  /** Two people, their names in two columns in whatever order the headings have. */
  private static String people(String headings) {
    boolean isFamilyFirst = headings.startsWith("Surname");
    return headings
        + ",work email,department,role,consent\n"
        + (isFamilyFirst ? "Top,Ada" : "Ada,Top")
        + ",ada@x.gov.uk,Bees,mentor,yes\n"
        + (isFamilyFirst ? "van der Low,Ben" : "Ben,van der Low")
        + ",ben@x.gov.uk,Kites,mentee,yes\n";
  }

  private static Input input(String people) {
    return Input.of(file("people.csv", people));
  }

  private static Reading read(Input input) {
    return ParticipantsReader.read(OTHERS_IGNORED, input);
  }

  private static List<String> names(Input input) {
    Reading reading = read(input);
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    Participants people = ((Reading.Complete) reading).participants();
    return Stream.concat(people.mentors().stream(), people.mentees().stream())
        .map(person -> person.value("name"))
        .toList();
  }

  private static List<String> remedies(String programme, Input input) {
    Reading reading =
        ParticipantsReader.read(ShippedProgrammes.named(programme).orElseThrow(), input);
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading)
        .report().problems().stream()
            .filter(problem -> problem.finding().problem().key().equals("problem.missing-column"))
            .map((Problem problem) -> problem.remedy(Language.ENGLISH))
            .toList();
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }
}
