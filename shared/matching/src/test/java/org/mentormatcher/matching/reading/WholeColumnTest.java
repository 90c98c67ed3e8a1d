package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.problems.English;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("What a column says is decided by the whole column")
class WholeColumnTest {

  @Nested
  @DisplayName("The order of day and month")
  class Dates {
    private static final Programme CHAMPIONS =
        ShippedProgrammes.named("modern-civil-service").orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    @DisplayName("is told by one date that allows one order only, for all of them")
    void told() {
      assertThat(confirmed("02/03/2026", "02/20/2026", "01/12/2026"))
          .containsExactly("2026-02-03", "2026-02-20", "2026-01-12");
      assertThat(confirmed("02/01/2026", "20/02/2026")).containsExactly("2026-01-02", "2026-02-20");
    }

    @Test
    @DisplayName("is asked once, with samples, where every date allows both, and can be said")
    void unclear() {
      List<Problem> problems = problems(Optional.empty(), "01/02/2026", "12/02/2025", "03/03/2025");

      assertThat(problems)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.letter()).isEqualTo("F");
                assertThat(problem.value()).isEqualTo("01/02/2026; 12/02/2025");
                assertThat(problem.remedy(Language.ENGLISH))
                    .contains(
                        "--dates day-first if 01/02/2026 is the day 2026-02-01",
                        "--dates month-first if it is 2026-01-02.");
              });
      assertThat(confirmed(Optional.of(DateOrder.MONTH_FIRST), "01/02/2026", "12/02/2025"))
          .containsExactly("2026-01-02", "2025-12-02");
      assertThat(confirmed(Optional.of(DateOrder.DAY_FIRST), "01/02/2026", "12/11/2025"))
          .containsExactly("2026-02-01", "2025-11-12");
    }

    @Test
    @DisplayName("is asked where dates contradict each other; what was said shows the others")
    void contradictory() {
      assertThat(problems(Optional.empty(), "20/02/2026", "02/20/2026"))
          .extracting(English::problem)
          .containsExactly(
              "Some dates in this column can only have the day first, and some only the month.");
      assertThat(problems(Optional.of(DateOrder.MONTH_FIRST), "20/02/2026", "02/20/2026"))
          .extracting(Problem::row, English::problem)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(2, "This is not a day that can be understood."));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01", "1 February 2026", "01.02.2026", "02/02/2026", "2026/2/1"})
    @DisplayName("does not matter where the year or a word tells it, or both are the same")
    void clear(String day) {
      assertThat(confirmed(day)).hasSize(1);
    }

    @Test
    @DisplayName("A confirmation on a day that has not come is asked about")
    void future() {
      assertThat(problems(Optional.empty(), "2062-11-01", "2026-03-02"))
          .extracting(Problem::row, English::problem)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "This day has not come yet."));
    }

    private List<String> confirmed(String... days) {
      return confirmed(Optional.empty(), days);
    }

    private List<String> confirmed(Optional<DateOrder> told, String... days) {
      return ((Reading.Complete) read(told, days))
          .participants().mentors().stream()
              .map(champion -> champion.value("confirmed on"))
              .toList();
    }

    private List<Problem> problems(Optional<DateOrder> told, String... days) {
      return ((Reading.Faulty) read(told, days)).report().problems();
    }

    private Reading read(Optional<DateOrder> told, String... days) {
      StringBuilder text =
          new StringBuilder("name,email,organisation,region,interests,confirmed on\n");
      for (int i = 0; i < days.length; i++) {
        text.append("P%d,p%d@example.org,Office,North,Data,%s\n".formatted(i, i, days[i]));
      }
      Input input =
          Input.of(new SourceFile("champions.csv", text.toString().getBytes(UTF_8))).on(TODAY);
      return ParticipantsReader.read(
          CHAMPIONS,
          input.told(
              input
                  .told()
                  .mapped(
                      new SavedMapping(
                          Optional.empty(),
                          List.of(),
                          told,
                          Optional.empty(),
                          Optional.empty(),
                          List.of()))));
    }
  }

  @Nested
  @DisplayName("What stands between several answers")
  class Several {
    private static final Programme PROGRAMME =
        ShippedProgrammes.named("civil-service").orElseThrow();

    @Test
    @DisplayName("is a comma where nothing else is there")
    void commas() {
      assertThat(answers("", "tea, chess", "chess")).containsExactly("tea|chess", "chess");
    }

    @Test
    @DisplayName("is no comma where a form writes a semicolon behind every answer")
    void semicolonsBehind() {
      assertThat(answers("", "Art, craft and design;Music;", "Art, craft and design;"))
          .containsExactly("art, craft and design|music", "art, craft and design");
    }

    @Test
    @DisplayName("is no comma where every answer with one has a semicolon too")
    void semicolonsBetween() {
      assertThat(answers("", "Art, craft and design; Music", "Music"))
          .containsExactly("art, craft and design|music", "music");
    }

    @Test
    @DisplayName("is both where what commas divide are answers of others")
    void both() {
      assertThat(answers("", "tea, chess; go", "tea; go", "chess")).contains("tea|chess|go");
    }

    @Test
    @DisplayName("is asked where a comma may be either, and can be said")
    void unclear() {
      List<Problem> problems =
          ((Reading.Faulty) read("", "Art, craft and design", "Music; Sport")).report().problems();

      assertThat(problems)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.value()).isEqualTo("Art, craft and design");
                assertThat(problem.remedy(Language.ENGLISH))
                    .contains("--several \";\"", "--several \",;\"");
              });
      assertThat(answers(";", "Art, craft and design", "Music; Sport"))
          .containsExactly("art, craft and design", "music|sport");
      assertThat(answers(",;", "Art, craft and design", "Music; Sport"))
          .containsExactly("art|craft and design", "music|sport");
    }

    @Test
    @DisplayName("is a slash where every answer has one, or spaces around it")
    void slashes() {
      assertThat(answers("", "tea/chess", "go/chess")).containsExactly("tea|chess", "go|chess");
      assertThat(answers("", "R&D/Policy", "chess")).containsExactly("r&d/policy", "chess");
      assertThat(answers("", "R/D / chess", "go")).containsExactly("r/d|chess", "go");
    }

    private List<String> answers(String told, String... cells) {
      return ((Reading.Complete) read(told, cells))
          .participants().mentors().stream()
              .map(mentor -> String.join("|", offered(mentor)))
              .toList();
    }

    private List<String> offered(Participant mentor) {
      return PROGRAMME
          .column("characteristics")
          .orElseThrow()
          .values()
          .answers()
          .in(mentor.value("characteristics"));
    }

    private Reading read(String told, String... cells) {
      Sheet mentors = Sheet.mentors();
      for (int i = 0; i < cells.length; i++) {
        mentors.mentor("m" + i, "SEO", "Lighthouses", "Policy", cells[i]);
      }
      Input input =
          Input.of(
              mentors.file(),
              Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file());
      return ParticipantsReader.read(
          PROGRAMME,
          told.isEmpty()
              ? input
              : input.told(
                  input
                      .told()
                      .mapped(
                          new SavedMapping(
                              Optional.empty(),
                              List.of(),
                              Optional.empty(),
                              Optional.empty(),
                              Optional.of(told),
                              List.of()))));
    }
  }

  @Nested
  @DisplayName("The sign before decimals")
  class Decimals {
    private static final Programme PROGRAMME =
        Documents.programme(
            Documents.with(
                Documents.with(
                    Documents.with(
                        Documents.with(Documents.small(), "/rules", "[]"), "/consent", null),
                    "/confirmation",
                    null),
                "/optOut",
                null));

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "2,5 1,25 3; 2.5 1.25 3",
          "0,125 3; 0.125 3",
          "1,5 1.500; 1.5 1500",
          "1.5 1,500; 1.5 1500",
          "1.234,5 1.234; 1234.5 1234",
          "1,234,567 1.234; 1234567 1.234",
          "-1,5 +2,5; -1.5 +2.5",
          "12,34 1234; 12.34 1234",
          "1234.567 1; 1234.567 1",
          "40 41; 40 41"
        })
    @DisplayName("is the one that every number of the column allows")
    void decided(String written, String understood) {
      assertThat(ages(Optional.empty(), written.split(" "))).containsExactly(understood.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "1,250 3; 1.250 3; 1250 3",
          "1.500 2.250 3.125 4.000; 1500 2250 3125 4000; 1.500 2.250 3.125 4.000"
        })
    @DisplayName("is asked once where all of them allow both, with three samples, and can be said")
    void asked(String written, String byComma, String byPoint) {
      String[] numbers = written.split(" ");

      assertThat(((Reading.Faulty) read(Optional.empty(), numbers)).report().problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.value().split("; ")).hasSizeLessThanOrEqualTo(3);
                assertThat(problem.remedy(Language.ENGLISH))
                    .contains("--decimals point", "--decimals comma");
              });
      assertThat(ages(Optional.of(DecimalSign.COMMA), numbers)).containsExactly(byComma.split(" "));
      assertThat(ages(Optional.of(DecimalSign.POINT), numbers)).containsExactly(byPoint.split(" "));
    }

    @Test
    @DisplayName("is asked where numbers contradict each other; what was said shows the others")
    void contradictory() {
      assertThat(((Reading.Faulty) read(Optional.empty(), "2,5", "1.5")).report().problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.value()).isEqualTo("2,5; 1.5"));
      assertThat(
              ((Reading.Faulty) read(Optional.of(DecimalSign.COMMA), "2,5", "1.5"))
                  .report()
                  .problems())
          .extracting(Problem::row, English::problem)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "This is not a number."));
    }

    private List<String> ages(Optional<DecimalSign> told, String... numbers) {
      return ((Reading.Complete) read(told, numbers))
          .participants().mentors().stream().map(mentor -> mentor.value("age")).toList();
    }

    private Reading read(Optional<DecimalSign> told, String... numbers) {
      StringBuilder text = new StringBuilder("email;name;level;age\n");
      for (int i = 0; i < numbers.length; i++) {
        text.append("p%d@example.org;P%d;1;%s\n".formatted(i, i, numbers[i]));
      }
      Input input =
          Input.of(
              new SourceFile("mentors.csv", text.toString().getBytes(UTF_8)),
              new SourceFile(
                  "mentees.csv", "email,name,level\nn@example.org,N,1\n".getBytes(UTF_8)));
      return ParticipantsReader.read(
          PROGRAMME,
          input.told(
              input
                  .told()
                  .mapped(
                      new SavedMapping(
                          Optional.empty(),
                          List.of(),
                          Optional.empty(),
                          told,
                          Optional.empty(),
                          List.of()))));
    }
  }
}
