package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProposedColumns;
import org.mentormatcher.matching.problems.ProposedColumns.Line;
import org.mentormatcher.matching.problems.ProposedColumns.Source;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

@DisplayName("The columns of a form")
class ColumnsOfFormsTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final SourceFile MENTEES =
      Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file();

  /** Headings that the programme knows, for what a test does not concern. */
  private static final List<String> HEADINGS =
      List.of(
          "first name",
          "last name",
          "email address",
          "job title",
          "grade",
          "organisation",
          "profession",
          "biography");

  private static final String ADA =
      "Ada,Apple,ada@example.org,Analyst,SEO,Lighthouses,Policy,I like lamps a lot";
  private static final String BEA =
      "Bea,Berry,bea@example.org,Keeper,Grade 7,Harbours,Digital,I watch the sea all day";

  @Nested
  @DisplayName("A heading that is a whole question")
  class QuestionHeadings {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "first name | What is your given name?",
          "first name | Forename",
          "last name | Q2. Please enter your family name *",
          "email address | How can we reach you?",
          "email address | Your e-mail (work)",
          "job title | What is your current role?",
          "job title | Position",
          "grade | What level are you?",
          "grade | Your seniority",
          "organisation | Where do you work?",
          "organisation | Which department are you in?",
          "profession | Please tick your discipline",
          "biography | Tell us about yourself (200 words)",
          "biography | A short bio for your match"
        })
    @DisplayName(
        "is proposed for what it asks, with some of its answers, and nothing else is asked")
    void proposed(String column, String heading) {
      Reading.Faulty reading = faulty(mentors(renamed(column, heading), ADA, BEA));

      assertThat(asked(reading)).extracting(Line::column).containsExactly(column);
      assertThat(asked(reading).getFirst().sources().getFirst())
          .satisfies(
              source -> {
                assertThat(source.title()).endsWith("\"" + heading + "\"");
                assertThat(source.samples()).hasSize(2);
              });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "first name | Name",
          "first name | Full name",
          "email address | Line manager's email address",
          "grade | Previous grade",
          "organisation | How did you hear of us?",
          "profession | Favourite colour"
        })
    @DisplayName("about something or somebody else is not proposed: the column is missing")
    void notProposed(String column, String heading) {
      Reading.Faulty reading = faulty(mentors(renamed(column, heading), ADA, BEA));

      assertThat(reading.report().proposal()).isEmpty();
      assertThat(reading.report().problems()).extracting(Problem::column).containsExactly(column);
    }

    @Test
    @DisplayName("is taken once what was shown is agreed to, and that is said")
    void accepted() {
      SourceFile mentors = mentors(renamed("grade", "What level are you?"), ADA, BEA);
      String mark = faulty(mentors).report().proposal().orElseThrow().mark();

      Reading reading = read(mentors, mark);

      assertThat(((Reading.Complete) reading).participants().mentors())
          .extracting(mentor -> mentor.value("grade"))
          .containsExactly("SEO", "Grade 7");
      assertThat(reading.understood())
          .contains(
              "mentors.csv: column E \"What level are you?\" was taken for \"grade\", as you"
                  + " agreed.");
    }

    @Test
    @DisplayName("is asked again where another one has come since")
    void otherForm() {
      String mark =
          faulty(mentors(renamed("grade", "What level are you?"), ADA, BEA))
              .report()
              .proposal()
              .orElseThrow()
              .mark();

      assertThat(read(mentors(renamed("grade", "Your level"), ADA, BEA), mark))
          .isInstanceOf(Reading.Faulty.class);
    }

    @Test
    @DisplayName("may be corrected by its heading, and the rest agreed to at the same time")
    void corrected() {
      List<String> headings = renamed(renamed("grade", "Level"), "profession", "Discipline");
      SourceFile mentors = mentors(plus(headings, "Field"), ADA + ",Numbers", BEA + ",Letters");
      String mark = faulty(mentors).report().proposal().orElseThrow().mark();

      Reading reading =
          ParticipantsReader.read(
              PROGRAMME, input(mentors, mark).withHeadings(Map.of("Field", "profession")));

      assertThat(((Reading.Complete) reading).participants().mentors())
          .extracting(mentor -> mentor.value("profession"))
          .containsExactly("Numbers", "Letters");
    }
  }

  @Nested
  @DisplayName("A column that may be missing")
  class MayBeMissing {

    @Test
    @DisplayName("is asked about where a heading is near it: no preference is dropped in silence")
    void near() {
      SourceFile mentors =
          mentors(
              plus(HEADINGS, "Which characteristics describe you?"), ADA + ",Disabled", BEA + ",");

      assertThat(asked(faulty(mentors)))
          .extracting(Line::column)
          .containsExactly("characteristics");
    }

    @Test
    @DisplayName("may be declined, and is then told as not used")
    void declined() {
      SourceFile mentors =
          mentors(
              plus(HEADINGS, "Which characteristics describe you?"), ADA + ",Disabled", BEA + ",");

      Reading reading =
          ParticipantsReader.read(
              PROGRAMME,
              input(mentors, "")
                  .withHeadings(Map.of("Which characteristics describe you?", "nothing")));

      assertThat(reading).isInstanceOf(Reading.Complete.class);
      assertThat(reading.understood())
          .contains(
              "mentors.csv: 1 column was not used: I \"Which characteristics describe you?\".");
    }

    @Test
    @DisplayName("of one role is not proposed from a question to the other")
    void otherRole() {
      SourceFile everybody =
          new SourceFile(
              "everybody.csv",
              """
              type,first name,last name,email address,job title,grade,organisation,profession,\
              Mentors: your characteristics,Mentees: which identity?,\
              Mentees: shall we match you with a mentor of a similar identity?,Pen portrait
              mentor,Ada,A,ada@x.example,Analyst,SEO,Lights,Policy,Carer,,,I keep the lamps lit
              mentee,Ben,B,ben@x.example,Analyst,HEO,Boats,Policy,,Carer,Yes,I row boats at night
              """
                  .getBytes(UTF_8));

      assertThat(asked((Reading.Faulty) ParticipantsReader.read(PROGRAMME, Input.of(everybody))))
          .extracting(Line::column, line -> line.sources().getFirst().title().substring(0, 1))
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("characteristics", "I"),
              org.assertj.core.groups.Tuple.tuple("match with similar identity", "K"),
              org.assertj.core.groups.Tuple.tuple("identity to match", "J"),
              org.assertj.core.groups.Tuple.tuple("biography", "L"));
    }

    @Test
    @DisplayName("that is spread over a column for every option is joined")
    void spread() {
      SourceFile mentors =
          mentors(
              plus(
                  HEADINGS,
                  "Characteristics [Disabled]",
                  "Characteristics [LGBT+]",
                  "Characteristics [Carer]"),
              ADA + ",Disabled,,Carer",
              BEA + ",,LGBT+,");
      Reading.Faulty look = faulty(mentors);
      assertThat(asked(look).getFirst().sources())
          .containsExactly(
              new Source("I–K \"Characteristics\"", List.of("Disabled; Carer", "LGBT+"), ""));

      Reading reading = read(mentors, look.report().proposal().orElseThrow().mark());

      assertThat(((Reading.Complete) reading).participants().mentors())
          .extracting(mentor -> mentor.value("characteristics"))
          .containsExactly("Disabled; Carer", "LGBT+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,0,1|0,1,0", "TRUE,FALSE,TRUE|FALSE,TRUE,FALSE", "x,,x|,x,"})
    @DisplayName("and so it is where an option is ticked instead of repeated")
    void ticked(String ticks) {
      String[] rows = ticks.split("\\|", -1);
      SourceFile mentors =
          mentors(
              plus(
                  HEADINGS,
                  "Characteristics - Disabled",
                  "Characteristics - LGBT+",
                  "Characteristics - Carer"),
              ADA + "," + rows[0],
              BEA + "," + rows[1]);

      Reading reading = read(mentors, faulty(mentors).report().proposal().orElseThrow().mark());

      assertThat(((Reading.Complete) reading).participants().mentors())
          .extracting(mentor -> mentor.value("characteristics"))
          .containsExactly("Disabled; Carer", "LGBT+");
    }
  }

  @Nested
  @DisplayName("A heading that is known")
  class Known {

    @Test
    @DisplayName("is taken without a question")
    void certain() {
      assertThat(read(mentors(HEADINGS, ADA, BEA), "")).isInstanceOf(Reading.Complete.class);
    }

    @Test
    @DisplayName("is not taken where no answer looks like it and another column's do")
    void anonymous() {
      List<String> headings = renamed("email address", "Email");
      Reading.Faulty reading =
          faulty(
              mentors(
                  plus(headings, "What is your work email address?"),
                  ADA.replace("ada@example.org", "anonymous") + ",ada@example.org",
                  BEA.replace("bea@example.org", "anonymous") + ",bea@example.org"));

      assertThat(asked(reading))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.column()).isEqualTo("email address");
                assertThat(line.sources())
                    .extracting(Source::title)
                    .containsExactly("I \"What is your work email address?\"");
              });
    }

    @Test
    @DisplayName("and another column that fits are shown as two where their answers differ")
    void two() {
      List<String> headings = renamed("email address", "Email");
      SourceFile mentors =
          mentors(
              plus(headings, "Which email address shall we use?"),
              ADA + ",ada@elsewhere.example",
              BEA + ",bea@example.org");

      assertThat(asked(faulty(mentors)))
          .flatExtracting(Line::sources)
          .extracting(Source::title)
          .containsExactly("C \"Email\"", "I \"Which email address shall we use?\"");
    }

    @Test
    @DisplayName("needs no question beside another column with the same answers")
    void same() {
      List<String> headings = plus(renamed("email address", "Email"), "Confirm your email address");

      assertThat(read(mentors(headings, ADA + ",ada@example.org", BEA + ",bea@example.org"), ""))
          .isInstanceOf(Reading.Complete.class);
    }

    @Test
    @DisplayName("stands for itself where its answers are wrong and nothing else is near")
    void wrongAnswers() {
      Reading.Faulty reading =
          faulty(mentors(HEADINGS, ADA.replace("SEO", "Band 3"), BEA.replace("Grade 7", "Band 4")));

      assertThat(reading.report().proposal()).isEmpty();
      assertThat(reading.report().problems()).extracting(Problem::row).containsExactly(2, 3);
    }
  }

  @Test
  @DisplayName("Rows that are wrong are told in the same look as columns that are likely")
  void rowsToo() {
    Reading.Faulty reading =
        faulty(mentors(renamed("grade", "Your level"), ADA, BEA, BEA.replace("Grade 7", "?")));

    assertThat(reading.report().problems()).extracting(Problem::row).contains(4);
    assertThat(reading.report().toText())
        .startsWith("2 problems were found.")
        .contains("? grade ", "--accept-mapping ");
  }

  @Test
  @DisplayName("Title rows above headings that nobody knows are told by their width")
  void titles() {
    List<String> unknown =
        List.of("Forename", "Surname!", "Mail", "Role", "Level", "Employer", "Discipline", "Bio");
    String text = "Mentoring\n\n" + String.join(",", unknown) + "\n" + ADA + "\n" + BEA + "\n";

    assertThat(asked(faulty(new SourceFile("mentors.csv", text.getBytes(UTF_8))))).hasSize(7);
  }

  private static List<String> renamed(String column, String heading) {
    return renamed(HEADINGS, column, heading);
  }

  private static List<String> renamed(List<String> headings, String column, String heading) {
    return headings.stream().map(each -> each.equals(column) ? heading : each).toList();
  }

  private static List<String> plus(List<String> headings, String... more) {
    return java.util.stream.Stream.concat(headings.stream(), Arrays.stream(more)).toList();
  }

  private static SourceFile mentors(List<String> headings, String... rows) {
    String text = String.join(",", headings) + "\n" + String.join("\n", rows) + "\n";
    return new SourceFile("mentors.csv", text.getBytes(UTF_8));
  }

  private static Input input(SourceFile mentors, String mark) {
    Input input = Input.of(mentors, MENTEES);
    return mark.isEmpty() ? input : input.told(input.told().accepting(mark));
  }

  private static Reading read(SourceFile mentors, String mark) {
    return ParticipantsReader.read(PROGRAMME, input(mentors, mark));
  }

  private static Reading.Faulty faulty(SourceFile mentors) {
    Reading reading = read(mentors, "");
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return (Reading.Faulty) reading;
  }

  private static List<Line> asked(Reading.Faulty reading) {
    return reading.report().proposal().orElseThrow().files().stream()
        .map(ProposedColumns::lines)
        .flatMap(List::stream)
        .filter(Line::isAsked)
        .toList();
  }
}
