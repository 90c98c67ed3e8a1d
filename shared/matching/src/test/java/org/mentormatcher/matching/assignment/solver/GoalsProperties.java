package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Earlier;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.WorstOffProof;
import org.mentormatcher.matching.assignment.flow.Tactics;

/** Goals in any order, against trying every set of pairs. */
class GoalsProperties {

  /** More pairs than that take too long to try all sets of. */
  private static final int MOST_PAIRS = 14;

  @Property
  @Label("goals in any order reach what no other set of pairs exceeds")
  void lexicographicOptimum(
      @ForAll("earlier") AssignmentProblem problem, @ForAll("goals") Goals goals) {
    Assignment assignment = AssignmentSolver.solve(problem, goals);

    assertThat(reached(problem, goals, assignment)).isEqualTo(new EverySet(problem, goals).best());
  }

  @Property
  @Label("whatever is done to be fast, the same is reached")
  void tactics(
      @ForAll("earlier") AssignmentProblem problem,
      @ForAll("goals") Goals goals,
      @ForAll boolean together,
      @ForAll boolean dense,
      @ForAll boolean scaled) {
    Tactics tactics = new Tactics(together, scaled ? 0 : 128, dense ? 0 : 64);
    Assignment assignment = AssignmentSolver.solved(problem, goals, tactics).assignment();

    assertThat(reached(problem, goals, assignment))
        .isEqualTo(reached(problem, goals, AssignmentSolver.solve(problem, goals)));
  }

  /** What an assignment has of each goal, counted here from its pairs. */
  private static List<Long> reached(AssignmentProblem problem, Goals goals, Assignment assignment) {
    List<Eligible> pairs = new ArrayList<>();
    for (int p = 0; p < assignment.mentor().length; p++) {
      int mentor = assignment.mentor()[p];
      int mentee = assignment.mentee()[p];
      pairs.add(
          Eligible.pairs(problem).stream()
              .filter(pair -> pair.mentor() == mentor && pair.mentee() == mentee)
              .findFirst()
              .orElseThrow());
    }
    List<Long> counted = new GoalCount(problem).of(pairs, goals);
    assignment
        .worstOff()
        .map(WorstOffProof::lowestPoints)
        .ifPresent(
            lowest -> {
              int weakest = goals.inOrder().indexOf(Goal.WEAKEST_PAIR);
              assertThat(counted.get(weakest)).isGreaterThanOrEqualTo(lowest);
            });
    return counted;
  }

  /** Counts what sets of pairs have of each goal. */
  private static final class GoalCount {
    private final AssignmentProblem problem;
    private final Set<Long> keep = new HashSet<>();
    private final long highest;

    GoalCount(AssignmentProblem problem) {
      this.problem = problem;
      PeoplePairs pairs = problem.earlier().keep();
      for (int p = 0; p < pairs.count(); p++) {
        keep.add(pairs.mentor()[p] * 1_000_000L + pairs.mentee()[p]);
      }
      SortedSet<Long> possible = Eligible.possiblePoints(problem);
      highest = possible.isEmpty() ? 0 : possible.last();
    }

    List<Long> of(List<Eligible> pairs, Goals goals) {
      int[] mentorLoad = new int[problem.mentors().count()];
      int[] menteeLoad = new int[problem.mentees().count()];
      long points = 0;
      long kept = 0;
      long weakest = highest;
      for (Eligible pair : pairs) {
        mentorLoad[pair.mentor()]++;
        menteeLoad[pair.mentee()]++;
        points += pair.points();
        kept += keep.contains(pair.mentor() * 1_000_000L + pair.mentee()) ? 1 : 0;
        weakest = pair.locked() ? weakest : Math.min(weakest, pair.points());
      }
      Map<Goal, Long> counts = new EnumMap<>(Goal.class);
      counts.put(Goal.POINTS, points);
      counts.put(Goal.PAIRS_KEPT, kept);
      counts.put(Goal.WEAKEST_PAIR, weakest);
      counts.put(Goal.MENTORS_MATCHED, Arrays.stream(mentorLoad).filter(k -> k > 0).count());
      counts.put(Goal.MENTEES_MATCHED, Arrays.stream(menteeLoad).filter(k -> k > 0).count());
      long together = Arrays.stream(mentorLoad).mapToLong(k -> (long) k * (k - 1) / 2).sum();
      counts.put(Goal.BALANCED_LOAD, -together);
      long returned = 0;
      for (int i = 0; i < mentorLoad.length; i++) {
        returned += mentorLoad[i] > 0 && problem.earlier().mentorWithout(i) ? 1 : 0;
      }
      for (int j = 0; j < menteeLoad.length; j++) {
        returned += menteeLoad[j] > 0 && problem.earlier().menteeWithout(j) ? 1 : 0;
      }
      counts.put(Goal.WENT_WITHOUT, returned);
      return goals.inOrder().stream().map(counts::get).toList();
    }
  }

