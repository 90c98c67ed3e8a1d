package org.mentormatcher.matching.assignment;

import java.math.BigInteger;

/**
 * The outcome of the check that a solution is feasible and that dual prices prove it optimal.
 *
 * @param totals what the solution has of each goal, locked pairs included
 * @param arcsChecked arcs of the network whose reduced cost was checked, 0 and above
 * @param weights what one of each goal counts in {@code value}
 * @param value the solution's value: what it has of each goal, times its weight
 * @param bound what the dual prices allow any solution at most, the dual objective; equal to {@code
 *     value}
 */
public record Certificate(
    Totals totals, long arcsChecked, LevelWeights weights, BigInteger value, BigInteger bound) {

  /** Points of all pairs together, locked ones included. */
  public long points() {
    return totals.points();
  }

  /** Mentors with at least one match. */
  public int mentorsMatched() {
    return totals.mentors();
  }

  /** Mentees with at least one match. */
  public int menteesMatched() {
    return totals.mentees();
  }
}
