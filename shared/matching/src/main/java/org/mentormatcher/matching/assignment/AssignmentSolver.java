package org.mentormatcher.matching.assignment;

import org.mentormatcher.matching.Objective;

/** Finds an optimal assignment. */
public final class AssignmentSolver {

  private AssignmentSolver() {}

  /**
   * Solves the problem exactly.
   *
   * @throws ArithmeticException if the points are so large that a total does not fit 64 bits
   */
  public static Assignment solve(AssignmentProblem problem, Objective objective) {
    throw new UnsupportedOperationException();
  }
}
