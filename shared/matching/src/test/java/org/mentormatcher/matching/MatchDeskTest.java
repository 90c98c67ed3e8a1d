package org.mentormatcher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.results.CheckedProof;
import org.mentormatcher.matching.results.SolvedRun;
import org.mentormatcher.words.Language;

/** An edit is what files and options changed by hand would be. */
@Label("A matching that is changed")
class MatchDeskTest {
  private static final String DOCUMENT =
      """
      {"version": 2, "name": "small", "title": "Small", "description": "Pairs.",
       "objective": "most-matched", "identity": "email", "roles": {"from": "files"},
       "columns": [{"name": "email", "purpose": "contact", "required": "value"},
                   {"name": "topic", "purpose": "shared", "required": "value"},
                   {"name": "town", "purpose": "shared", "required": "value"},
                   {"name": "places", "of": "mentor", "purpose": "matching"}],
       "rules": [{"kind": "same", "name": "topic", "column": "topic", "effect": "must",
                  "explanation": "They share a topic."},
                 {"kind": "same", "name": "town", "column": "town", "points": 7,
                  "explanation": "They live in one town."}],
       "capacities": {"mentor": {"column": "places", "default": 2, "most": 4}, "mentee": 1},
       "outputs": ["lists"], "lists": {"person": ["email"]}}
      """;

  private static final Programme PROGRAMME = ProgrammeReader.read(DOCUMENT);

  private static final Goals BEST_THEN_FEWEST_CHANGES =
      new Goals(List.of(Goal.MENTEES_MATCHED, Goal.MENTORS_MATCHED, Goal.POINTS, Goal.PAIRS_KEPT));

  /** Somebody: the topic and the town. */
  record Signed(int topic, int town) {}

  /** People of both sides; the first of each can be paired. */
  record TwoSides(List<Signed> mentors, List<Signed> mentees) {

    Input input(String placesOfFirst) {
      return Input.of(
          file("mentors.csv", "email,topic,town,places", rows("mentor", mentors, placesOfFirst)),
          file("mentees.csv", "email,topic,town", rows("mentee", mentees, null)));
    }

    private static List<String> rows(String name, List<Signed> people, String placesOfFirst) {
      return IntStream.range(0, people.size())
          .mapToObj(
              i ->
                  name
                      + i
                      + "@example.org,t"
                      + people.get(i).topic()
                      + ",town "
                      + people.get(i).town()
                      + (placesOfFirst == null ? "" : "," + (i == 0 ? placesOfFirst : "")))
          .toList();
    }
  }

  private static final NamedPair PAIR = new NamedPair("mentor0@example.org", "mentee0@example.org");

  @Property(tries = 40)
  @Label("a pair made in any case is a file of locked pairs, to the byte")
  void lock(@ForAll("sides") TwoSides people) {
    Input input = people.input("");

    assertThat(written(desk(input).version(List.of(new DeskEdit.LockPair(PAIR)))))
        .isEqualTo(byHand(input, input.with(FurtherFile.LOCKED_PAIRS, pairs(List.of(PAIR)))));
  }

  @Property(tries = 40)
  @Label("a pair ruled out is a file of pairs that must not be matched, to the byte")
  void forbid(@ForAll("sides") TwoSides people) {
    Input input = people.input("");

    assertThat(written(desk(input).version(List.of(new DeskEdit.ForbidPair(PAIR)))))
        .isEqualTo(byHand(input, input.with(FurtherFile.DO_NOT_MATCH, pairs(List.of(PAIR)))));
  }

  @Property(tries = 40)
  @Label("somebody taken out is a file of opt-outs, to the byte")
  void takeOut(@ForAll("sides") TwoSides people) {
    Input input = people.input("");

    assertThat(written(desk(input).version(List.of(new DeskEdit.TakeOut(PAIR.mentor())))))
        .isEqualTo(
            byHand(
                input,
                input.with(
                    FurtherFile.OPT_OUTS, file("out.csv", "email", List.of(PAIR.mentor())))));
  }

  @Property(tries = 40)
  @Label("places given or taken are another number in that person's cell: the same pairs")
  void places(@ForAll("sides") TwoSides people, @ForAll("places") int places) {
    Input input = people.input("");
    DeskEdit edit = new DeskEdit.SetPlaces(Role.MENTOR, PAIR.mentor(), places);

    assertThat(file(written(desk(input).version(List.of(edit))), "pairs.csv"))
        .isEqualTo(file(byHand(input, people.input(Integer.toString(places))), "pairs.csv"));
  }

