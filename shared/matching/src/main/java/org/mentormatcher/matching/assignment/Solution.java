package org.mentormatcher.matching.assignment;

import java.util.Optional;

/**
 * An assignment, and the prices that prove it.
 *
 * @param problem the problem that the prices are about; of {@link Objective#WORST_OFF_FIRST} it
 *     holds only the pairs that have enough points
 * @param objective what was optimised
 * @param assignment the optimal assignment
 * @param prices dual prices
 */
public record Solution(
    AssignmentProblem problem, Objective objective, Assignment assignment, Prices prices) {

  public Solution with(Objective solved, Optional<WorstOffProof> worstOff) {
    Assignment proved =
        new Assignment(
            assignment.mentor(),
            assignment.mentee(),
            assignment.points(),
            assignment.certificate(),
            assignment.drawn(),
            worstOff);
    return new Solution(problem, solved, proved, prices);
  }
}
