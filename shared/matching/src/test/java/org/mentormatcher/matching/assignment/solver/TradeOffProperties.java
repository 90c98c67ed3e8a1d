package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.mentormatcher.matching.answers.TradeOff;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Earlier;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.Variety;

/** What further changes bring, against trying every set of pairs. */
class TradeOffProperties {

  @Property(tries = 1000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("each corner has the most points for its pairs kept, and nothing lies above the line")
  void envelope(@ForAll("problems") AssignmentProblem problem, @ForAll("goals") Goals goals) {
    TradeOff.Curve curve = TradeOff.of(problem, goals, AssignmentSolver::solution).orElseThrow();
    List<Totals> corners = curve.corners();

    Map<Long, Long> most = mostPoints(problem, goals.inOrder().getFirst());
    Statistics.collect(corners.size() > 1);
    Statistics.coverage(covered -> covered.check(true).percentage(more -> more > 25));
    assertThat(curve.isWhole()).isTrue();
    assertThat(corners)
        .allSatisfy(
            corner -> assertThat(most.get((long) corner.kept())).isEqualTo(corner.points()));
    assertThat((long) corners.getFirst().kept()).isEqualTo(new TreeMap<>(most).lastKey());
    assertThat(corners.getLast().points())
        .isEqualTo(most.values().stream().mapToLong(Long::longValue).max().orElseThrow());
    for (int i = 1; i < corners.size(); i++) {
      Totals one = corners.get(i - 1);
      Totals other = corners.get(i);
      assertThat(other.kept()).isLessThan(one.kept());
      most.forEach(
          (kept, points) ->
              assertThat((points - one.points()) * (one.kept() - other.kept()))
                  .isLessThanOrEqualTo((one.kept() - kept) * (other.points() - one.points())));
    }
  }

  /** The most points by pairs kept, of all sets that have the most of a goal before both. */
  private static Map<Long, Long> mostPoints(AssignmentProblem problem, Goal first) {
    List<Goal> before = first == Goal.MENTEES_MATCHED ? List.of(first) : List.of();
    GoalCount counted = new GoalCount(problem);
    Map<Long, Map<Long, Long>> byFirst = new TreeMap<>();
    EverySet.of(
        problem,
        pairs -> {
          long reached = before.isEmpty() ? 0 : counted.of(pairs, new Goals(before)).getFirst();
          List<Long> both = counted.of(pairs, Goals.of(Goal.PAIRS_KEPT, Goal.POINTS));
          byFirst
              .computeIfAbsent(reached, unseen -> new HashMap<>())
              .merge(both.getFirst(), both.getLast(), Math::max);
        });
    return ((TreeMap<Long, Map<Long, Long>>) byFirst).lastEntry().getValue();
  }

  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return Arbitraries.oneOf(GoalsProperties.problems(), everybodyWithEverybody());
  }

  /** Four and four, each pair with points of its own, after an earlier matching of them. */
  private static Arbitrary<AssignmentProblem> everybodyWithEverybody() {
    int[] four = {0, 1, 2, 3};
    Population people = new Population(four, new int[] {1, 1, 1, 1});
    Arbitrary<long[]> points = Arbitraries.longs().between(0, 20).array(long[].class).ofSize(16);
    Arbitrary<List<Integer>> earlier = Arbitraries.shuffle(0, 1, 2, 3);
    return Combinators.combine(points, earlier)
        .as(
            (each, mentees) ->
                new AssignmentProblem(
                    people,
                    people,
                    new TypeArcs(
                        new int[] {0, 4, 8, 12, 16},
                        IntStream.range(0, 16).map(arc -> arc % 4).toArray(),
                        each),
                    PeoplePairs.NONE,
                    LockedPairs.NONE,
                    Variety.ANY,
                    new Earlier(
                        new PeoplePairs(
                            four, mentees.stream().mapToInt(Integer::intValue).toArray()),
                        new boolean[0],
                        new boolean[0])));
  }

  @Provide
  Arbitrary<Goals> goals() {
    return Arbitraries.of(
        Goals.of(Goal.PAIRS_KEPT, Goal.POINTS),
        Goals.of(Goal.POINTS, Goal.MENTORS_MATCHED, Goal.PAIRS_KEPT),
        Goals.of(Goal.MENTEES_MATCHED, Goal.PAIRS_KEPT, Goal.POINTS));
  }
}
