package org.mentormatcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Output;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** The shipped programmes with their made-up people, each as its own coordinator would run it. */
@DisplayName("The shipped programmes")
class ShippedProgrammesTest {
  private static final Path DEMO = Path.of("../../page/demo");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  @Test
  @DisplayName("No code knows any of them but the list of their names")
  void noCode() {
    for (JavaClass type : CompiledClasses.ALL) {
      if (!type.isEquivalentTo(ShippedProgrammes.class)) {
        assertThat(CompiledClasses.strings(type))
            .as(type.getName())
            .doesNotContainAnyElementsOf(ShippedProgrammes.names());
      }
    }
  }

  @Test
  @DisplayName("LGBT-1, LGBT-2, LGBT-3: an identity that is asked for counts, and is never written")
  void lgbt() {
    Outcome.Matched matched =
        matched("lgbt", Input.of(file("lgbt/mentors.csv"), file("lgbt/mentees.csv")));

    assertThat(result(matched, "pairs.csv"))
        .contains("carys.bowen@example.org,priya.iyer@example.org,");
    assertThat(result(matched, "confidential-points.csv")).contains("points for preference");
    for (ResultFile file : matched.files()) {
      assertThat(new String(file.content(), StandardCharsets.UTF_8))
          .as(file.name())
          .doesNotContain("Lesbian", "Bisexual", "Non-binary", "Trans,", "\"Gay");
    }
  }

  @Test
  @DisplayName("LGBT-6, LGBT-7: opt-outs take no part, and results have to go within a year")
  void lgbtOptOut() {
    Input input = Input.of(file("lgbt/mentors.csv"), file("lgbt/mentees.csv"));
    Outcome.Matched matched =
        matched("lgbt", input.with(FurtherFile.OPT_OUTS, file("lgbt/opt-outs.csv")));

    for (ResultFile file : matched.files()) {
      assertThat(new String(file.content(), StandardCharsets.UTF_8)).doesNotContain("nia.parry");
    }
    assertThat(matched.summary().leftOut()).containsEntry(LeftOut.Reason.OPTED_OUT, 1);
    assertThat(programme("lgbt").results().retention().resultsDeleteBy(TODAY))
        .contains(LocalDate.of(2027, 10, 1));
  }

  @Test
  @DisplayName("SEEN-2, SEEN-3: without consent nobody is matched, named or written, only counted")
  void seenConsent() {
    Outcome.Matched matched = matched("seen", Input.of(file("seen/participants.csv")));

    for (ResultFile file : matched.files()) {
      assertThat(new String(file.content(), StandardCharsets.UTF_8))
          .as(file.name())
          .doesNotContain("edie.lowe", "Edie", "bea.hall");
    }
    assertThat(matched.summary().leftOut()).containsEntry(LeftOut.Reason.NO_CONSENT, 2);
  }

  @Test
  @DisplayName("SEEN-4: an address that is no work address is flagged by its row")
  void seenDomains() {
    assertThat(matched("seen", Input.of(file("seen/participants.csv"))).understood())
        .anyMatch(note -> note.contains("1 address is not in gov.uk: row 7."));
  }

  @Test
  @DisplayName("SEEN-1: a column that the programme does not list is refused by name")
  void seenClosed() {
    String rows = text("seen/participants.csv").replaceFirst("consent", "consent,date of birth");

    List<Problem> problems = problems("seen", Input.of(file("people.csv", rows)));

    assertThat(problems).extracting(Problem::column).containsExactly("date of birth");
  }

