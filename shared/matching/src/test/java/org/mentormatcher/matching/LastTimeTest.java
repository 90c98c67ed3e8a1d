package org.mentormatcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.words.Language;

/** What an earlier matching means for this one: pairs to keep, and people who went without. */
@Label("Last time")
class LastTimeTest {

  /** Pairs share a topic; those of one town have points, and more for each level. */
  private static final String DOCUMENT =
      """
      {"version": 2, "name": "small", "title": "Small", "description": "Pairs.",
       "objective": "most-matched", "identity": "email", "roles": {"from": "files"},
       "columns": [{"name": "email", "purpose": "contact", "required": "value"},
                   {"name": "topic", "purpose": "shared", "required": "value"},
                   {"name": "town", "purpose": "shared", "required": "value"}],
       "rules": [{"kind": "same", "name": "topic", "column": "topic", "effect": "must",
                  "explanation": "They share a topic."},
                 {"kind": "same", "name": "town", "column": "town", "points": 7,
                  "explanation": "They live in one town."}],
       "capacities": {"mentor": 2, "mentee": 1},
       "outputs": ["lists"], "lists": {"person": ["email"]}}
      """;

  private static final Programme PROGRAMME = ProgrammeReader.read(DOCUMENT);

  private static final Goals GOALS = PROGRAMME.objective();

  /** Somebody: the topic and the town. */
  record Somebody(int topic, int town) {
    String row(String name) {
      return name + "@example.org,t" + topic + ",town " + town;
    }
  }

  /** People of both sides; who is who is told by their place. */
  record BothSides(List<Somebody> mentors, List<Somebody> mentees) {

    Input input() {
      return input(mentees.size());
    }

    /** Without those mentees who come after so many. */
    Input input(int first) {
      return Input.of(
          file("mentors.csv", "email,topic,town", rows("mentor", mentors)),
          file("mentees.csv", "email,topic,town", rows("mentee", mentees.subList(0, first))));
    }

    private static List<String> rows(String name, List<Somebody> people) {
      return IntStream.range(0, people.size()).mapToObj(i -> people.get(i).row(name + i)).toList();
    }
  }

  @Property(tries = 50)
  @Label("a sign-up that changes nothing deals nobody anew")
  void irrelevantSignUp(@ForAll("sides") BothSides before) {
    List<Somebody> mentees = new ArrayList<>(before.mentees());
    mentees.add(new Somebody(99, 0)); // a topic that nobody shares
    BothSides after = new BothSides(before.mentors(), mentees);
    Outcome.Matched last = run(GOALS, before.input());

    Outcome.Matched again = run(GOALS, keeping(after.input(), last));

    assertThat(pairs(again)).isEqualTo(pairs(last));
  }

  @Property(tries = 50)
  @Label("a drop-out ends the pairs of nobody else")
  void dropOut(@ForAll("sides") BothSides before) {
    int staying = before.mentees().size() - 1;
    String gone = "mentee" + staying + "@example.org";
    Outcome.Matched last = run(GOALS, before.input());

    Outcome.Matched again = run(GOALS, keeping(before.input(staying), last));

    assertThat(pairs(again))
        .containsAll(pairs(last).stream().filter(pair -> !pair.endsWith("," + gone)).toList());
  }

  @Property(tries = 50)
  @Label("as the last goal it costs nothing, and the proof says which order was kept")
  void lastGoal(@ForAll("sides") BothSides before, @ForAll("sides") BothSides now) {
    List<Goal> order = new ArrayList<>(GOALS.inOrder());
    order.add(Goal.PAIRS_KEPT);
    Outcome.Matched last = run(GOALS, before.input());
    Outcome.Matched free = run(GOALS, now.input());

    Outcome.Matched again =
        run(
            new Goals(order),
            keeping(now.input(), last).acceptingUnknown(Set.of(FurtherFile.KEPT_PAIRS)));

    assertThat(again.summary().points()).isEqualTo(free.summary().points());
    assertThat(again.summary().pairs()).isEqualTo(free.summary().pairs());
    assertThat(again.summary().goals().label())
        .isEqualTo("mentees-matched,mentors-matched,points,pairs-kept");
    assertThat(again.summary().proof().holds()).isTrue();
  }

  @Property(tries = 50)
  @Label("changes.csv has every earlier pair and every new one once, and says what is so")
  void changesAddUp(@ForAll("sides") BothSides before, @ForAll("sides") BothSides now) {
    Outcome.Matched last = run(GOALS, before.input());
    Outcome.Matched again =
        run(GOALS, keeping(now.input(), last).acceptingUnknown(Set.of(FurtherFile.KEPT_PAIRS)));

    Set<String> kept = changes(again, "kept");
    Set<String> ended = changes(again, "ended");
    assertThat(Stream.concat(kept.stream(), ended.stream()).collect(Collectors.toSet()))
        .isEqualTo(pairs(last));
    assertThat(kept).isSubsetOf(pairs(again));
    assertThat(ended.stream().filter(pairs(again)::contains)).isEmpty();
    Assume.that(!pairs(last).isEmpty());
    assertThat(
            Stream.concat(kept.stream(), changes(again, "new").stream())
                .collect(Collectors.toSet()))
        .isEqualTo(pairs(again));
    assertThat(rows(again, "changes.csv"))
        .hasSize(pairs(last).size() + changes(again, "new").size());
  }

