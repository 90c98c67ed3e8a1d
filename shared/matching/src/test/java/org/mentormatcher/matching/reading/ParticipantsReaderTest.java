package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.problems.English;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

class ParticipantsReaderTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();

  private final SourceFile goodMentors =
      Sheet.mentors().mentor("ada", "SEO", "Lighthouses", "Policy", "").file();
  private final SourceFile goodMentees =
      Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file();

  @Nested
  @DisplayName("Good files")
  class Good {

    @Test
    @DisplayName("are read with every value that the programme knows")
    void values() {
      Participants people = read(goodMentors, goodMentees);

      Participant ada = people.mentors().getFirst();
      assertThat(ada.identity()).isEqualTo("ada@example.org");
      assertThat(ada.value("grade")).isEqualTo("SEO");
      assertThat(ada.value("characteristics")).isEmpty();
      assertThat(people.mentees()).hasSize(1);
    }

    @Test
    @DisplayName("keep their first column when a byte-order mark stands before it")
    void byteOrderMark() {
      byte[] marked = ("\uFEFF" + new String(goodMentors.content(), UTF_8)).getBytes(UTF_8);

      Participants people = read(new SourceFile("mentors.csv", marked), goodMentees);

      assertThat(people.mentors().getFirst().value("first name")).isEqualTo("ada");
    }

    @Test
    @DisplayName("may write headings with capitals, underscores, hyphens and no-break spaces")
    void headings() {
      String text =
          new String(goodMentors.content(), UTF_8)
              .replace("first name", " First_Name ")
              .replace("email address", "E-MAIL\u00a0Address");

      Participants people = read(file("mentors.csv", text), goodMentees);

      assertThat(people.mentors().getFirst().value("email address")).isEqualTo("ada@example.org");
    }

    @Test
    @DisplayName("may call what a mentee looks for characteristics")
    void alias() {
      String text = Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "yes", "Gay").text();

      Participants people =
          read(
              goodMentors,
              file("mentees.csv", text.replace("identity to match", "characteristics")));

      assertThat(people.mentees().getFirst().value("identity to match")).isEqualTo("Gay");
    }

    @Test
    @DisplayName("may have blank rows, further columns and aliases of grades")
    void tolerated() {
      String text =
          new String(goodMentors.content(), UTF_8)
                  .replace("biography", "biography,shoe size")
                  .replace("\"SEO\"", "\" grade  7 \"")
              + ",,,,,,,,,\r\n\r\n";

      Participants people = read(file("mentors.csv", text), goodMentees);

      assertThat(people.mentors()).hasSize(1);
    }

    @Test
    @DisplayName("may be one file with a column that says who is what")
    void oneFile() {
      SourceFile file =
          everybody()
              .row("mentor", "Ada", "A", "ada@example.org", "SEO", "Lighthouses")
              .row("Mentee", "Ben", "B", "ben@example.org", "HEO", "Bridges")
              .row("both", "Cem", "C", "cem@example.org", "SEO", "Bridges")
              .file();

      Participants people = read(file);

      assertThat(people.mentors())
          .extracting(Participant::identity)
          .containsExactly("ada@example.org", "cem@example.org");
      assertThat(people.mentees())
          .extracting(Participant::identity)
          .containsExactly("ben@example.org", "cem@example.org");
    }

    @Test
    @DisplayName("LGBT-1: may leave every protected characteristic blank or out")
    void characteristicsAreOptional() {
      SourceFile file =
          everybody()
              .row("mentor", "Ada", "A", "ada@example.org", "SEO", "Lighthouses")
              .row("mentee", "Ben", "B", "ben@example.org", "HEO", "Bridges")
              .file();

      assertThat(read(file).mentees()).hasSize(1);
    }
  }

  @Nested
  @DisplayName("Bad files are reported, with")
  class Bad {

    @Test
    @DisplayName("every missing column")
    void missingColumns() {
      SourceFile file =
          Sheet.withHeadings("mentors.csv", "first name", "email address").row("a", "b").file();

      assertThat(problems(file, goodMentees))
          .extracting(Problem::row, Problem::column)
          .containsExactly(
              tuple(1, "last name"),
              tuple(1, "job title"),
              tuple(1, "grade"),
              tuple(1, "organisation"),
              tuple(1, "profession"),
              tuple(1, "biography"));
    }

    @Test
    @DisplayName("an unknown grade, in the row that the spreadsheet shows")
    void unknownGrade() {
      SourceFile file =
          Sheet.mentors()
              .mentor("ada", "SEO", "Lighthouses", "Policy", "")
              .line("")
              .row(
                  "Cem",
                  "C",
                  "cem@example.org",
                  "no",
                  "Analyst",
                  "SEO",
                  "Bridges",
                  "Policy",
                  "",
                  "A biography\nof two lines")
              .mentor("dee", "Grade 77", "Bridges", "Policy", "")
              .file();

      assertThat(problems(file, goodMentees))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.file()).isEqualTo("mentors.csv");
                assertThat(problem.row()).isEqualTo(5);
                assertThat(problem.column()).isEqualTo("grade");
                assertThat(problem.value()).isEqualTo("Grade 77");
                assertThat(problem.remedy(Language.ENGLISH))
                    .contains("AA, AO, EO", "Grade 7", "SCS4");
              });
    }

    @Test
    @DisplayName("an empty file, and one with headings only")
    void empty() {
      assertThat(problems(file("a.csv", ""), file("b.csv", "\uFEFF \r\n")))
          .extracting(Problem::file, English::problem)
          .containsExactly(
              tuple("a.csv", "The file is empty."), tuple("b.csv", "The file is empty."));
      assertThat(problems(Sheet.mentors().file(), goodMentees))
          .extracting(English::problem)
          .containsExactly("There are headings, but nobody below them.");
    }

    @Test
    @DisplayName("a file that is not text")
    void notText() {
      SourceFile picture = new SourceFile("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
      SourceFile undefined = new SourceFile("b.csv", new byte[] {'J', 'o', 's', (byte) 0x81});

      assertThat(problems(picture, undefined))
          .extracting(Problem::file, English::problem)
          .containsExactly(
              tuple("a.csv", "The file is not text."),
              tuple(
                  "b.csv",
                  "The file does not say how its letters are written down. Before each bar it is"
                      + " read as Windows-1252, after it as IBM 850 (MS-DOS)."));
    }

    @Test
    @DisplayName("a duplicate e-mail address, whatever its capitals, and where it stood first")
    void duplicate() {
      SourceFile file =
          Sheet.mentees()
              .mentee("ben", "HEO", "Bridges", "Policy", "no", "")
              .mentee("BEN", "EO", "Bridges", "Policy", "no", "")
              .file();

      assertThat(problems(goodMentors, file))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.row()).isEqualTo(3);
                assertThat(problem.column()).isEqualTo("email address");
                assertThat(problem.problem(Language.ENGLISH)).contains("row 2");
              });
    }

    @Test
    @DisplayName("a blank cell that is needed")
    void blank() {
      SourceFile file = Sheet.mentors().mentor("ada", "SEO", " \u00a0", "Policy", "").file();

      assertThat(problems(file, goodMentees))
          .extracting(Problem::row, Problem::column, English::problem)
          .containsExactly(tuple(2, "organisation", "This cell is blank."));
    }

    @Test
    @DisplayName("a quotation mark that is never closed")
    void unclosedQuote() {
      String text = Sheet.mentors().mentor("ada", "SEO", "L", "P", "").line("\"open").text();

      assertThat(problems(file("mentors.csv", text), goodMentees))
          .singleElement()
          .satisfies(problem -> assertThat(problem.row()).isEqualTo(3));
    }

    @Test
    @DisplayName("a row with more cells than headings")
    void extraCells() {
      String text = new String(goodMentors.content(), UTF_8).stripTrailing() + ",Kent,UK\r\n";

      assertThat(problems(file("mentors.csv", text), goodMentees))
          .extracting(Problem::row, English::problem)
          .containsExactly(tuple(2, "This row has more cells than there are headings."));
    }

    @Test
    @DisplayName("a heading that stands there twice")
    void repeatedHeading() {
      String text =
          new String(goodMentors.content(), UTF_8)
              .replace("biography", "biography,Email Address")
              .replace("I am ada.\"", "I am ada.\",x@example.org");

      assertThat(problems(file("mentors.csv", text), goodMentees))
          .extracting(Problem::row, Problem::column)
          .containsExactly(tuple(1, "email address"));
      assertThat(
              problems(file("mentors.csv", text), goodMentees).getFirst().problem(Language.ENGLISH))
          .isEqualTo("Columns C and K have the same heading.");
    }

    @Test
    @DisplayName("an answer that says neither mentor nor mentee")
    void unknownRole() {
      SourceFile file =
          everybody()
              .row("mentor", "Ada", "A", "ada@example.org", "SEO", "Lighthouses")
              .row("friend", "Ben", "B", "ben@example.org", "HEO", "Bridges")
              .file();

      assertThat(problems(file))
          .extracting(Problem::row, Problem::column, Problem::value)
          .containsExactly(tuple(3, "role", "friend"));
    }

    @Test
    @DisplayName("one file in which a role has nobody, or no column tells the roles")
    void nobodyInRole() {
      SourceFile mentorsOnly =
          everybody().row("mentor", "Ada", "A", "ada@example.org", "SEO", "L").file();

      assertThat(problems(mentorsOnly))
          .extracting(English::problem)
          .containsExactly("There are no mentees in this file.");
      assertThat(problems(goodMentors)).extracting(Problem::column).containsExactly("type");
    }

    @Test
    @DisplayName("no more rows than can be read, and no more problems than fit an answer")
    void bounded() {
      SourceFile long1 = file("mentors.csv", Sheet.mentors().text() + "x\r\n".repeat(100_001));
      SourceFile faulty = file("mentees.csv", Sheet.mentees().text() + "x\r\n".repeat(90_000));

      Reading reading = ParticipantsReader.read(PROGRAMME, Input.of(long1, faulty));

      ProblemReport report = ((Reading.Faulty) reading).report();
      assertThat(report.problems()).hasSize(360_001);
      assertThat(report.problems().getFirst().problem(Language.ENGLISH))
          .isEqualTo("The file has more than 100,000 rows; this is the first beyond.");
      assertThat(report.toJson().toString()).hasSizeLessThan(6_000_000);
    }

    @Test
    @DisplayName("the beginning of a long value, and nothing that a terminal would obey")
    void values() {
      Sheet mentors =
          Sheet.mentors()
              .mentor("ada", "x".repeat(3_000), "Bridges", "Policy", "")
              .mentor("bea", "\u001b[31m\u009bred\u2028", "Bridges", "Policy", "");

      Reading reading = ParticipantsReader.read(PROGRAMME, Input.of(mentors.file(), goodMentees));

      String text = ((Reading.Faulty) reading).report().toText();
      assertThat(text).contains("x".repeat(200) + "…").doesNotContain("x".repeat(201));
      assertThat(text).doesNotContain("\u001b", "\u009b", "\u2028");
    }

    @Test
    @DisplayName("every problem of both files at once, in the order of files and rows")
    void allAtOnce() {
      SourceFile mentors =
          Sheet.mentors().mentor("ada", "X", "L", "P", "").mentor("bea", "Y", "L", "P", "").file();
      SourceFile mentees = Sheet.mentees().mentee("cem", "Z", "B", "P", "no", "").file();

      assertThat(problems(mentors, mentees))
          .extracting(Problem::file, Problem::row)
          .containsExactly(
              tuple("mentors.csv", 2), tuple("mentors.csv", 3), tuple("mentees.csv", 2));
    }
  }

  @Test
  @DisplayName("MM-2: a participant or a problem that ends in a log says nothing about the person")
  void silentInLogs() {
    Participants people = read(goodMentors, goodMentees);
    Problem problem =
        problems(Sheet.mentors().mentor("ada", "X", "L", "P", "").file(), goodMentees).getFirst();

    assertThat(people.toString() + problem).doesNotContain("ada", "ben", "example", "X");
  }

  private static Sheet everybody() {
    return Sheet.withHeadings(
        "everybody.csv",
        "role",
        "first name",
        "last name",
        "email address",
        "grade",
        "organisation",
        "job title",
        "profession",
        "biography");
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }

  private static Participants read(SourceFile... files) {
    Reading reading = ParticipantsReader.read(PROGRAMME, Input.of(files));
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return ((Reading.Complete) reading).participants();
  }

  private static List<Problem> problems(SourceFile... files) {
    Reading reading = ParticipantsReader.read(PROGRAMME, Input.of(files));
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading).report().problems();
  }
}
