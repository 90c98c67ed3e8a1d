package org.mentormatcher.matching.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mentormatcher.matching.AnyRun;
import org.mentormatcher.matching.AnyTable;
import org.mentormatcher.matching.Explained;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.solver.Eligible;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.matching.rules.RuleKinds;
import org.mentormatcher.matching.scoring.Scores;

@Label("Why somebody has no match is what solving again finds, whatever a programme says")
class CausesProperties {
  private static final Pattern POSSIBLE =
      Pattern.compile(
          "(One|\\d+) (?:mentors?|mentees?|person|people) could be matched with this"
              + " (?:person|one), but (.*)");
  private static final Pattern RULED_OUT =
      Pattern.compile(
          "(?:No mentor|No mentee|Nobody) could be matched with this person\\. Ruled out: (.*)\\.");
  private static final Pattern BY_RULE =
      Pattern.compile("(\\d+) by the rule \"([^\"]*)\"(?: \\(not so: \"([^\"]*)\"\\))?");
  private static final Pattern TAKE_NONE = Pattern.compile("(\\d+) who takes? no matches");
  private static final Pattern BOTTLENECK =
      Pattern.compile(
          "there are too few places: (one|\\d+) \\w+ can be matched with nobody but"
              + " (one|\\d+) \\w+, with room for (\\d+) in all(.*)\\.");
  private static final Pattern DO_WITHOUT =
      Pattern.compile("Or do without the rule \"([^\"]*)\": (one|\\d+) \\w+ could then be matched");

  /** A run, with pairs of people decided beforehand, to be kept, and people who went without. */
  record DecidedRun(
      AnyRun run,
      List<AnyRun.Listed> locked,
      List<AnyRun.Listed> keep,
      List<AnyRun.Listed> without) {
    Input input() {
      boolean isUndirected = run.programme().roles().isUndirected();
      Input input = with(run.input(), FurtherFile.LOCKED_PAIRS, locked);
      return isUndirected
          ? input
          : with(with(input, FurtherFile.KEPT_PAIRS, keep), FurtherFile.WENT_WITHOUT, without);
    }

    private Input with(Input input, FurtherFile kind, List<AnyRun.Listed> listed) {
      List<List<String>> rows =
          listed.stream()
              .map(run::identities)
              .filter(two -> !two.getFirst().equals(two.getLast()))
              .distinct()
              .map(two -> kind == FurtherFile.WENT_WITHOUT ? two.subList(0, 1) : two)
              .toList();
      List<String> headings =
          kind == FurtherFile.WENT_WITHOUT
              ? List.of(run.programme().identity())
              : List.of("mentor", "mentee");
      return rows.isEmpty()
          ? input
          : input.with(kind, new AnyTable(kind.label() + ".csv", Set.of(), headings, rows).file());
    }
  }

