package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
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
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.problems.English;
import org.mentormatcher.matching.problems.Problem;
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
                        "Is 01/02/2026 the day 2026-02-01",
                        "add --dates day-first",
                        "Is it 2026-01-02? Then add --dates month-first.");
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
                          Optional.empty(), List.of(), told, Optional.empty(), List.of()))));
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
                              Optional.of(told),
                              List.of()))));
    }
  }

  @Test
  @DisplayName("A comma before decimals is one where some number can't be meant otherwise")
  void decimals() {
    assertThat(usual("2,5", "1,25", "3")).containsExactly("2.5", "1.25", "3");
    assertThat(usual("0,125", "3")).containsExactly("0.125", "3");
    assertThat(usual("1,250", "3")).containsExactly("1,250", "3");
    assertThat(usual("2,5", "1.5")).containsExactly("2,5", "1.5");
  }

  private static List<String> usual(String... numbers) {
    ColumnWriting writing = NumbersOfColumn.of(Arrays.asList(numbers));
    return Arrays.stream(numbers).map(writing::usual).flatMap(Optional::stream).toList();
  }
}
