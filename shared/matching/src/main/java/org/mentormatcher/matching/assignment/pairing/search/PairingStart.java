package org.mentormatcher.matching.assignment.pairing.search;

import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.pairing.PairingWeights;

/**
 * Where a search begins.
 *
 * @param weights what points and people count
 * @param prices what a place of each person may cost, first matches apart and doubled; any numbers
 *     will do, and those that are nearly right are soon mended
 */
public record PairingStart(PairingWeights weights, long[] prices) {

  /**
   * The prices of an assignment of the same people in both directions.
   *
   * @throws ArithmeticException if sums do not fit 64 bits
   */
  public static PairingStart of(PairingProblem problem, Objective objective) {
    AssignmentProblem bothWays = BothWays.problem(problem);
    return new PairingStart(
        PairingWeights.of(bothWays, objective), BothWays.prices(bothWays, objective));
  }
}