  @Provide
  Arbitrary<DecidedRun> runs() {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 20);
    Arbitrary<List<AnyRun.Listed>> listed =
        Combinators.combine(number, number).as(AnyRun.Listed::new).list().ofMaxSize(2);
    return Combinators.combine(AnyRun.asAsked(), listed, listed, listed).as(DecidedRun::new);
  }

  @Property(tries = 400)
  @Label("each cause in unmatched.csv and in what explain says of the person")
  void causes(@ForAll("runs") DecidedRun decided) {
    Programme programme = decided.run().programme();
    Outcome outcome =
        Matching.run(programme, programme.objective(), decided.input(), Stage.UNWATCHED);
    if (outcome instanceof Outcome.Matched matched) {
      new SolvedAgain(decided, programme, matched).hold();
    }
  }

  /** A run whose questions are put to the oracle. */
  private static final class SolvedAgain {
    private final Programme programme;
    private final Participants participants;
    private final Scores scores;
    private final AssignmentProblem problem;
    private final Goals goals;
    private final Outcome.Matched matched;
    private final Explained explained;
    private final Map<Role, Map<String, Integer>> positions = new HashMap<>();
    private final int[] asMentor;
    private final List<Eligible> pairs;

    SolvedAgain(DecidedRun decided, Programme described, Outcome.Matched matched) {
      Reading.Complete read =
          (Reading.Complete) ParticipantsReader.read(described, decided.input());
      this.matched = matched;
      this.programme =
          described.withRules(RuleKinds.completed(described.rules(), read.decisions()));
      this.participants = read.participants();
      this.scores = new Scores(programme, participants, read.decisions());
      this.problem = scores.problem();
      this.goals = matched.summary().goals();
      this.explained = Matching.explain(described, described.objective(), decided.input());
      for (Role role : Role.values()) {
        positions.put(role, Participants.positions(participants.of(role)));
      }
      this.asMentor =
          isUndirected()
              ? participants.mentees().stream()
                  .mapToInt(mentee -> positions.get(Role.MENTOR).get(mentee.identity()))
                  .toArray()
              : new int[0];
      this.pairs = isUndirected() ? eitherWay() : Eligible.pairs(problem);
    }

    private boolean isUndirected() {
      return programme.roles().isUndirected();
    }

    /** Each two people once: locked in one direction, or allowed in both. */
    private List<Eligible> eitherWay() {
      Map<List<Integer>, Eligible> found = new HashMap<>();
      List<Eligible> oneWay = Eligible.pairs(problem);
      for (Eligible pair : oneWay) {
        int other = asMentor[pair.mentee()];
        List<Integer> two = List.of(Math.min(pair.mentor(), other), Math.max(pair.mentor(), other));
        boolean isPossibleBack =
            oneWay.stream()
                .anyMatch(
                    each -> each.mentor() == other && asMentor[each.mentee()] == pair.mentor());
        if (pair.locked() || isPossibleBack) {
          found.merge(
              two,
              pair,
              (one, another) ->
                  one.locked() || (!another.locked() && one.points() >= another.points())
                      ? one
                      : another);
        }
      }
      return List.copyOf(found.values());
    }

    void hold() {
      for (CSVRecord row : unmatched()) {
        Role role =
            Role.valueOf(isUndirected() ? "MENTOR" : row.get("type").toUpperCase(Locale.ROOT));
        Optional<String> identity = identity(role, row);
        identity.ifPresent(name -> hold(role, name, row.get("why"), row.get("what would help")));
      }
    }

    private List<CSVRecord> unmatched() {
      String file =
          matched.files().stream()
              .filter(each -> each.name().equals("unmatched.csv"))
              .map(each -> new String(each.content(), UTF_8))
              .findFirst()
              .orElseThrow();
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser rows = CSVParser.parse(file.replace("\uFEFF", ""), format)) {
        return rows.getRecords();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Who a row is about, where the columns that are shown tell. */
    private Optional<String> identity(Role role, CSVRecord row) {
      List<String> shown = programme.results().lists().person();
      List<Participant> fitting =
          participants.of(role).stream()
              .filter(person -> isAlone(role, position(role, person)))
              .filter(
                  person ->
                      shown.stream()
                          .allMatch(column -> person.value(column).equals(row.get(column))))
              .toList();
      return fitting.size() == 1 ? Optional.of(fitting.getFirst().identity()) : Optional.empty();
    }

    private int position(Role role, Participant person) {
      return positions.get(role).get(person.identity());
    }

    private void hold(Role role, String identity, String why, String help) {
      int person = positions.get(role).get(identity);
      String of = role + " " + person + ": " + why;
      Matcher possible = POSSIBLE.matcher(why);
      Matcher ruledOut = RULED_OUT.matcher(why);
      if (explained instanceof Explained.Solved solved) {
        String name = participants.of(role).get(person).value(programme.identity());
        assertThat(String.join(" ", solved.ofPerson(name))).as(of).contains(why);
      }
      if (why.equals("This person takes no matches.")) {
        Statistics.collect("own number");
        assertThat(capacity(role)[person]).as(of).isZero();
      } else if (possible.matches()) {
        List<Integer> open = partners(role, person).stream().filter(hasRoom(role)).toList();
        List<Integer> partners =
            partners(role, person).stream()
                .filter(each -> capacity(role.other())[each] > 0)
                .toList();
        assertThat(number(possible.group(1))).as(of).isEqualTo(partners.size());
        holdBut(role, person, possible.group(2), open, help, of);
      } else if (ruledOut.matches()) {
        holdRules(role, person, ruledOut.group(1), help, of);
      } else {
        assertThat(why).as(of).startsWith("Nobody else takes part");
        Statistics.collect("nobody there");
        assertThat(others(role, person)).as(of).isEmpty();
      }
    }

    private void holdBut(
        Role role, int person, String but, List<Integer> open, String help, String of) {
      Matcher bottleneck = BOTTLENECK.matcher(but);
      if (bottleneck.matches()) {
        boolean byLimit = bottleneck.group(4).contains("limit");
        Statistics.collect(byLimit ? "limit" : "partners' number");
        assertThat(number(bottleneck.group(1))).as(of).isGreaterThan(number(bottleneck.group(3)));
        assertThat(again(true, role, person, -1).isPossible()).as(of).isFalse();
        assertThat(again(false, role, person, -1).isPossible()).as(of).isEqualTo(byLimit);
        if (!byLimit) {
          assertThat(again(true, role, person, open.getFirst()).isPossible()).as(of).isTrue();
        }
        assertThat(bottleneck.group(4).contains("beside the pairs"))
            .as(of)
            .isIn(false, problem.locked().count() > 0);
        assertThat(help.contains("a higher limit")).as(of).isEqualTo(byLimit);
      } else if (but.startsWith("every place there was given away")) {
        Statistics.collect("given away");
        assertThat(open).as(of).isEmpty();
      } else if (but.startsWith("the pairs that were decided beforehand use up the limit")) {
        Statistics.collect("limit used up");
        assertThat(open).as(of).isNotEmpty();
        assertThat(again(true, role, person, -1).isPossible()).as(of).isFalse();
      } else if (but.startsWith("as many people as can be")) {
        Statistics.collect("as many as can be");
        assertThat(again(true, role, person, -1).isPossible()).as(of).isFalse();
        assertThat(oracle(problem, true).best(Goals.of(Goal.MENTEES_MATCHED)).getFirst())
            .as(of)
            .isEqualTo(
                IntStream.range(0, problem.mentors().count())
                    .filter(each -> !isAlone(role, each))
                    .count());
      } else {
        assertThat(but)
            .as(of)
            .isEqualTo("every such match would leave the whole worse, or no better.");
        Statistics.collect("outweighed");
        List<Long> best = oracle(problem, true).best(goals);
        List<Long> forced = oracle(problem, true).matching(role, person).best(goals);
        assertThat(compare(forced, best)).as(of).isNotPositive();
        assertThat(again(true, role, person, -1).isPossible()).as(of).isIn(true, !isUndirected());
      }
    }

    private void holdRules(Role role, int person, String list, String help, String of) {
      Statistics.collect("ruled out");
      Map<String, Integer> told = new HashMap<>();
      Matcher byRule = BY_RULE.matcher(list);
      while (byRule.find()) {
        told.put(byRule.group(2), Integer.valueOf(byRule.group(1)));
      }
      Matcher none = TAKE_NONE.matcher(list);
      int takeNone = none.find() ? Integer.parseInt(none.group(1)) : 0;
      int expectedNone = 0;
      Map<String, Integer> expected = new HashMap<>();
      Map<String, Integer> only = new HashMap<>();
      for (int other : others(role, person)) {
        List<String> excluding =
            programme.rules().stream()
                .filter(rule -> excludes(rule, role, person, other))
                .map(Rule::name)
                .toList();
        if (excluding.isEmpty()) {
          expectedNone++;
        } else {
          expected.merge(excluding.getFirst(), 1, Integer::sum);
        }
        if (excluding.size() == 1 && hasRoom(role).test(other)) {
          only.merge(excluding.getFirst(), 1, Integer::sum);
        }
      }
      assertThat(told).as(of).isEqualTo(expected);
      assertThat(takeNone).as(of).isEqualTo(expectedNone);
      Matcher without = DO_WITHOUT.matcher(help);
      if (without.find()) {
        assertThat(only.get(without.group(1))).as(of).isEqualTo(number(without.group(2)));
      } else if (expectedNone == 0) {
        assertThat(only).as(of).isEmpty();
      }
    }

    private static int number(String told) {
      return told.equalsIgnoreCase("one") ? 1 : Integer.parseInt(told);
    }

    private static int compare(List<Long> one, List<Long> other) {
      return IntStream.range(0, one.size())
          .map(goal -> Long.compare(one.get(goal), other.get(goal)))
          .filter(difference -> difference != 0)
          .findFirst()
          .orElse(0);
    }

    /** Whether a rule alone keeps two people apart. */
    private boolean excludes(Rule rule, Role role, int person, int other) {
      Scores alone = alone(rule);
      int mentor = role == Role.MENTOR ? person : other;
      int mentee = role == Role.MENTOR ? other : person;
      return alone.excludingRule(mentor, mentee) >= 0;
    }

    private final Map<String, Scores> byRule = new HashMap<>();

    private Scores alone(Rule rule) {
      return byRule.computeIfAbsent(
          rule.name(),
          name -> {
            int at = programme.rules().indexOf(rule);
            Scores rest = scores;
            for (int other = programme.rules().size() - 1; other >= 0; other--) {
              rest = other == at ? rest : rest.without(other);
            }
            return rest;
          });
    }

    private List<Integer> others(Role role, int person) {
      String self = participants.of(role).get(person).identity();
      return IntStream.range(0, participants.of(role.other()).size())
          .filter(other -> !participants.of(role.other()).get(other).identity().equals(self))
          .boxed()
          .toList();
    }

    /** Others whom the rules allow, with a place or without. */
    private List<Integer> partners(Role role, int person) {
      return others(role, person).stream()
          .filter(
              other ->
                  programme.rules().stream().noneMatch(rule -> excludes(rule, role, person, other)))
          .toList();
    }

    private int[] capacity(Role role) {
      return role == Role.MENTOR ? problem.mentors().capacity() : problem.mentees().capacity();
    }

    private Predicate<Integer> hasRoom(Role asking) {
      Role role = asking.other();
      return person -> {
        String identity = participants.of(role).get(person).identity();
        long taken =
            pairs.stream()
                .filter(Eligible::locked)
                .filter(
                    pair ->
                        isUndirected()
                            ? names(pair).contains(identity)
                            : person == (role == Role.MENTOR ? pair.mentor() : pair.mentee()))
                .count();
        return capacity(role)[person] > taken;
      };
    }

    private List<String> names(Eligible pair) {
      return List.of(
          participants.mentors().get(pair.mentor()).identity(),
          participants.mentees().get(pair.mentee()).identity());
    }

    private CausesOracle oracle(AssignmentProblem asked, boolean heedsLimit) {
      return new CausesOracle(asked, pairs, asMentor, heedsLimit);
    }

    /**
     * Everybody on a side who has a match, and one person more, with a place more for a partner
     * perhaps.
     */
    private CausesOracle again(boolean heedsLimit, Role role, int person, int generous) {
      CausesOracle oracle = oracle(generous < 0 ? problem : roomier(role, generous), heedsLimit);
      for (int each = 0; each < capacity(role).length; each++) {
        if (each == person || !isAlone(role, each)) {
          oracle.matching(role, each);
        }
      }
      return oracle;
    }

    private AssignmentProblem roomier(Role role, int partner) {
      int at = isUndirected() ? asMentor[partner] : partner;
      boolean isMentor = isUndirected() || role == Role.MENTEE;
      int[] mentors = problem.mentors().capacity().clone();
      int[] mentees = problem.mentees().capacity().clone();
      (isMentor ? mentors : mentees)[at]++;
      return new AssignmentProblem(
              new Population(problem.mentors().type(), mentors),
              new Population(problem.mentees().type(), mentees),
              problem.arcs(),
              problem.forbidden())
          .withLocked(problem.locked())
          .withVariety(problem.variety());
    }

    /** Whether somebody has no match, as pairs.csv tells. */
    private boolean isAlone(Role role, int person) {
      String name = participants.of(role).get(person).value(programme.identity());
      return pairsMade().stream()
          .noneMatch(
              pair ->
                  isUndirected()
                      ? pair.contains(name)
                      : pair.get(role == Role.MENTOR ? 0 : 1).equals(name));
    }

    private List<List<String>> made = List.of();

    private List<List<String>> pairsMade() {
      if (made.isEmpty()) {
        String file =
            matched.files().stream()
                .filter(each -> each.name().equals("pairs.csv"))
                .map(each -> new String(each.content(), UTF_8))
                .findFirst()
                .orElseThrow();
        try (CSVParser rows = CSVParser.parse(file.replace("\uFEFF", ""), CSVFormat.RFC4180)) {
          made = new ArrayList<>();
          rows.stream().forEach(row -> made.add(Arrays.asList(row.get(0), row.get(1))));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return made;
    }
  }
}