  @Example
  @Label("why a pair ended: somebody is gone, a rule, or something that counts more")
  void whyItEnded() {
    Input input =
        Input.of(
                file(
                    "mentors.csv",
                    "email,topic,town",
                    List.of("one@example.org,a,1", "two@example.org,b,1", "six@example.org,c,1")),
                file(
                    "mentees.csv",
                    "email,topic,town",
                    List.of("ann@example.org,a,1", "bob@example.org,c,1", "eve@example.org,a,2")))
            .with(
                FurtherFile.KEPT_PAIRS,
                file(
                    "announced.csv",
                    "mentor,mentee",
                    List.of(
                        "one@example.org,gone@example.org",
                        "away@example.org,ann@example.org",
                        "two@example.org,bob@example.org",
                        "one@example.org,eve@example.org")));

    Outcome.Matched matched = run(GOALS, input);

    assertThat(rows(matched, "changes.csv"))
        .containsExactly(
            "away@example.org,ann@example.org,ended,The mentor takes no part this time.",
            "one@example.org,eve@example.org,kept,\"Without this pair it would be: 1 pair fewer"
                + " kept, 1 mentee fewer with a match\"",
            "one@example.org,gone@example.org,ended,The mentee takes no part this time.",
            "two@example.org,bob@example.org,ended,\"The rule \"\"topic\"\" rules the pair out.\"",
            "one@example.org,ann@example.org,new,The mentor was in a pair that ended. The mentee"
                + " was in a pair that ended.",
            "six@example.org,bob@example.org,new,The mentor was in none of the pairs to keep. The"
                + " mentee was in a pair that ended.");
    assertThat(matched.problemRows().orElseThrow().toText())
        .contains("so this pair ended.")
        .doesNotContain("changes nothing");
    assertThat(matched.understood())
        .contains(
            "announced.csv: 2 rows name somebody who is not in this run, so that the pair ended:"
                + " rows 2–3.");
  }

  @Example
  @Label("what keeping fewer pairs would bring stands in report and summary, and only then")
  void tradeOff() {
    Input people =
        Input.of(
            file(
                "mentors.csv",
                "email,topic,town",
                List.of("one@example.org,a,1", "two@example.org,a,2", "ten@example.org,b,1")),
            file(
                "mentees.csv",
                "email,topic,town",
                List.of("ann@example.org,a,1", "bob@example.org,a,2", "eve@example.org,b,2")));
    Input keeping =
        people.with(
            FurtherFile.KEPT_PAIRS,
            file(
                "last.csv",
                "mentor,mentee",
                List.of(
                    "one@example.org,bob@example.org",
                    "two@example.org,ann@example.org",
                    "ten@example.org,eve@example.org")));

    Outcome.Matched matched = run(GOALS, keeping);

    assertThat(text(matched, "summary.json").replaceAll("\\s", ""))
        .contains(
            "\"tradeOff\":["
                + "{\"pairsKept\":3,\"points\":0,\"menteesMatched\":3,\"mentorsMatched\":3},"
                + "{\"pairsKept\":1,\"points\":14,\"menteesMatched\":3,\"mentorsMatched\":3}]");
    assertThat(text(matched, "report.html")).contains("What keeping fewer pairs would bring");
    assertThat(text(run(GOALS, people), "report.html"))
        .doesNotContain("What keeping fewer pairs would bring");
  }

  @Example
  @Label("what a pair that was given up would cost stands beside it")
  void whatItCosts() {
    Input input =
        Input.of(
                file(
                    "mentors.csv",
                    "email,topic,town",
                    List.of("one@example.org,a,1", "two@example.org,a,2")),
                file(
                    "mentees.csv",
                    "email,topic,town",
                    List.of("ann@example.org,a,1", "bob@example.org,a,2")))
            .with(
                FurtherFile.KEPT_PAIRS,
                file("last.csv", "mentor,mentee", List.of("one@example.org,bob@example.org")));
    Goals pointsFirst = Goals.of(Goal.POINTS, Goal.PAIRS_KEPT);

    assertThat(rows(run(pointsFirst, input), "changes.csv").getFirst())
        .isEqualTo(
            "one@example.org,bob@example.org,ended,\"With this pair it would be: 7 points fewer, 1"
                + " pair more kept\"");
  }

  @Example
  @Label("what a change more would bring stands beside each pair that was kept")
  void whatAChangeBrings() {
    Input input =
        Input.of(
                file(
                    "mentors.csv",
                    "email,topic,town",
                    List.of("one@example.org,a,1", "two@example.org,a,2")),
                file(
                    "mentees.csv",
                    "email,topic,town",
                    List.of("ann@example.org,a,1", "bob@example.org,a,2")))
            .with(
                FurtherFile.KEPT_PAIRS,
                file("last.csv", "mentor,mentee", List.of("one@example.org,bob@example.org")));

    assertThat(rows(run(GOALS, input), "changes.csv").getFirst())
        .isEqualTo(
            "one@example.org,bob@example.org,kept,\"Without this pair it would be: 1 pair fewer"
                + " kept, 14 points more\"");
  }

