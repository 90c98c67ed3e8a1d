package org.mentormatcher.matching.assignment;

/**
 * An assignment, and the prices that prove it.
 *
 * @param problem the problem that the prices are about; where {@link Goal#WEAKEST_PAIR} is a goal
 *     it holds only the pairs that have enough points
 * @param goals what was optimised
 * @param assignment the optimal assignment
 * @param prices dual prices
 */
public record Solution(
    AssignmentProblem problem, Goals goals, Assignment assignment, Prices prices) {

  /** The same, with what else proves its weakest pair. */
  public Solution with(WorstOffProof worstOff) {
    return new Solution(problem, goals, assignment.with(worstOff), prices);
  }
}
