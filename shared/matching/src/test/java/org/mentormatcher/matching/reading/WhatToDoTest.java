package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.problems.English;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

/**
 * A file that cannot be matched as it is explains itself, and what the coordinator says is done.
 */
class WhatToDoTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();

  private final SourceFile mentors =
      Sheet.mentors().mentor("ada", "SEO", "Lighthouses", "Policy", "").file();
  private final SourceFile mentees =
      Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file();

  @Test
  @DisplayName("Letters that were damaged before the file was saved are asked about")
  void damagedBeforehand() {
    String damaged = new String(mentors.content(), UTF_8).replace("Lighthouses", "PhÃ¡res");

    assertThat(problems(Input.of(new SourceFile("mentors.csv", damaged.getBytes(UTF_8)), mentees)))
        .extracting(Problem::value, English::problem)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "PhÃ¡res",
                "Letters were damaged here before the file was saved: it was probably “Pháres”."));
  }

  @Test
  @DisplayName("and are all that is wrong with the cell, whatever else they make of it")
  void damagedStep() {
    String damaged = new String(mentors.content(), UTF_8).replace("SEO", "SÃ‰O");

    assertThat(problems(Input.of(new SourceFile("mentors.csv", damaged.getBytes(UTF_8)), mentees)))
        .extracting(Problem::value, English::problem)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "SÃ‰O",
                "Letters were damaged here before the file was saved: it was probably “SÉO”."));
  }

  @Nested
  @DisplayName("Files that were swapped")
  class Swapped {

    @Test
    @DisplayName("are taken the right way round, with a note, where both say so")
    void certain() {
      Reading reading = read(Input.of(mentees, mentors));

      assertThat(((Reading.Complete) reading).participants().mentors())
          .extracting(Participant::identity)
          .containsExactly("ada@example.org");
      assertThat(reading.understood())
          .contains(
              "The files were given the other way round: mentors.csv was read for the mentors,"
                  + " mentees.csv for the mentees.");
    }

    @Test
    @DisplayName("are a problem to solve where only one of them says so")
    void uncertain() {
      SourceFile first = new SourceFile("a.csv", mentees.content());
      SourceFile second = new SourceFile("b.csv", mentors.content());

      assertThat(problems(Input.of(first, second)))
          .extracting(Problem::file, English::problem)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "a.csv",
                  "This file was given for the mentors, but only mentees have the column \"match"
                      + " with similar identity\", \"identity to match\"."));
    }

    @Test
    @DisplayName("are a problem to solve where only their names say so")
    void byName() {
      String plain = new String(mentors.content(), UTF_8).replace("characteristics", "x");
      String other = plain.replace("ada", "eve");

      assertThat(
              problems(
                  Input.of(
                      new SourceFile("mentees.csv", plain.getBytes(UTF_8)),
                      new SourceFile("mentors.csv", other.getBytes(UTF_8)))))
          .extracting(English::problem)
          .containsExactly(
              "This file was given for the mentors, but its name says mentees.",
              "This file was given for the mentees, but its name says mentors.");
    }

    @Test
    @DisplayName("are not suspected because of what both may have")
    void innocent() {
      assertThat(read(Input.of(mentors, mentees))).isInstanceOf(Reading.Complete.class);
    }

    @Test
    @DisplayName("may also be one file given twice")
    void twice() {
      assertThat(problems(Input.of(mentors, new SourceFile("again.csv", mentors.content()))))
          .extracting(English::problem)
          .containsExactly("This file holds the same as mentors.csv.");
    }
  }

  @Nested
  @DisplayName("A heading that is not known")
  class Unknown {

    @ParameterizedTest
    @CsvSource({
      "Your work email address, K1",
      "emial address, slip",
      "email addres, slip",
      "Email address (work only), more words"
    })
    @DisplayName("is suggested, not taken, with what to paste")
    void suggested(String heading, String why) {
      SourceFile file = renamed(mentors, "email address", heading);

      ProblemReport report = report(Input.of(file, mentees));

      assertThat(report.problems())
          .as(why)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.column()).isEqualTo("email address");
                assertThat(problem.remedy(Language.ENGLISH))
                    .contains("Did you mean column C \"" + heading + "\"?");
              });
      assertThat(report.toText())
          .contains("? email address                   C \"" + heading + "\": ada@example.org")
          .containsPattern("\n  --accept-mapping [0-9a-v]{4}\n");
    }

    @Test
    @DisplayName("is taken for what the coordinator says, and that is said")
    void mapped() {
      SourceFile file = renamed(mentors, "organisation", "Where do you work?");

      Reading reading =
          read(Input.of(file, mentees).withHeadings(Map.of("where do you  work?", "Organisation")));

      assertThat(((Reading.Complete) reading).participants().mentors().getFirst().values())
          .containsEntry("organisation", "Lighthouses");
      assertThat(reading.understood())
          .contains(
              "mentors.csv: column G \"Where do you work?\" was taken for \"organisation\", as you"
                  + " said.");
    }

    @Test
    @DisplayName("that no file has, or a column that the programme has not, is explained")
    void unknownMapping() {
      Input input =
          Input.of(mentors, mentees)
              .withHeadings(Map.of("Shoe size", "grade"))
              .withHeadings(Map.of("grade", "organization"));

      assertThat(problems(input))
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.remedy(Language.ENGLISH))
                      .startsWith("Did you mean \"organisation\"?"));
      assertThat(problems(Input.of(mentors, mentees).withHeadings(Map.of("Shoe size", "grade"))))
          .extracting(English::problem)
          .containsExactly("No file has a column with this heading.");
    }

    @Test
    @DisplayName("stands for one column only, and two headings for one are a problem")
    void ambiguous() {
      SourceFile file = renamed(renamed(mentors, "grade", "rank"), "profession", "level");

      assertThat(
              problems(
                  Input.of(file, mentees).withHeadings(Map.of("rank", "grade", "level", "grade"))))
          .extracting(English::problem)
          .contains("Columns F and H both stand for \"grade\".");
    }
  }

  @Nested
  @DisplayName("The report")
  class OfProblems {
    private final Sheet wrong =
        Sheet.mentors()
            .mentor("ada", "Grade 8", "Lighthouses", "Policy", "")
            .mentor("bea", "SEO", "", "Policy", "")
            .mentor("cem", "Grade 8", "Lighthouses", "Policy", "");

    @Test
    @DisplayName("counts what is wrong in the same way, and says what may have been meant")
    void text() {
      assertThat(report(Input.of(wrong.file(), mentees)).toText())
          .startsWith(
              """
              3 problems were found.

              mentors.csv, column F "grade", 2 rows (2, 4):
                This grade is not known.
                It says: Grade 8
                What to do: Did you mean "Grade 7"? Use one of: AA, AO, EO, HEO, SEO, Grade 7, \
              Grade 6, SCS1, SCS2, SCS3, SCS4.

              mentors.csv, row 3, column G "organisation":
                This cell is blank.
              """);
    }

    @Test
    @DisplayName("says the same to programs")
    void json() {
      JsonArray json = report(Input.of(wrong.file(), mentees)).toJson();

      JsonObject first = json.get(0).getAsJsonObject();
      assertThat(first.keySet())
          .contains("file", "row", "column", "value", "problem", "remedy", "letter", "rows");
      assertThat(first.get("rows")).hasToString("[2,4]");
      assertThat(first.get("count").getAsInt()).isEqualTo(2);
      assertThat(json).hasSize(2);
    }

    @Test
    @DisplayName("comes with a copy of the file in which every row stands where it stood")
    void copy() {
      String titled = "Mentors 2026\r\n\r\n" + wrong.text();

      ResultFile copy =
          report(Input.of(new SourceFile("my list.xlsx.csv", titled.getBytes(UTF_8)), mentees))
              .copies()
              .getFirst();

      assertThat(copy.name()).isEqualTo("my list.xlsx-problems.csv");
      List<String> lines = new String(copy.content(), UTF_8).lines().toList();
      assertThat(lines.get(0)).startsWith("\uFEFFMentors 2026");
      assertThat(lines.get(2)).endsWith(",biography,Problems");
      assertThat(lines.get(3)).contains("ada").contains("grade: This grade is not known. Did you");
      assertThat(lines.get(4)).contains("bea").contains("organisation: This cell is blank.");
    }

    @Test
    @DisplayName("'s copy, put right, is read like the file itself, and its column passed over")
    void copyIsReadAgain() {
      ResultFile copy = report(Input.of(wrong.file(), mentees)).copies().getFirst();
      String corrected =
          new String(copy.content(), UTF_8)
              .replace("Grade 8", "SEO")
              .replace(",,Policy", ",L,Policy");

      assertThat(read(Input.of(new SourceFile("c.csv", corrected.getBytes(UTF_8)), mentees)))
          .isInstanceOf(Reading.Complete.class)
          .satisfies(
              reading ->
                  assertThat(String.join("\n", reading.understood())).doesNotContain("Problems"));
    }
  }

  @Nested
  @DisplayName("Rows with a problem")
  class ProblemRows {
    private final SourceFile wrong =
        Sheet.mentors()
            .mentor("ada", "Grade 8", "Lighthouses", "Policy", "")
            .mentor("ada", "SEO", "Lighthouses", "Policy", "")
            .mentor("bea", "SEO", "Bridges", "Policy", "")
            .mentor("bea", "EO", "Bridges", "Policy", "")
            .file();

    @Test
    @DisplayName("stop everything unless the coordinator agrees")
    void withoutConsent() {
      assertThat(read(Input.of(wrong, mentees))).isInstanceOf(Reading.Faulty.class);
    }

    @Test
    @DisplayName("are left out with consent, and listed")
    void withConsent() {
      Reading.Complete reading =
          (Reading.Complete)
              read(
                  Input.of(wrong, mentees)
                      .leavingOutProblemRows(true)
                      .told(AsTold.NOTHING.acceptingLost(Set.of(Whose.MENTORS))));

      assertThat(reading.participants().mentors())
          .extracting(Participant::identity, mentor -> mentor.value("grade"))
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("ada@example.org", "SEO"),
              org.assertj.core.groups.Tuple.tuple("bea@example.org", "SEO"));
      assertThat(reading.understood())
          .contains("mentors.csv: 2 rows were left out because of a problem, as you asked: 2, 5.");
      assertThat(reading.problemRows().orElseThrow().problems())
          .extracting(Problem::row)
          .containsExactly(2, 5);
    }

    @Test
    @DisplayName("are not what is wrong with a whole file, and somebody must be left")
    void notEverything() {
      SourceFile noGrade = renamed(wrong, "grade", "x");
      SourceFile nobody = Sheet.mentors().mentor("ada", "Grade 8", "L", "P", "").file();

      assertThat(problems(Input.of(noGrade, mentees).leavingOutProblemRows(true))).isNotEmpty();
      assertThat(problems(Input.of(nobody, mentees).leavingOutProblemRows(true)))
          .extracting(English::problem)
          .contains("There are no mentors in this file.");
    }
  }

  private static SourceFile renamed(SourceFile file, String heading, String other) {
    return new SourceFile(
        file.name(), new String(file.content(), UTF_8).replace(heading, other).getBytes(UTF_8));
  }

  private static Reading read(Input input) {
    return ParticipantsReader.read(PROGRAMME, input);
  }

  private static ProblemReport report(Input input) {
    Reading reading = read(input);
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading).report();
  }

  private static List<Problem> problems(Input input) {
    return report(input).problems();
  }
}