  @Example
  @Label("whoever opted out is named in no result, also where a pair of theirs was to be kept")
  void optedOut() {
    Input input =
        Input.of(
                file("mentors.csv", "email,topic,town", List.of("one@example.org,a,1")),
                file(
                    "mentees.csv",
                    "email,topic,town",
                    List.of("ann@example.org,a,1", "bob@example.org,a,2")))
            .with(
                FurtherFile.KEPT_PAIRS,
                file("last.csv", "mentor,mentee", List.of("one@example.org,bob@example.org")))
            .with(FurtherFile.OPT_OUTS, file("out.csv", "email", List.of("bob@example.org")));

    Outcome.Matched matched = run(GOALS, input);

    assertThat(rows(matched, "changes.csv").getFirst())
        .isEqualTo("one@example.org,,ended,The mentee takes no part this time.");
    assertThat(matched.files())
        .noneMatch(
            file -> new String(file.content(), StandardCharsets.ISO_8859_1).contains("bob@"));
  }

  @Example
  @Label("whoever went without last time comes first, and the file that says so is ours")
  void wentWithout() {
    Input crowded =
        Input.of(
            file("mentors.csv", "email,topic,town", List.of("one@example.org,a,1")),
            file(
                "mentees.csv",
                "email,topic,town",
                List.of("ann@example.org,a,1", "bob@example.org,a,1", "eve@example.org,a,2")));
    Outcome.Matched last = run(GOALS, crowded);
    assertThat(pairs(last))
        .containsExactlyInAnyOrder(
            "one@example.org,ann@example.org", "one@example.org,bob@example.org");

    Outcome.Matched again =
        run(
            GOALS,
            crowded.with(
                FurtherFile.WENT_WITHOUT,
                new SourceFile("unmatched.csv", content(last, "unmatched.csv"))));

    assertThat(pairs(again)).contains("one@example.org,eve@example.org").hasSize(2);
    assertThat(again.summary().proof().inWords(Language.ENGLISH))
        .startsWith(
            "No way to match these people does better at these goals, of which the first counts"
                + " most: 1 person with a match who went without last time, 2 mentees with a match,"
                + " 1 mentor with a match, 7 points.");
  }

  @Example
  @Label("a file of pairs to keep that names nobody of this run is asked about")
  void wrongFile() {
    Input input =
        new BothSides(List.of(new Somebody(1, 1)), List.of(new Somebody(1, 1)))
            .input()
            .with(
                FurtherFile.KEPT_PAIRS,
                file("old.csv", "mentor,mentee", List.of("x@example.org,y@example.org")));

    Outcome outcome = Matching.run(PROGRAMME, GOALS, input, Stage.UNWATCHED);

    assertThat(((Outcome.Rejected) outcome).report().problems())
        .extracting(Problem::file)
        .containsExactly("old.csv");
  }

  private static Input keeping(Input input, Outcome.Matched last) {
    byte[] pairs = content(last, "pairs.csv");
    return pairs(last).isEmpty()
        ? input
        : input.with(FurtherFile.KEPT_PAIRS, new SourceFile("last pairs.csv", pairs));
  }

  private static Outcome.Matched run(Goals goals, Input input) {
    return (Outcome.Matched) Matching.run(PROGRAMME, goals, input, Stage.UNWATCHED);
  }

  private static byte[] content(Outcome.Matched matched, String name) {
    return matched.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow()
        .content();
  }

  private static String text(Outcome.Matched matched, String name) {
    return new String(content(matched, name), StandardCharsets.UTF_8);
  }

  private static List<String> rows(Outcome.Matched matched, String name) {
    boolean isThere = matched.files().stream().anyMatch(file -> file.name().equals(name));
    return isThere ? text(matched, name).lines().skip(1).toList() : List.of();
  }

  private static Set<String> pairs(Outcome.Matched matched) {
    return rows(matched, "pairs.csv").stream()
        .map(LastTimeTest::people)
        .collect(Collectors.toSet());
  }

  /** The pairs to which something happened. */
  private static Set<String> changes(Outcome.Matched matched, String happened) {
    return rows(matched, "changes.csv").stream()
        .filter(row -> row.split(",", 4)[2].equals(happened))
        .map(LastTimeTest::people)
        .collect(Collectors.toSet());
  }

  private static String people(String row) {
    return String.join(",", Arrays.asList(row.split(",")).subList(0, 2));
  }

  private static SourceFile file(String name, String headings, List<String> rows) {
    return new SourceFile(
        name,
        Stream.concat(Stream.of(headings), rows.stream())
            .collect(Collectors.joining("\r\n"))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<BothSides> sides() {
    Arbitrary<List<Somebody>> people =
        Combinators.combine(
                Arbitraries.integers().between(1, 3), Arbitraries.integers().between(1, 3))
            .as(Somebody::new)
            .list()
            .ofMinSize(2)
            .ofMaxSize(9);
    return Combinators.combine(people, people).as(BothSides::new);
  }
}
