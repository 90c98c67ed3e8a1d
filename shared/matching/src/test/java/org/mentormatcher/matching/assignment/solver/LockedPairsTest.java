package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;

@DisplayName("Pairs that were decided beforehand")
class LockedPairsTest {

  /**
   * Two mentors for one match each, three mentees; the first mentor is eligible for the first two,
   * with 9 and 5 points, the second for the second, with 4. The second mentor may not have the
   * third mentee.
   */
  private static final AssignmentProblem PROBLEM =
      new AssignmentProblem(
          new Population(new int[] {0, 1}, new int[] {1, 1}),
          new Population(new int[] {0, 1, 2}, new int[] {1, 1, 1}),
          new TypeArcs(new int[] {0, 2, 3}, new int[] {0, 1, 1}, new long[] {9, 5, 4}),
          new PeoplePairs(new int[] {1}, new int[] {2}));

  @ParameterizedTest
  @EnumSource
  @DisplayName("are made although others would be better, and the rest is the best beside them")
  void made(Objective objective) {
    Assignment assignment = solve(objective, lock(0, 1, 5));

    assertThat(assignment.mentor()).containsExactly(0);
    assertThat(assignment.mentee()).containsExactly(1);
    assertThat(assignment.certificate().points()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("are made although no rule allows them, with the points they were given")
  void notEligible(Objective objective) {
    Assignment assignment = solve(objective, lock(0, 2, 7));

    assertThat(assignment.mentor()).containsExactly(0, 1);
    assertThat(assignment.mentee()).containsExactly(2, 1);
    assertThat(assignment.points()).containsExactly(7, 4);
    assertThat(assignment.certificate().points()).isEqualTo(11);
    assertThat(assignment.certificate().mentorsMatched()).isEqualTo(2);
  }

  @Test
  @DisplayName("leave no first match to reward: who has one comes second for another")
  void firstMatch() {
    // Both mentees are worth the same to the one mentor who has room for one more.
    AssignmentProblem problem =
        new AssignmentProblem(
            new Population(new int[] {0, 1}, new int[] {1, 1}),
            new Population(new int[] {0, 0}, new int[] {2, 2}),
            new TypeArcs(new int[] {0, 1, 2}, new int[] {0, 0}, new long[] {3, 3}),
            PeoplePairs.NONE);

    for (int locked = 0; locked < 2; locked++) {
      Assignment assignment =
          AssignmentSolver.solve(problem.withLocked(lock(0, locked, 3)), Objective.BEST_MATCHES);

      assertThat(Score.of(assignment)).isEqualTo(new Score(6, 2, 2));
    }
  }

  @Test
  @DisplayName("are refused where they are forbidden, twice, too many, of nobody, or misjudged")
  void refused() {
    assertRefused(lock(1, 2, 0), "is also forbidden");
    assertRefused(
        new LockedPairs(new int[] {0, 0}, new int[] {2, 2}, new long[2]), "is locked twice");
    assertRefused(
        new LockedPairs(new int[] {0, 0}, new int[] {2, 0}, new long[] {0, 9}),
        "is one more than the mentor takes");
    assertRefused(
        new LockedPairs(new int[] {0, 1}, new int[] {1, 1}, new long[] {5, 4}),
        "is one more than the mentee takes");
    assertRefused(lock(2, 0, 0), "is of somebody who does not exist");
    assertRefused(lock(0, 1, 6), "an eligible locked pair has the points of its types");
    assertThatThrownBy(() -> new LockedPairs(new int[1], new int[1], new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("are proved to be there: a result without one, or with other points, is refused")
  void checked() {
    AssignmentProblem problem = PROBLEM.withLocked(lock(0, 2, 7));
    Prices prices = new Prices(new long[] {0, 8}, new long[] {-2, 8, 0});

    assertThat(check(problem, new int[] {0, 1}, new int[] {2, 1}, new long[] {7, 4}, prices))
        .satisfies(
            certificate -> {
              assertThat(certificate.points()).isEqualTo(11);
              assertThat(certificate.value()).isEqualTo(certificate.bound()).isEqualTo(50);
            });
    assertThatThrownBy(() -> check(problem, new int[] {1}, new int[] {1}, new long[] {4}, prices))
        .hasMessageContaining("every locked pair is made");
    assertThatThrownBy(
            () -> check(problem, new int[] {0, 1}, new int[] {2, 1}, new long[] {8, 4}, prices))
        .hasMessageContaining("a locked pair has its points");
  }

  private static Certificate check(
      AssignmentProblem problem, int[] mentor, int[] mentee, long[] points, Prices prices) {
    return OptimalityCheck.check(
        problem, Objective.BEST_MATCHES.goals().inOrder(), mentor, mentee, points, prices);
  }

  private static Assignment solve(Objective objective, LockedPairs locked) {
    return AssignmentSolver.solve(PROBLEM.withLocked(locked), objective);
  }

  private static LockedPairs lock(int mentor, int mentee, long points) {
    return new LockedPairs(new int[] {mentor}, new int[] {mentee}, new long[] {points});
  }

  private static void assertRefused(LockedPairs locked, String because) {
    assertThatThrownBy(() -> PROBLEM.withLocked(locked))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(because);
  }
}
