package org.mentormatcher.matching.assignment.pairing;

/**
 * Who of one group can be paired with whom: a maximum-weight simple b-matching in a general graph.
 *
 * <pre>
 *   maximise    Σ points(e) · x(e)  and the people with a match, as the weights order them
 *   subject to  Σ over the pairs e of a person  x(e) ≤ capacity(person)
 *               x(e) ∈ {0, 1}
 * </pre>
 *
 * @param capacity matches that each person takes at most, 0 and above
 * @param taken matches that each person has beforehand, so that another is no first one
 * @param one one person of each pair that can be made
 * @param other the other person of it; no pair stands twice, nobody is paired with themselves
 * @param points points of each pair
 */
public record PairingProblem(int[] capacity, int[] taken, int[] one, int[] other, long[] points) {

  /**
   * Checks that the arrays fit together.
   *
   * @throws IllegalArgumentException if they do not
   */
  public PairingProblem {
    require(capacity.length == taken.length, "each person has some matches or none");
    require(
        one.length == other.length && one.length == points.length, "two people and points a pair");
    for (int each : capacity) {
      require(each >= 0, "capacity of 0 and above");
    }
    for (int e = 0; e < one.length; e++) {
      require(one[e] >= 0 && one[e] < capacity.length, "one person of a pair");
      require(other[e] >= 0 && other[e] < capacity.length, "other person of a pair");
      require(one[e] != other[e], "two people in a pair");
    }
  }

  /** Whether a person has a match beforehand. */
  public boolean isServed(int person) {
    return taken[person] > 0;
  }

  /** Number of people, those without capacity included. */
  public int people() {
    return capacity.length;
  }

  /** Number of pairs that can be made. */
  public int pairs() {
    return one.length;
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("not so: " + what);
    }
  }
}