  @Test
  @DisplayName("SEEN: partners work in different departments")
  void seenDepartments() {
    String pairs = result(matched("seen", Input.of(file("seen/participants.csv"))), "pairs.csv");

    assertThat(pairs.lines().skip(1))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            pair -> {
              List<String> domains = Arrays.stream(pair.split("[@,]", -1)).toList();
              assertThat(domains.get(1)).isNotEqualTo(domains.get(3));
            });
  }

  @Test
  @DisplayName("SEEN-5: disposal in six months, or one after a removal request")
  void seenRetention() {
    var retention = programme("seen").results().retention();

    assertThat(retention.reason("removal request").orElseThrow().deleteBy(TODAY))
        .isEqualTo(LocalDate.of(2026, 11, 1));
    for (String reason : List.of("cancelled", "unsubscribed", "contact")) {
      assertThat(retention.reason(reason).orElseThrow().deleteBy(TODAY))
          .isEqualTo(LocalDate.of(2027, 4, 1));
    }
  }

  @Test
  @DisplayName("OTO-2: more than placements and mentors need is refused; OTO-4: no mail merge")
  void oneToOne() {
    String rows = text("one-to-one/mentees.csv").replaceFirst("availability", "availability,name");
    Input more = Input.of(file("one-to-one/mentors.csv"), file("placements.csv", rows));

    assertThat(problems("one-to-one", more)).extracting(Problem::column).containsExactly("name");
    assertThat(
            matched(
                    "one-to-one",
                    Input.of(file("one-to-one/mentors.csv"), file("one-to-one/mentees.csv")))
                .files())
        .extracting(ResultFile::name)
        .noneMatch(name -> name.endsWith("-list.csv"));
    assertThat(programme("one-to-one").results().outputs().has(Output.SHORTLIST)).isTrue();
    assertThat(programme("one-to-one").results().outputs().has(Output.COMMISSIONER_FILES)).isTrue();
  }

  @Test
  @DisplayName(
      "1-2-1: mentors know the subject, are free at the same time, and keep to their number")
  void oneToOnePairs() {
    String pairs =
        result(
            matched(
                "one-to-one",
                Input.of(file("one-to-one/mentors.csv"), file("one-to-one/mentees.csv"))),
            "pairs.csv");

    // One time in common is none to choose from: a reason has to be true.
    assertThat(pairs).contains("M-103,P-3C9,10,").contains("M-103,P-3C9").contains("M-105,P-6A6");
    assertThat(pairs.lines().filter(line -> line.startsWith("M-103"))).hasSize(1);
  }

  @Test
  @DisplayName(
      "MCS-3: who has not confirmed within 12 months is left out and listed; opt-outs are not")
  void modernCivilService() {
    Outcome.Matched matched =
        matched("modern-civil-service", Input.of(file("modern-civil-service/participants.csv")));

    assertThat(result(matched, "left-out.csv"))
        .contains("flora.wood@example.org")
        .doesNotContain("gus.meyer");
    assertThat(result(matched, "pairs.csv"))
        .doesNotContain("flora.wood")
        .doesNotContain("gus.meyer");
    assertThat(result(matched, "pairs.csv").lines()).hasSizeGreaterThan(4);
  }

  private static Programme programme(String name) {
    return ShippedProgrammes.named(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "civil-service, mentors.csv, mentees.csv",
    "civil-service, mentees.csv, mentors.csv",
    "lgbt, lgbt/mentors.csv, lgbt/mentees.csv",
    "lgbt, lgbt/mentees.csv, lgbt/mentors.csv",
    "one-to-one, one-to-one/mentors.csv, one-to-one/mentees.csv",
    "one-to-one, one-to-one/mentees.csv, one-to-one/mentors.csv"
  })
  @DisplayName("Whoever has nobody on the other side is told so")
  void nobodyThere(String programme, String staying, String gone) {
    Input people =
        staying.endsWith("mentors.csv")
            ? Input.of(file(staying), file(gone))
            : Input.of(file(gone), file(staying));

    Outcome.Matched matched =
        matched(programme, people.with(FurtherFile.OPT_OUTS, file("out.csv", text(gone))));

    assertThat(matched.summary().pairs()).isZero();
    assertThat(result(matched, "unmatched.csv")).contains("Nobody else takes part as a ment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seen", "modern-civil-service"})
  @DisplayName("Where everybody opted out nobody is matched, and that is a result")
  void nobodyAtAll(String programme) {
    String path = programme + "/participants.csv";

    Outcome.Matched matched =
        matched(
            programme,
            Input.of(file(path)).with(FurtherFile.OPT_OUTS, file("out.csv", text(path))));

    assertThat(matched.summary().pairs()).isZero();
    assertThat(result(matched, "report.html")).contains("takes part");
  }

  private static Outcome.Matched matched(String programme, Input input) {
    Outcome outcome = run(programme, input);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return (Outcome.Matched) outcome;
  }

  private static List<Problem> problems(String programme, Input input) {
    Outcome outcome = run(programme, input);
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected) outcome).report().problems();
  }

  private static Outcome run(String name, Input input) {
    Programme programme = programme(name);
    return Matching.run(programme, programme.objective(), input.on(TODAY), Stage.UNWATCHED);
  }

  private static String result(Outcome.Matched matched, String name) {
    return matched.files().stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static SourceFile file(String path) {
    return file(path, text(path));
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String path) {
    try {
      return Files.readString(DEMO.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