  /** Tries every set of pairs that may be made together. */
  private static final class EverySet {
    private final AssignmentProblem problem;
    private final Goals goals;
    private final GoalCount counted;
    private final List<Eligible> pairs;
    private final List<Eligible> chosen = new ArrayList<>();
    private final int[] mentorRoom;
    private final int[] menteeRoom;
    private List<Long> best;

    EverySet(AssignmentProblem problem, Goals goals) {
      this.problem = problem;
      this.goals = goals;
      counted = new GoalCount(problem);
      pairs = Eligible.pairs(problem);
      mentorRoom = problem.mentors().capacity().clone();
      menteeRoom = problem.mentees().capacity().clone();
    }

    List<Long> best() {
      decide(0);
      return best;
    }

    private void decide(int next) {
      if (next == pairs.size()) {
        List<Long> score = counted.of(chosen, goals);
        best = best == null || isLess(best, score) ? score : best;
        return;
      }
      Eligible pair = pairs.get(next);
      if (!pair.locked()) {
        decide(next + 1);
      }
      if (mentorRoom[pair.mentor()] > 0
          && menteeRoom[pair.mentee()] > 0
          && (pair.locked() || hasVarietyWith(pair))) {
        mentorRoom[pair.mentor()]--;
        menteeRoom[pair.mentee()]--;
        chosen.addLast(pair);
        decide(next + 1);
        chosen.removeLast();
        mentorRoom[pair.mentor()]++;
        menteeRoom[pair.mentee()]++;
      }
    }

    /** Locked pairs come first, so they count. */
    private boolean hasVarietyWith(Eligible pair) {
      int mentorClass = problem.variety().of(pair.mentor());
      return mentorClass < 0
          || chosen.stream()
                  .filter(other -> other.mentee() == pair.mentee())
                  .filter(other -> problem.variety().of(other.mentor()) == mentorClass)
                  .count()
              < problem.variety().most();
    }

    private static boolean isLess(List<Long> one, List<Long> other) {
      for (int goal = 0; goal < one.size(); goal++) {
        if (!one.get(goal).equals(other.get(goal))) {
          return one.get(goal) < other.get(goal);
        }
      }
      return false;
    }
  }

  @Provide
  Arbitrary<Goals> goals() {
    return Arbitraries.shuffle(Goal.values())
        .flatMap(
            all ->
                Arbitraries.integers()
                    .between(1, all.size())
                    .map(count -> new Goals(all.subList(0, count))));
  }

  /** Small problems after an earlier matching. */
  @Provide
  Arbitrary<AssignmentProblem> earlier() {
    Arbitrary<List<Boolean>> without = Arbitraries.of(true, false).list().ofSize(5);
    Arbitrary<List<Integer>> keep = Arbitraries.integers().between(0, 24).list().ofMaxSize(6);
    return Combinators.combine(ArbitraryProblems.upTo(5), keep, without, without)
        .as(GoalsProperties::after)
        .filter(problem -> Eligible.pairs(problem).size() <= MOST_PAIRS);
  }

  private static AssignmentProblem after(
      AssignmentProblem problem,
      List<Integer> keep,
      List<Boolean> mentorsWithout,
      List<Boolean> menteesWithout) {
    List<Eligible> pairs = Eligible.pairs(problem).stream().filter(pair -> !pair.locked()).toList();
    List<Eligible> kept =
        pairs.isEmpty()
            ? List.of()
            : keep.stream().map(each -> pairs.get(each % pairs.size())).distinct().toList();
    return problem.withEarlier(
        new Earlier(
            new PeoplePairs(
                kept.stream().mapToInt(Eligible::mentor).toArray(),
                kept.stream().mapToInt(Eligible::mentee).toArray()),
            flags(mentorsWithout, problem.mentors().count()),
            flags(menteesWithout, problem.mentees().count())));
  }

  private static boolean[] flags(List<Boolean> values, int count) {
    boolean[] flags = new boolean[count];
    for (int i = 0; i < count; i++) {
      flags[i] = values.get(i);
    }
    return flags;
  }
}
