package org.mentormatcher.matching.undirected;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.Explained;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("A programme whose pairs have no direction")
class UndirectedRunTest {
  private static final Programme PROGRAMME =
      ShippedProgrammes.named("modern-civil-service").orElseThrow();
  private static final String HEADINGS =
      "name,email address,organisation,region,grade,interests,confirmed on,opt out\n";

  /** Five people in a ring: each shares an interest with two neighbours. */
  private static final String RING =
      HEADINGS
          + person("ann", "Data; Skills")
          + person("bob", "Data; Place")
          + person("cat", "Place; Delivery")
          + person("dan", "Delivery; Innovation")
          + person("eve", "Innovation; Skills");

  @Test
  @DisplayName("makes each pair once, as many as the people have places for")
  void eachPairOnce() {
    Outcome.Matched matched = matched(Input.of(List.of(file(RING))), Objective.MOST_MATCHED);

    List<Set<String>> pairs = pairs(matched);
    assertThat(pairs).doesNotHaveDuplicates().hasSize(5);
    assertThat(rows(matched, "introductions.csv")).hasSize(5);
    assertThat(rows(matched, "unmatched.csv")).isEmpty();
  }

  @Test
  @DisplayName("names a person without a match once, as a person")
  void unmatchedOnce() {
    String alone = RING + person("fay", "Design, research and content");

    Outcome.Matched matched =
        matched(Input.of(List.of(file(quoted(alone)))), Objective.MOST_MATCHED);

    assertThat(rows(matched, "unmatched.csv")).hasSize(1).first().asString().startsWith("person,");
  }

  @Test
  @DisplayName(
      "says of people without a match why, once, and of one alone that nobody else is there")
  void why() {
    Outcome.Matched alone =
        matched(Input.of(List.of(file(HEADINGS + person("ann", "Data")))), Objective.MOST_MATCHED);
    Outcome.Matched apart =
        matched(
            Input.of(List.of(file(HEADINGS + person("ann", "Data") + person("bob", "Place")))),
            Objective.MOST_MATCHED);

    assertThat(text(alone, "unmatched.csv"))
        .contains("Nobody else takes part in this run.", "Other people who take part.");
    assertThat(text(apart, "unmatched.csv"))
        .contains("Nobody could be matched with this person. Ruled out: 1 by the rule")
        .contains("(not so: \"\"They share an interest.\"\")");
  }

  @Test
  @DisplayName("says what each pair is worth, and explains a pair whichever way round it is named")
  void answers() {
    Input input = Input.of(List.of(file(RING))).on(LocalDate.of(2026, 11, 26));
    Outcome.Matched matched = matched(input, Objective.MOST_MATCHED);
    Explained.Solved explained =
        (Explained.Solved) Matching.explain(PROGRAMME, Objective.MOST_MATCHED.goals(), input);

    assertThat(rows(matched, "pairs.csv"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).endsWith("points fewer"));
    List<String> there = explained.ofPair("ann@example.org", "bob@example.org");
    assertThat(explained.ofPair("bob@example.org", "ann@example.org")).isEqualTo(there);
    assertThat(there.getFirst()).contains("are matched");
    assertThat(explained.ofPerson("ann@example.org"))
        .startsWith("ann@example.org takes part.")
        .filteredOn(sentence -> sentence.startsWith("Matched with"))
        .hasSize(2);
  }

  @Test
  @DisplayName("tells goals of a list as people with a match, once")
  void goalsOfPeople() {
    Outcome outcome =
        Matching.run(
            PROGRAMME,
            Goals.of(Goal.POINTS, Goal.MENTORS_MATCHED, Goal.MENTEES_MATCHED),
            Input.of(List.of(file(RING))).on(LocalDate.of(2026, 11, 26)),
            Stage.UNWATCHED);

    assertThat(text((Outcome.Matched) outcome, "summary.json"))
        .contains("points, 5 people with a match")
        .doesNotContain("mentees with a match", "mentors with a match");
  }

  @Test
  @DisplayName("does not introduce again who was introduced before, either way round")
  void notAgain() {
    Input input =
        Input.of(List.of(file(RING)))
            .with(
                FurtherFile.PREVIOUS_PAIRS,
                file("mentor,mentee\nbob@example.org,ann@example.org\n"));

    Outcome.Matched matched = matched(input, Objective.MOST_MATCHED);

    assertThat(pairs(matched))
        .hasSize(4)
        .doesNotContain(Set.of("ann@example.org", "bob@example.org"));
  }

  @Test
  @DisplayName("makes a pair that was decided beforehand once, whichever way it was written")
  void decidedBeforehand() {
    Input input =
        Input.of(List.of(file(RING)))
            .with(
                FurtherFile.LOCKED_PAIRS, file("mentor,mentee\nann@example.org,cat@example.org\n"));

    Outcome.Matched matched = matched(input, Objective.MOST_MATCHED);

    assertThat(pairs(matched)).hasSize(6).contains(Set.of("ann@example.org", "cat@example.org"));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is proved the best for each objective, and the proof speaks of people")
  void proved(Objective objective) {
    Outcome.Matched matched = matched(Input.of(List.of(file(RING))), objective);

    assertThat(matched.summary().proof().holds()).isTrue();
    assertThat(text(matched, "summary.json"))
        .contains("No way to pair these people")
        .doesNotContain("more mentees");
  }

  @Test
  @DisplayName("gives the same files whatever the order of its rows")
  void orderFree() {
    List<String> lines = new ArrayList<>(RING.lines().toList());
    lines.add(1, lines.removeLast());

    Outcome.Matched matched = matched(Input.of(List.of(file(RING))), Objective.BEST_MATCHES);
    Outcome.Matched shuffled =
        matched(Input.of(List.of(file(String.join("\n", lines) + "\n"))), Objective.BEST_MATCHES);

    assertThat(text(shuffled, "pairs.csv")).isEqualTo(text(matched, "pairs.csv"));
  }

  @Test
  @DisplayName("counts pairs of people, however alike they are, before it solves for every rule")
  void boundOfPeople() {
    assertThat(text(matched(alike(632), Objective.BEST_MATCHES), "summary.json"))
        .contains("pairsRemoved");
    assertThat(text(matched(alike(633), Objective.BEST_MATCHES), "summary.json"))
        .contains("\"effects\": \"not worked out: too many people for one run\"");
  }

  private static Input alike(int people) {
    return Input.of(
        List.of(
            file(
                IntStream.range(0, people)
                    .mapToObj(number -> person("p" + number, "Data"))
                    .collect(Collectors.joining("", HEADINGS, "")))));
  }

  private static String person(String name, String interests) {
    return "%s,%s@example.org,Org of %s,North,SEO,%s,2026-11-01,\n"
        .formatted(name, name, name, interests);
  }

  private static String quoted(String table) {
    return table.replace("Design, research and content", "\"Design, research and content\"");
  }

  private static SourceFile file(String text) {
    return new SourceFile("file.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome.Matched matched(Input input, Objective objective) {
    Outcome outcome =
        Matching.run(
            PROGRAMME, objective.goals(), input.on(LocalDate.of(2026, 11, 26)), Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return (Outcome.Matched) outcome;
  }

  private static List<Set<String>> pairs(Outcome.Matched matched) {
    return rows(matched, "pairs.csv").stream()
        .map(row -> List.of(row.split(",")).subList(0, 2))
        .map(two -> two.stream().collect(Collectors.toSet()))
        .toList();
  }

  private static List<String> rows(Outcome.Matched matched, String name) {
    return text(matched, name).lines().skip(1).toList();
  }

  private static String text(Outcome.Matched matched, String name) {
    return matched.files().stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
