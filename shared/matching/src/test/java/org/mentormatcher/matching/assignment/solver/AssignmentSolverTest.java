package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.flow.Tactics;

@DisplayName("The solver's matching is as good as the best that other methods find")
class AssignmentSolverTest {
  private static final int ALL_ARCS = Integer.MAX_VALUE;
  private static final int CORE = 0;

  /** Every way in which the solver may take a problem on, those that small ones do not need too. */
  private static final List<Tactics> TACTICS =
      IntStream.of(0, 3, Integer.MAX_VALUE)
          .boxed()
          .flatMap(
              exactPhases ->
                  Stream.of(true, false)
                      .flatMap(
                          together ->
                              Stream.of(ALL_ARCS, CORE)
                                  .map(from -> new Tactics(together, exactPhases, from))))
          .toList();

  @ParameterizedTest
  @EnumSource
  @DisplayName("as a brute force, on 3,000 tiny problems")
  void agreesWithBruteForce(Objective objective) {
    for (int seed = 0; seed < 3_000; seed++) {
      AssignmentProblem problem = RandomProblem.of(seed, 3);
      assertThat(Score.of(AssignmentSolver.solve(problem, objective)))
          .as("seed %d", seed)
          .isEqualTo(BruteForce.best(problem, objective));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("as OR-Tools' minimum-cost flow, on 3,000 small problems")
  void agreesWithMinCostFlow(Objective objective) {
    for (int seed = 0; seed < 3_000; seed++) {
      AssignmentProblem problem = RandomProblem.of(seed, 4 + seed % 20);
      assertThat(Score.of(AssignmentSolver.solve(problem, objective)))
          .as("seed %d", seed)
          .isEqualTo(MinCostFlowOracle.best(problem, objective));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("as OR-Tools' CP-SAT goal by goal, on 200 small problems")
  void agreesWithSequentialOptimisation(Objective objective) {
    for (int seed = 0; seed < 200; seed++) {
      AssignmentProblem problem = RandomProblem.of(seed, 4 + seed % 6);
      assertThat(Score.of(AssignmentSolver.solve(problem, objective)))
          .as("seed %d", seed)
          .isEqualTo(SequentialOracle.best(problem, objective));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "with or without groups, exact or scaled costs, all arcs or a core, on 2,000 problems")
  void agreesByEveryMethod(Objective objective) {
    for (int seed = 0; seed < 2_000; seed++) {
      AssignmentProblem problem = RandomProblem.of(seed, 30);
      Score expected = Score.of(AssignmentSolver.solve(problem, objective));
      for (Tactics tactics : TACTICS) {
        assertThat(Score.of(AssignmentSolver.solved(problem, objective, tactics).assignment()))
            .as("seed %d, %s", seed, tactics)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"BEST_MATCHES", "MOST_MATCHED"})
  @DisplayName("as OR-Tools where everyone is eligible: distinct points, products of popularities")
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
        each,
        capacities,
        each,
        capacities,
        IntStream.rangeClosed(0, people).map(i -> i * people).toArray(),
        IntStream.range(0, people * people).map(arc -> arc % people).toArray(),
        IntStream.range(0, people * people)
            .mapToLong(arc -> points.applyAsLong(arc / people, arc % people))
            .toArray(),
        new int[0],
        new int[0]);
  }

  @Test
  @DisplayName("Points too large for exact sums are refused, not rounded")
  void refusesWhatOverflows() {
    AssignmentProblem problem =
        new AssignmentProblem(
            new int[] {0, 0},
            new int[] {1, 1},
            new int[] {0, 0},
            new int[] {1, 1},
            new int[] {0, 1},
            new int[] {0},
            new long[] {Long.MAX_VALUE / 4},
            new int[0],
            new int[0]);

    assertThatThrownBy(() -> AssignmentSolver.solve(problem, Objective.BEST_MATCHES))
        .isInstanceOf(ArithmeticException.class);
  }
}
