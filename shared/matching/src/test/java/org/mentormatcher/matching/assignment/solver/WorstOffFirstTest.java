package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.WorstOffProof;

@DisplayName("Worst-off first")
class WorstOffFirstTest {

  /** Points 20 and 1 straight, 8 and 9 crosswise; everybody takes one. */
  private static final AssignmentProblem CROSSING =
      problem(new int[] {1, 1}, new int[] {1, 1}, 20, 8, 9, 1);

  @Test
  @DisplayName("prefers two fair pairs to a very good and a poor one, at a price in points")
  void fair() {
    assertThat(solve(CROSSING, Objective.MOST_MATCHED)).isEqualTo(new Score(21, 2, 2));
    assertThat(solve(CROSSING, Objective.WORST_OFF_FIRST)).isEqualTo(new Score(17, 2, 2, 8));
  }

  @Test
  @DisplayName("leaves out a second match that would be worse than everybody's first")
  void furtherMatches() {
    AssignmentProblem roomForTwo = problem(new int[] {2, 2}, new int[] {2, 2}, 20, 8, 9, 1);

    assertThat(solve(roomForTwo, Objective.MOST_MATCHED)).isEqualTo(new Score(38, 2, 2));
    assertThat(solve(roomForTwo, Objective.WORST_OFF_FIRST)).isEqualTo(new Score(37, 2, 2, 8));
  }

  @Test
  @DisplayName("does not let a locked pair of few points spoil the others")
  void locked() {
    AssignmentProblem locked =
        problem(new int[] {2, 1}, new int[] {1, 2}, 20, 1, 5, 4)
            .withLocked(new LockedPairs(new int[] {0}, new int[] {1}, new long[] {1}));

    assertThat(solve(locked, Objective.WORST_OFF_FIRST)).isEqualTo(new Score(6, 2, 2, 5));
  }

  @Test
  @DisplayName("is proved by three certificates: as many people, not with more points, the best")
  void proof() {
    Assignment assignment = AssignmentSolver.solve(CROSSING, Objective.WORST_OFF_FIRST);
    WorstOffProof proof = assignment.worstOff().orElseThrow();

    assertThat(proof.lowestPoints()).isEqualTo(8);
    assertThat(proof.allPairs().menteesMatched()).isEqualTo(2);
    assertThat(proof.nextPoints()).hasValue(9);
    assertThat(proof.atNextPoints().orElseThrow().menteesMatched()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                new WorstOffProof(
                        8,
                        proof.before(),
                        proof.allPairs(),
                        OptionalLong.of(9),
                        Optional.of(proof.allPairs()))
                    .requireFor(assignment))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                new WorstOffProof(
                        8,
                        proof.before(),
                        proof.atNextPoints().orElseThrow(),
                        OptionalLong.empty(),
                        Optional.empty())
                    .requireFor(assignment))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Score solve(AssignmentProblem problem, Objective objective) {
    return Score.of(AssignmentSolver.solve(problem, objective));
  }

  private static AssignmentProblem problem(
      int[] mentorCapacity, int[] menteeCapacity, long... points) {
    return new AssignmentProblem(
        new Population(new int[] {0, 1}, mentorCapacity),
        new Population(new int[] {0, 1}, menteeCapacity),
        new TypeArcs(new int[] {0, 2, 4}, new int[] {0, 1, 0, 1}, points),
        PeoplePairs.NONE);
  }
}
