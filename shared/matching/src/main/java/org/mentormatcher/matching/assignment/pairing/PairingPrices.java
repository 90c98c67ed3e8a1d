package org.mentormatcher.matching.assignment.pairing;

import java.util.List;

/**
 * Dual prices of the vertices of a {@link PairingGraph} and of odd sets of them, doubled so that
 * they are whole numbers.
 *
 * @param vertex price of each vertex, 0 and above
 * @param oddSets sets of vertices within which one stays without a partner in any case
 */
public record PairingPrices(long[] vertex, List<OddSet> oddSets) {

  /**
   * A set with a price.
   *
   * @param vertices an odd number of them, ascending
   * @param price 0 and above
   */
  public record OddSet(int[] vertices, long price) {}
}
