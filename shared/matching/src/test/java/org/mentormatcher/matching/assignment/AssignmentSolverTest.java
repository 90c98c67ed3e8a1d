package org.mentormatcher.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.Objective;

@DisplayName("The solver's matching is as good as the best that other methods find")
class AssignmentSolverTest {

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
  @DisplayName("with or without groups, with exact or scaled costs, on 2,000 problems")
  void agreesByEveryMethod(Objective objective) {
    for (int seed = 0; seed < 2_000; seed++) {
      AssignmentProblem problem = RandomProblem.of(seed, 30);
      Score expected = Score.of(AssignmentSolver.solve(problem, objective));
      for (int exactPhases : new int[] {0, 3, Integer.MAX_VALUE}) {
        assertThat(score(problem, objective, true, exactPhases))
            .as("seed %d", seed)
            .isEqualTo(expected);
        assertThat(score(problem, objective, false, exactPhases))
            .as("seed %d", seed)
            .isEqualTo(expected);
      }
    }
  }

  private static Score score(
      AssignmentProblem problem, Objective objective, boolean grouped, int exactPhases) {
    return Score.of(AssignmentSolver.solved(problem, objective, grouped, exactPhases).assignment());
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
