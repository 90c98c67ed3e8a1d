package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;

@Label("Whatever the problem")
class AssignmentProperties {
  private static final int PEOPLE = 25;

  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ArbitraryProblems.unlimited(PEOPLE).withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.shuffle(IntStream.range(0, PEOPLE).boxed().toList());
  }

  @Property
  @Label("the matching is feasible and adds up to its certificate")
  void feasible(@ForAll("problems") AssignmentProblem problem, @ForAll Objective objective) {
    Assignment assignment = AssignmentSolver.solve(problem, objective);
    Set<Eligible> eligible = new HashSet<>(Eligible.pairs(problem));
    int[] mentorLoad = new int[problem.mentors().count()];
    int[] menteeLoad = new int[problem.mentees().count()];
    long total = 0;
    long lowest = Score.of(assignment).lowest();

    for (int p = 0; p < assignment.mentor().length; p++) {
      int mentor = assignment.mentor()[p];
      int mentee = assignment.mentee()[p];
      long points = assignment.points()[p];
      boolean enough =
          objective != Objective.WORST_OFF_FIRST
              || points >= lowest
              || eligible.contains(new Eligible(mentor, mentee, points, true));
      assertThat(enough).as("no chosen pair is below the lowest points").isTrue();
      assertThat(
              eligible.remove(new Eligible(mentor, mentee, points, false))
                  || eligible.remove(new Eligible(mentor, mentee, points, true)))
          .isTrue();
      mentorLoad[mentor]++;
      menteeLoad[mentee]++;
      total += assignment.points()[p];
    }

    assertThat(eligible).as("locked pairs are made").noneMatch(Eligible::locked);
    for (int i = 0; i < mentorLoad.length; i++) {
      assertThat(mentorLoad[i]).isLessThanOrEqualTo(problem.mentors().capacity()[i]);
    }
    for (int j = 0; j < menteeLoad.length; j++) {
      assertThat(menteeLoad[j]).isLessThanOrEqualTo(problem.mentees().capacity()[j]);
    }
    assertThat(Score.of(assignment))
        .isEqualTo(new Score(total, matched(menteeLoad), matched(mentorLoad), lowest));
  }

  @Property
  @Label("solving twice gives the same pairs")
  void deterministic(@ForAll("problems") AssignmentProblem problem, @ForAll Objective objective) {
    Assignment first = AssignmentSolver.solve(problem, objective);
    Assignment second = AssignmentSolver.solve(problem, objective);

    assertThat(second.mentor()).isEqualTo(first.mentor());
    assertThat(second.mentee()).isEqualTo(first.mentee());
  }

  @Property
  @Label("the order of people does not change what is reached")
  void permuted(
      @ForAll("problems") AssignmentProblem problem,
      @ForAll("orders") List<Integer> mentorOrder,
      @ForAll("orders") List<Integer> menteeOrder,
      @ForAll Objective objective) {
    int[] mentors = below(mentorOrder, problem.mentors().count());
    int[] mentees = below(menteeOrder, problem.mentees().count());
    AssignmentProblem permuted =
        new AssignmentProblem(
                new Population(
                    at(problem.mentors().type(), mentors),
                    at(problem.mentors().capacity(), mentors)),
                new Population(
                    at(problem.mentees().type(), mentees),
                    at(problem.mentees().capacity(), mentees)),
                problem.arcs(),
                new PeoplePairs(
                    at(inverse(mentors), problem.forbidden().mentor()),
                    at(inverse(mentees), problem.forbidden().mentee())))
            .withLocked(
                new LockedPairs(
                    at(inverse(mentors), problem.locked().mentor()),
                    at(inverse(mentees), problem.locked().mentee()),
                    problem.locked().points()));

    assertThat(Score.of(AssignmentSolver.solve(permuted, objective)))
        .isEqualTo(Score.of(AssignmentSolver.solve(problem, objective)));
  }

  @Property
  @Label("one more mentor, or room for one more match, never makes the best worse")
  void monotonic(
      @ForAll("problems") AssignmentProblem problem,
      @ForAll Objective objective,
      @ForAll @IntRange(max = 24) int who) {
    int[] type = Arrays.copyOf(problem.mentors().type(), problem.mentors().count() + 1);
    int[] capacity = Arrays.copyOf(problem.mentors().capacity(), problem.mentors().count() + 1);
    type[problem.mentors().count()] = who % problem.arcs().mentorTypes();
    capacity[who % capacity.length]++;
    AssignmentProblem more =
        new AssignmentProblem(
                new Population(type, capacity),
                problem.mentees(),
                problem.arcs(),
                problem.forbidden())
            .withLocked(problem.locked());

    Score before = Score.of(AssignmentSolver.solve(problem, objective));
    Score after = Score.of(AssignmentSolver.solve(more, objective));

    assertThat(after.isWorseThan(before, objective)).isFalse();
  }

  @Property
  @Label("a matching that lost a pair worth something is not proved by any prices of the solver's")
  void tampered(
      @ForAll("problems") AssignmentProblem problem,
      @ForAll Objective objective,
      @ForAll @IntRange(max = 99) int which) {
    Solution solved = AssignmentSolver.solution(problem, objective);
    Assignment best = solved.assignment();
    int pairs = best.mentor().length;
    if (pairs == 0) {
      return;
    }
    int lost = which % pairs;
    int[] kept = IntStream.range(0, pairs).filter(p -> p != lost).toArray();
    int[] mentor = at(best.mentor(), kept);
    int[] mentee = at(best.mentee(), kept);
    long[] points = Arrays.stream(kept).mapToLong(p -> best.points()[p]).toArray();
    boolean alone =
        !contains(mentor, best.mentor()[lost]) || !contains(mentee, best.mentee()[lost]);

    if (best.points()[lost] > 0 || alone) {
      assertThatThrownBy(
              () ->
                  OptimalityCheck.check(
                      solved.problem(),
                      objective.goals().inOrder(),
                      mentor,
                      mentee,
                      points,
                      solved.prices()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static boolean contains(int[] values, int value) {
    return Arrays.stream(values).anyMatch(v -> v == value);
  }

  private static int matched(int[] load) {
    return (int) Arrays.stream(load).filter(k -> k > 0).count();
  }

  /** An order of fewer people. */
  private static int[] below(List<Integer> order, int people) {
    return order.stream().mapToInt(Integer::intValue).filter(i -> i < people).toArray();
  }

  private static int[] inverse(int[] permutation) {
    int[] inverse = new int[permutation.length];
    for (int i = 0; i < inverse.length; i++) {
      inverse[permutation[i]] = i;
    }
    return inverse;
  }

  private static int[] at(int[] values, int[] places) {
    return Arrays.stream(places).map(place -> values[place]).toArray();
  }
}
