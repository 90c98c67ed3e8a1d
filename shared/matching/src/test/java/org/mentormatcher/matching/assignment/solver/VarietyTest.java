package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.Variety;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;

@DisplayName("A limit on mentors of one class is kept, and the best matching within it is found")
class VarietyTest {

  /** Three mentors, two of one class, and one mentee who may have two matches. */
  private static final AssignmentProblem PROBLEM =
      new AssignmentProblem(
          new Population(new int[] {0, 1, 2}, new int[] {1, 1, 1}),
          new Population(new int[] {0}, new int[] {2}),
          new TypeArcs(new int[] {0, 1, 2, 3}, new int[] {0, 0, 0}, new long[] {9, 8, 1}),
          PeoplePairs.NONE);

  @Test
  @DisplayName("the second best mentor gives way where it is of the best one's class")
  void givesWay() {
    AssignmentProblem limited = PROBLEM.withVariety(new Variety(new int[] {0, 0, 1}, 1));

    assertThat(AssignmentSolver.solve(PROBLEM, Objective.BEST_MATCHES).mentor())
        .containsExactly(0, 1);
    assertThat(AssignmentSolver.solve(limited, Objective.BEST_MATCHES).mentor())
        .containsExactly(0, 2);
  }

  @Test
  @DisplayName("mentors without a class are not limited")
  void withoutClass() {
    AssignmentProblem limited = PROBLEM.withVariety(new Variety(new int[] {-1, -1, 0}, 1));

    assertThat(AssignmentSolver.solve(limited, Objective.BEST_MATCHES).mentor())
        .containsExactly(0, 1);
  }

  @Test
  @DisplayName("a locked pair counts, and stands")
  void locked() {
    AssignmentProblem limited =
        PROBLEM
            .withVariety(new Variety(new int[] {0, 0, 1}, 1))
            .withLocked(new LockedPairs(new int[] {1}, new int[] {0}, new long[] {8}));

    assertThat(AssignmentSolver.solve(limited, Objective.BEST_MATCHES).mentor())
        .containsExactly(1, 2);
  }

  @Test
  @DisplayName("a matching that breaks the limit is not proved by any prices")
  void brokenLimit() {
    AssignmentProblem limited = PROBLEM.withVariety(new Variety(new int[] {0, 0, 1}, 1));
    Solution free = AssignmentSolver.solution(PROBLEM, Objective.BEST_MATCHES);
    Prices prices = new Prices(free.prices().mentor(), free.prices().mentee(), 2, new long[2]);

    assertThatThrownBy(
            () ->
                OptimalityCheck.check(
                    limited,
                    Objective.BEST_MATCHES.goals().inOrder(),
                    free.assignment().mentor(),
                    free.assignment().mentee(),
                    free.assignment().points(),
                    prices))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more mentors of a class");
  }
}
