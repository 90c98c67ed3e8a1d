package org.mentormatcher.matching.undirected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.mentormatcher.matching.AnyRun;
import org.mentormatcher.matching.answers.Alternate;
import org.mentormatcher.matching.answers.CausesOracle;
import org.mentormatcher.matching.answers.Moves;
import org.mentormatcher.matching.answers.Pair;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.WorstOffProof;
import org.mentormatcher.matching.assignment.solver.Eligible;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.rules.RuleKinds;
import org.mentormatcher.matching.scoring.Scores;

@Label("Answers about pairs without a direction are what OR-Tools finds by solving again")
class UndirectedAnswersProperties {

  @Provide
  Arbitrary<AnyRun> undirected() {
    return AnyRun.asAsked().filter(run -> run.programme().roles().isUndirected());
  }

  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("what each pair costs or is worth, and whom else everybody could have")
  void exact(@ForAll("undirected") AnyRun run) {
    Goals goals = run.programme().objective().ofPeople();
    Statistics.collect(
        ParticipantsReader.read(run.programme(), run.input()) instanceof Reading.Complete);
    Statistics.coverage(covered -> covered.check(true).percentage(more -> more > 15));
    if (ParticipantsReader.read(run.programme(), run.input())
        instanceof Reading.Complete complete) {
      PairingSolvedTwice.of(run.programme(), complete, goals).hold();
    }
  }

  @Provide
  Arbitrary<Everybody> withDecidedPairs() {
    return Everybody.upTo(7, 2, 2);
  }

  @Property(tries = 100)
  @Label("the same beside pairs that were decided beforehand, and where the weakest pair is a goal")
  void besideDecided(@ForAll("withDecidedPairs") Everybody group, @ForAll Objective objective) {
    new PairingSolvedTwice(group.participants(), group.problem(), objective.goals().ofPeople())
        .hold();
  }

  private static final class PairingSolvedTwice {
    private static final List<Goal> TOLD = List.of(Goal.POINTS, Goal.MENTEES_MATCHED);

    private final AssignmentProblem problem;
    private final UndirectedPairs pairs;
    private final Solution solution;
    private final UndirectedAnswers answers;
    private final Goals goals;
    private final List<Eligible> possible;

    /** What every pair that is not decided beforehand has at least, where that is a goal. */
    private final long lowest;

    private final Map<Goal, Long> best;

    static PairingSolvedTwice of(Programme described, Reading.Complete read, Goals goals) {
      Programme programme =
          described.withRules(RuleKinds.completed(described.rules(), read.decisions()));
      AssignmentProblem problem =
          new Scores(programme, read.participants(), read.decisions()).problem();
      return new PairingSolvedTwice(read.participants(), problem, goals);
    }

    PairingSolvedTwice(Participants participants, AssignmentProblem problem, Goals goals) {
      this.problem = problem;
      SolvedPairs solved = UndirectedSolver.solve(participants, problem, goals);
      this.solution = solved.solution();
      this.answers = solved.answers();
      this.pairs = UndirectedPairs.of(participants, problem);
      this.goals = withBoth(goals);
      this.possible = possible();
      this.lowest =
          solution.assignment().worstOff().map(WorstOffProof::lowestPoints).orElse(Long.MIN_VALUE);
      if (lowest > Long.MIN_VALUE) {
        assertThat(oracle(possible).best(goals).get(goals.inOrder().indexOf(Goal.WEAKEST_PAIR)))
            .isEqualTo(lowest);
      }
      this.best = counts(oracle(open(List.of())));
    }

    /** The sums, and what comes second where one is alone. */
    private static Goals withBoth(Goals goals) {
      List<Goal> both = new ArrayList<>(goals.without(Goal.WEAKEST_PAIR));
      TOLD.stream().filter(goal -> !both.contains(goal)).forEach(both::add);
      return new Goals(both);
    }

    private List<Eligible> possible() {
      List<Eligible> all = Eligible.pairs(problem);
      List<Eligible> found = new ArrayList<>(all.stream().filter(Eligible::locked).toList());
      Set<Long> decided = found.stream().map(this::people).collect(Collectors.toSet());
      List<Eligible> oneWay = all.stream().filter(pair -> !decided.contains(people(pair))).toList();
      for (Eligible pair : oneWay) {
        int other = pairs.asMentor(pair.mentee());
        oneWay.stream()
            .filter(
                each ->
                    each.mentor() == other
                        && pairs.asMentor(each.mentee()) == pair.mentor()
                        && pair.mentor() < other)
            .findFirst()
            .ifPresent(back -> found.add(pair.points() >= back.points() ? pair : back));
      }
      return found;
    }

    private long people(Eligible pair) {
      return pairs.people(pair.mentor(), pair.mentee());
    }

