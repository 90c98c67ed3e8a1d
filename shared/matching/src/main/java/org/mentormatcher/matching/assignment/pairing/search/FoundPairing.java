package org.mentormatcher.matching.assignment.pairing.search;

import org.mentormatcher.matching.assignment.pairing.Pairing;
import org.mentormatcher.matching.assignment.pairing.PairingGraph;
import org.mentormatcher.matching.assignment.pairing.PairingPrices;
import org.mentormatcher.matching.assignment.pairing.proof.PairingCheck;
import org.mentormatcher.matching.assignment.pairing.proof.ResidualPrices;

/** The best pairs, and what other pairs and questions about them begin with. */
public final class FoundPairing {
  private final Pairing pairing;
  private final PairingGraph graph;
  private final PairingPrices prices;
  private final ResidualPrices residual;
  private final long arcsSeen;

  FoundPairing(Pairing pairing, PairingGraph graph, PairingPrices prices, long arcsSeen) {
    this.pairing = pairing;
    this.graph = graph;
    this.prices = prices;
    this.residual = new ResidualPrices(graph, prices);
    this.arcsSeen = arcsSeen;
  }

  /** The pairs and their proof. */
  public Pairing pairing() {
    return pairing;
  }

  /** What was looked at to find them. */
  public long arcsSeen() {
    return arcsSeen;
  }

  /** What the value loses at least if a pair has to be made, doubled; 0 and above. */
  public long slack(int pair) {
    return Math.max(0, residual.slack(pair));
  }

  /**
   * The same of two people who are no pair of the problem: as no price holds them apart, it may be
   * less than 0, a gain at most.
   */
  public long slack(int one, int other, long points) {
    return residual.slack(one, other, points);
  }

  /**
   * Other pairs of the same problem, proved by the prices of these to be as good.
   *
   * @throws IllegalStateException if they are not
   */
  public Pairing asGood(int[] pairs) {
    return PairingCheck.check(graph, prices, pairs);
  }
}