  @Property(tries = 40)
  @Label("as few pairs as can be end where that comes first, as with a file of pairs to keep")
  void keep(@ForAll("sides") TwoSides people) {
    Input input = people.input("");
    Input without =
        input
            .with(FurtherFile.DO_NOT_MATCH, pairs(List.of(PAIR)))
            .with(FurtherFile.KEPT_PAIRS, pairs(made(matched(input, PROGRAMME.objective()))));

    assertThat(
            written(
                desk(input)
                    .version(List.of(new DeskEdit.ForbidPair(PAIR), new DeskEdit.KeepPairs()))))
        .isEqualTo(told(matched(without, PROGRAMME.objective())));
  }

  @Property(tries = 40)
  @Label("other goals are what a run with the changed programme finds, to the byte")
  void goals(@ForAll("sides") TwoSides people, @ForAll("goals") Goals others) {
    assertProgrammeGivesTheSame(people.input(""), List.of(new DeskEdit.SeekGoals(others)));
  }

  @Property(tries = 40)
  @Label("other points are what a run with the changed programme finds, to the byte")
  void points(@ForAll("sides") TwoSides people, @ForAll("places") int points) {
    assertProgrammeGivesTheSame(
        people.input(""), List.of(new DeskEdit.SetPoints(Map.of("town", (long) points))));
  }

  @Property(tries = 40)
  @Label("without a rule it is what a run with the changed programme finds, to the byte")
  void withoutRule(@ForAll("sides") TwoSides people, @ForAll("goals") Goals others) {
    assertProgrammeGivesTheSame(
        people.input(""),
        List.of(new DeskEdit.LeaveOutRule("topic"), new DeskEdit.SeekGoals(others)));
  }

  @Example
  @Label("a programme file comes with other goals or rules, and with nothing else")
  void programmeFile() {
    MatchDesk desk = described(small().input(""));

    assertThat(written(desk.first())).noneMatch(MatchDeskTest::isProgramme);
    assertThat(written(desk.version(List.of(new DeskEdit.ForbidPair(PAIR)))))
        .noneMatch(MatchDeskTest::isProgramme);
    assertThat(
            written(desk.version(List.of(new DeskEdit.SeekGoals(Objective.BEST_MATCHES.goals())))))
        .filteredOn(MatchDeskTest::isProgramme)
        .singleElement()
        .satisfies(
            file ->
                assertThat(ProgrammeReader.read(file.substring(file.indexOf('\n'))).objective())
                    .isEqualTo(Objective.BEST_MATCHES.goals().orLast(Goal.PAIRS_KEPT)));
  }

  @Example
  @Label("points have bounds, and of a rule that is not there nothing can be changed")
  void pointsOfRules() {
    MatchDesk desk = described(small().input(""));

    for (long beyond : List.of(-1L, 1_000_001L)) {
      assertThat(desk.version(List.of(new DeskEdit.SetPoints(Map.of("town", beyond)))))
          .isEqualTo(new Edited.NotPossible("Points are whole numbers from 0 to 1,000,000."));
    }
    for (DeskEdit edit :
        List.of(
            new DeskEdit.SetPoints(Map.of("topic", 3L)),
            new DeskEdit.SetPoints(Map.of("moon", 3L)),
            new DeskEdit.LeaveOutRule("moon"))) {
      assertThat(desk.version(List.of(edit)))
          .isEqualTo(
              new Edited.NotPossible(
                  "This programme has no such rule any more, or its rules can’t be changed in"
                      + " this way."));
    }
  }

