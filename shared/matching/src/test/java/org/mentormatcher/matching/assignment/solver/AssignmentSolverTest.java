package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;

@DisplayName("The solver's matching")
class AssignmentSolverTest {

  @ParameterizedTest
  @EnumSource(names = {"BEST_MATCHES", "MOST_MATCHED"})
  @DisplayName(
      "is as good as OR-Tools' where everyone is eligible: distinct points, products of"
          + " popularities")
  void agreesOnDenseProblems(Objective objective) {
    Random random = new Random(1);
    long[] popularity = random.longs(400, 1, 1_000).toArray();
    for (int capacity = 1; capacity <= 3; capacity++) {
      AssignmentProblem distinct = complete(capacity, (i, j) -> random.nextLong(1_000_000));
      AssignmentProblem products =
          complete(capacity, (i, j) -> popularity[i] * popularity[200 + j]);

      assertThat(Score.of(AssignmentSolver.solve(distinct, objective)))
          .isEqualTo(MinCostFlowOracle.best(distinct, objective));
      assertThat(Score.of(AssignmentSolver.solve(products, objective)))
          .isEqualTo(MinCostFlowOracle.best(products, objective));
    }
  }

  private static AssignmentProblem complete(
      int capacity, ToLongBiFunction<Integer, Integer> points) {
    int people = 200;
    int[] each = IntStream.range(0, people).toArray();
    int[] capacities = IntStream.generate(() -> capacity).limit(people).toArray();
    return new AssignmentProblem(
        new Population(each, capacities),
        new Population(each, capacities),
        new TypeArcs(
            IntStream.rangeClosed(0, people).map(i -> i * people).toArray(),
            IntStream.range(0, people * people).map(arc -> arc % people).toArray(),
            IntStream.range(0, people * people)
                .mapToLong(arc -> points.applyAsLong(arc / people, arc % people))
                .toArray()),
        PeoplePairs.NONE);
  }

  @Test
  @DisplayName("is refused, not rounded, where points are too large for exact sums")
  void refusesWhatOverflows() {
    AssignmentProblem problem =
        new AssignmentProblem(
            new Population(new int[] {0, 0}, new int[] {1, 1}),
            new Population(new int[] {0, 0}, new int[] {1, 1}),
            new TypeArcs(new int[] {0, 1}, new int[] {0}, new long[] {Long.MAX_VALUE / 4}),
            PeoplePairs.NONE);

    assertThatThrownBy(() -> AssignmentSolver.solve(problem, Objective.BEST_MATCHES))
        .isInstanceOf(ArithmeticException.class);
  }
}
