package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

    assertThat(reached(problem, goals, assignment)).isEqualTo(best(problem, goals));
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

  private static List<Long> best(AssignmentProblem problem, Goals goals) {
    GoalCount counted = new GoalCount(problem);
    AtomicReference<List<Long>> best = new AtomicReference<>();
    EverySet.of(
        problem,
        pairs -> {
          List<Long> score = counted.of(pairs, goals);
          if (best.get() == null || isLess(best.get(), score)) {
            best.set(score);
          }
        });
    return best.get();
  }

  private static boolean isLess(List<Long> one, List<Long> other) {
    for (int goal = 0; goal < one.size(); goal++) {
      if (!one.get(goal).equals(other.get(goal))) {
        return one.get(goal) < other.get(goal);
      }
    }
    return false;
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

  @Provide
  Arbitrary<AssignmentProblem> earlier() {
    return problems();
  }

  /** Small problems after an earlier matching. */
  static Arbitrary<AssignmentProblem> problems() {
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
    return new AssignmentProblem(
        problem.mentors(),
        problem.mentees(),
        problem.arcs(),
        problem.forbidden(),
        problem.locked(),
        problem.variety(),
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