    /** The pairs that may be chosen, and those that are asked about. */
    private List<Eligible> open(List<Eligible> asked) {
      return possible.stream()
          .filter(pair -> pair.locked() || pair.points() >= lowest || asked.contains(pair))
          .toList();
    }

    private CausesOracle with(Eligible asked, boolean isMade) {
      List<Eligible> open = open(List.of(asked));
      return oracle(open).with(open.indexOf(asked), isMade);
    }

    private CausesOracle oracle(List<Eligible> among) {
      int[] asMentor = IntStream.range(0, problem.mentees().count()).map(pairs::asMentor).toArray();
      return new CausesOracle(problem, among, asMentor, false);
    }

    private Map<Goal, Long> counts(CausesOracle oracle) {
      List<Long> reached = oracle.best(goals);
      Map<Goal, Long> counts = new HashMap<>();
      for (int goal = 0; goal < reached.size(); goal++) {
        counts.put(goals.inOrder().get(goal), reached.get(goal));
      }
      return counts;
    }

    private Totals difference(CausesOracle changed) {
      Map<Goal, Long> counts = counts(changed);
      int people = (int) (counts.get(Goal.MENTEES_MATCHED) - best.get(Goal.MENTEES_MATCHED));
      return Totals.of(counts.get(Goal.POINTS) - best.get(Goal.POINTS), people, people);
    }

    void hold() {
      Set<Long> made = made();
      for (Eligible each : possible) {
        boolean isMade = made.contains(people(each));
        if (each.locked()) {
          assertThat(isMade).isTrue();
          assertThat(answers.withoutPair(each.mentor(), each.mentee())).isEmpty();
        } else if (isMade) {
          Totals expected = difference(with(each, false));
          assertThat(answers.withoutPair(each.mentor(), each.mentee())).contains(expected);
          answers
              .movesWithoutPair(each.mentor(), each.mentee())
              .ifPresent(moves -> holdMoves(moves, expected));
        } else if (areOpen(each)) {
          Totals expected = difference(with(each, true));
          Moves moves = answers.withPair(each.mentor(), each.mentee(), 0).orElseThrow();
          holdMoves(moves, expected);
        }
      }
      for (int person = 0; person < problem.mentors().count(); person++) {
        holdAlternates(person, made);
      }
    }

    private boolean areOpen(Eligible pair) {
      int[] capacity = pairs.problem().capacity();
      return capacity[pair.mentor()] > 0 && capacity[pairs.asMentor(pair.mentee())] > 0;
    }

    private Set<Long> made() {
      Set<Long> made = new HashSet<>();
      for (int p = 0; p < solution.assignment().mentor().length; p++) {
        made.add(
            pairs.people(solution.assignment().mentor()[p], solution.assignment().mentee()[p]));
      }
      return made;
    }

    /** The moves lead to pairs that can be, and change what they say. */
    private void holdMoves(Moves moves, Totals expected) {
      assertThat(moves.change()).isEqualTo(expected);
      Set<Long> pairsThen = made();
      for (Pair pair : moves.broken()) {
        assertThat(pairsThen.remove(pairs.people(pair.mentor(), pair.mentee()))).isTrue();
      }
      for (Pair pair : moves.made()) {
        assertThat(pairsThen.add(pairs.people(pair.mentor(), pair.mentee()))).isTrue();
      }
      int[] load = new int[problem.mentors().count()];
      long points = 0;
      for (Eligible pair : possible) {
        if (pairsThen.remove(pairs.people(pair.mentor(), pair.mentee()))) {
          load[pair.mentor()]++;
          load[pairs.asMentor(pair.mentee())]++;
          points += pair.points();
        }
      }
      assertThat(pairsThen).isEmpty();
      for (int person = 0; person < load.length; person++) {
        assertThat(load[person]).isLessThanOrEqualTo(problem.mentors().capacity()[person]);
      }
      long people = IntStream.of(load).filter(each -> each > 0).count();
      assertThat(points - best.get(Goal.POINTS)).isEqualTo(expected.points());
      assertThat(people - best.get(Goal.MENTEES_MATCHED)).isEqualTo(expected.mentees());
    }

    private void holdAlternates(int person, Set<Long> made) {
      List<Totals> expected = new ArrayList<>();
      for (Eligible each : possible) {
        boolean isOwn = each.mentor() == person || pairs.asMentor(each.mentee()) == person;
        if (isOwn && areOpen(each) && !made.contains(people(each))) {
          expected.add(difference(with(each, true)));
        }
      }
      expected.sort((one, two) -> two.compare(one, goals.inOrder()));
      assertThat(answers.alternates(Role.MENTOR, person, 3).orElseThrow())
          .extracting(Alternate::change)
          .isEqualTo(expected.subList(0, Math.min(3, expected.size())));
    }
  }
}