  @Example
  @Label("what can be chosen is told: goals in effect, those that can be, points and their bound")
  void choices() {
    MatchDesk desk = described(small().input(""));
    MatchedVersion changed =
        (MatchedVersion)
            desk.version(
                List.of(
                    new DeskEdit.SeekGoals(Goals.of(Goal.BALANCED_LOAD, Goal.POINTS)),
                    new DeskEdit.SetPoints(Map.of("town", 9L)),
                    new DeskEdit.KeepPairs()));

    assertThat(choices(desk.first()))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"goals": {
                   "sought": ["mentees-matched", "mentors-matched", "points"],
                   "canBe": ["mentees-matched", "mentors-matched", "points", "weakest-pair",
                             "pairs-kept", "balanced-load"],
                   "always": [],
                   "named": {
                     "best-matches": ["points", "mentees-matched", "mentors-matched"],
                     "most-matched": ["mentees-matched", "mentors-matched", "points"],
                     "worst-off-first": ["mentees-matched", "mentors-matched", "weakest-pair",
                                         "points"]}},
                 "points": [{"rule": "town", "explanation": "They live in one town.", "points": 7}],
                 "mostPoints": 1000000}
                """));
    assertThat(choices(changed).getAsJsonObject("goals").get("sought").toString())
        .isEqualTo("[\"pairs-kept\",\"balanced-load\",\"points\"]");
    assertThat(choices(changed).getAsJsonObject("goals").get("always").toString())
        .isEqualTo("[\"pairs-kept\"]");
    assertThat(choices(changed).getAsJsonArray("points").get(0).getAsJsonObject().get("points"))
        .hasToString("9");
    assertThat(desk(small().input("")).first().view().has("choices")).isFalse();
  }

  @Example
  @Label("goals that are sought later say where pairs to keep come")
  void goalsAfterKeeping() {
    MatchedVersion version =
        (MatchedVersion)
            desk(small().input(""))
                .version(
                    List.of(
                        new DeskEdit.KeepPairs(),
                        new DeskEdit.SeekGoals(Goals.of(Goal.POINTS, Goal.PAIRS_KEPT))));

    assertThat(version.run().solution().goals()).isEqualTo(Goals.of(Goal.POINTS, Goal.PAIRS_KEPT));
  }

  /**
   * A run with the programme file of a version, and with the pairs of the first one to keep, gives
   * the other files of that version.
   */
  private static void assertProgrammeGivesTheSame(Input input, List<DeskEdit> edits) {
    MatchDesk desk = described(input);
    List<String> version = written(desk.version(edits));
    Programme changed = ProgrammeReader.read(file(version, "programme.json"));
    Input keeping =
        input.with(FurtherFile.KEPT_PAIRS, pairs(made(desk.first().outcome(Stage.UNWATCHED))));

    Outcome.Matched run =
        (Outcome.Matched) Matching.run(changed, changed.objective(), keeping, Stage.UNWATCHED);

    assertThat(version.stream().filter(each -> !isProgramme(each)).toList()).isEqualTo(told(run));
  }

  private static boolean isProgramme(String file) {
    return file.startsWith("programme.json\n");
  }

  private static JsonObject choices(MatchedVersion version) {
    return version.view().getAsJsonObject("choices");
  }

  private static MatchDesk described(Input input) {
    return (MatchDesk)
        MatchDesk.open(
            ProgrammeDocument.parse(DOCUMENT), PROGRAMME.objective(), input, Stage.UNWATCHED);
  }

  @Provide
  Arbitrary<Goals> goals() {
    return Arbitraries.of(
            Goal.MENTEES_MATCHED,
            Goal.MENTORS_MATCHED,
            Goal.POINTS,
            Goal.WEAKEST_PAIR,
            Goal.PAIRS_KEPT,
            Goal.BALANCED_LOAD)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(Goals::new);
  }

  @Example
  @Label("without edits it is what a run finds, and undoing comes back to it")
  void undo() {
    Input input = small().input("");
    MatchDesk desk = desk(input);

    assertThat(desk.version(List.of(new DeskEdit.TakeOut(PAIR.mentor()))))
        .isInstanceOf(MatchedVersion.class);
    assertThat(written(desk.version(List.of())))
        .isEqualTo(told(matched(input, PROGRAMME.objective())));
  }

  @Example
  @Label("what changed is told by name")
  void changes() {
    MatchDesk desk = desk(small().input(""));
    MatchedVersion after = (MatchedVersion) desk.version(List.of(new DeskEdit.ForbidPair(PAIR)));

    JsonObject changes = after.changesSince(desk.first());

    assertThat(named(changes.getAsJsonArray("ended")))
        .containsExactly(
            "mentor0@example.org mentee0@example.org", "mentor1@example.org mentee1@example.org");
    assertThat(named(changes.getAsJsonArray("made")))
        .containsExactly(
            "mentor0@example.org mentee1@example.org", "mentor1@example.org mentee0@example.org");
  }

  @Example
  @Label("who has no match comes with a cause, with help and with whom they could have")
  void unmatched() {
    TwoSides people =
        new TwoSides(
            List.of(new Signed(0, 0)),
            List.of(new Signed(0, 0), new Signed(0, 0), new Signed(0, 1), new Signed(5, 0)));

    JsonArray unmatched = desk(people.input("")).first().view().getAsJsonArray("unmatched");

    assertThat(unmatched).hasSize(2);
    JsonObject crowdedOut = unmatched.get(0).getAsJsonObject();
    assertThat(crowdedOut.get("why").getAsString()).contains("place");
    assertThat(crowdedOut.getAsJsonArray("alternates")).hasSize(1);
    assertThat(unmatched.get(1).getAsJsonObject().getAsJsonArray("alternates")).isEmpty();
  }

  @Example
  @Label("what cannot be is refused in a sentence, and nothing is matched")
  void refusals() {
    MatchDesk desk = desk(small().input(""));
    DeskEdit lock = new DeskEdit.LockPair(PAIR);

    assertThat(desk.version(List.of(lock, new DeskEdit.ForbidPair(PAIR))))
        .isInstanceOf(Edited.NotPossible.class);
    assertThat(desk.version(List.of(lock, new DeskEdit.SetPlaces(Role.MENTOR, PAIR.mentor(), 0))))
        .isInstanceOf(Edited.NotPossible.class);
    assertThat(desk.version(List.of(lock, new DeskEdit.TakeOut(PAIR.mentor()))))
        .as("whoever is out has no pair to make")
        .isInstanceOf(MatchedVersion.class);
  }

  @Example
  @Label("a change that names nobody, or somebody of the other side, is refused")
  void nobody() {
    MatchDesk desk = desk(small().input(""));

    for (DeskEdit edit :
        List.of(
            new DeskEdit.TakeOut("nobody@example.org"),
            new DeskEdit.ForbidPair(new NamedPair(PAIR.mentor(), "nobody@example.org")),
            new DeskEdit.LockPair(new NamedPair("nobody@example.org", PAIR.mentee())),
            new DeskEdit.SetPlaces(Role.MENTEE, PAIR.mentor(), 1))) {
      assertThat(desk.version(List.of(edit)))
          .isEqualTo(new Edited.NotPossible("A change names somebody who takes no part."));
    }
  }

  @Example
  @Label("places have bounds, and those of one person change nobody else's")
  void placesOfOne() {
    MatchDesk desk = desk(small().input("9"));
    DeskEdit six = new DeskEdit.SetPlaces(Role.MENTOR, "mentor1@example.org", 6);

    assertThat(desk.version(List.of(new DeskEdit.SetPlaces(Role.MENTOR, PAIR.mentor(), 101))))
        .isInstanceOf(Edited.NotPossible.class);
    assertThat(desk.version(List.of(new DeskEdit.SetPlaces(Role.MENTOR, PAIR.mentor(), -1))))
        .isInstanceOf(Edited.NotPossible.class);
    JsonArray people =
        ((MatchedVersion) desk.version(List.of(six))).view().getAsJsonArray("people");
    assertThat(people.asList())
        .extracting(person -> person.getAsJsonObject().get("places").getAsInt())
        .startsWith(4, 6);
  }

  @Example
  @Label("keeping pairs comes before all other goals, also where those have it somewhere")
  void keptFirst() {
    TwoSides people =
        new TwoSides(
            List.of(new Signed(0, 0), new Signed(0, 1)),
            List.of(new Signed(0, 1), new Signed(0, 0)));
    MatchDesk desk = desk(people.input("1"));
    Goals others = new Goals(List.of(Goal.POINTS, Goal.PAIRS_KEPT));

    MatchedVersion version =
        (MatchedVersion)
            desk.version(List.of(new DeskEdit.SeekGoals(others), new DeskEdit.KeepPairs()));

    assertThat(version.run().solution().goals().inOrder()).startsWith(Goal.PAIRS_KEPT);
    assertThat(version.changesSince(desk.first()).getAsJsonArray("ended")).isEmpty();
  }

  @Example
  @Label("nothing of a programme with places for somebody, or of what was told, names them")
  void namesNobody() {
    assertThat(PROGRAMME.withPlaces(Role.MENTOR, PAIR.mentor(), 3).toString())
        .doesNotContain("example.org");
    assertThat(small().input("").told().without(Set.of(PAIR.mentor())).toString())
        .doesNotContain("example.org");
  }

  @Example
  @Label("the proof is checked once more")
  void proof() {
    JsonObject proof = desk(small().input("")).first().proof();

    assertThat(proof.get("holds").getAsBoolean()).isTrue();
    assertThat(proof.get("isCheckedAgain").getAsBoolean()).isTrue();
    assertThat(proof.get("value")).isEqualTo(proof.get("bound"));
  }

  @Example
  @Label("a proof that does not hold when it is checked once more is told, and is no failure")
  void wrongProof() {
    SolvedRun run = desk(small().input("")).first().run();
    Solution right = run.solution();
    Prices high = new Prices(right.prices().mentor().clone(), right.prices().mentee().clone());
    Arrays.fill(high.mentor(), 1L << 50);
    SolvedRun wrong =
        new SolvedRun(
            run.programme(),
            run.participants(),
            run.order(),
            run.scores(),
            run.problem(),
            new Solution(right.problem(), right.goals(), right.assignment(), high),
            run.groups(),
            run.solver(),
            run.questions());

    assertThat(CheckedProof.of(run, Language.ENGLISH).get("holds").getAsBoolean()).isTrue();
    assertThat(CheckedProof.of(wrong, Language.ENGLISH).get("holds").getAsBoolean()).isFalse();
  }

  private static TwoSides small() {
    return new TwoSides(
        List.of(new Signed(0, 0), new Signed(0, 1)), List.of(new Signed(0, 0), new Signed(0, 1)));
  }

  @Provide
  Arbitrary<TwoSides> sides() {
    Arbitrary<List<Signed>> people =
        Arbitraries.integers()
            .between(0, 3)
            .tuple2()
            .map(pair -> new Signed(pair.get1() / 2, pair.get2()))
            .list()
            .ofMinSize(2)
            .ofMaxSize(7);
    return people.flatMap(
        mentors ->
            people.map(mentees -> new TwoSides(mentors, beginning(mentors.getFirst(), mentees))));
  }

  /** The first of them can be paired, so that there is a pair to keep. */
  private static List<Signed> beginning(Signed first, List<Signed> others) {
    List<Signed> all = new ArrayList<>(others);
    all.set(0, first);
    return all;
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 4);
  }

  private static MatchDesk desk(Input input) {
    return (MatchDesk) MatchDesk.open(PROGRAMME, PROGRAMME.objective(), input, Stage.UNWATCHED);
  }

  /** The files of a whole run on other files, which keeps the pairs of a run on the first ones. */
  private static List<String> byHand(Input before, Input after) {
    return told(
        matched(
            after.with(FurtherFile.KEPT_PAIRS, pairs(made(matched(before, PROGRAMME.objective())))),
            BEST_THEN_FEWEST_CHANGES));
  }

  private static Outcome.Matched matched(Input input, Goals goals) {
    return (Outcome.Matched) Matching.run(PROGRAMME, goals, input, Stage.UNWATCHED);
  }

  private static List<NamedPair> made(Outcome.Matched outcome) {
    return file(told(outcome), "pairs.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(cells -> new NamedPair(cells[0].replace("\"", ""), cells[1].replace("\"", "")))
        .toList();
  }

  private static List<String> written(Edited edited) {
    return told(((MatchedVersion) edited).outcome(Stage.UNWATCHED));
  }

  /** Every file but the workbook, name and text. */
  private static List<String> told(Outcome.Matched outcome) {
    List<String> told = new ArrayList<>();
    for (ResultFile file : outcome.files()) {
      told.add(
          file.name()
              + "\n"
              + (file.name().endsWith(".xlsx")
                  ? Arrays.hashCode(file.content())
                  : new String(file.content(), StandardCharsets.UTF_8)));
    }
    return told;
  }

  private static String file(List<String> told, String name) {
    return told.stream()
        .filter(file -> file.startsWith(name + "\n"))
        .map(file -> file.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> named(JsonArray pairs) {
    return pairs.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(pair -> pair.get("mentor").getAsString() + " " + pair.get("mentee").getAsString())
        .toList();
  }

  private static SourceFile pairs(List<NamedPair> pairs) {
    return file(
        "pairs.csv",
        "mentor email,mentee email",
        pairs.stream().map(pair -> pair.mentor() + "," + pair.mentee()).toList());
  }

  private static SourceFile file(String name, String headings, List<String> rows) {
    String text = headings + "\n" + rows.stream().collect(Collectors.joining("\n"));
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
