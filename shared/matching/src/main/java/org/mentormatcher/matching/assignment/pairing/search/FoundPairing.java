package org.mentormatcher.matching.assignment.pairing.search;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.pairing.Pairing;
import org.mentormatcher.matching.assignment.pairing.proof.ResidualPrices;

/**
 * The best pairs, and what questions about them begin with.
 *
 * @param pairing the pairs and their proof
 * @param slack for each pair what the value loses at least if the pair has to be made, doubled; 0
 *     and above
 * @param arcsSeen what was looked at to find them
 */
public record FoundPairing(Pairing pairing, long[] slack, long arcsSeen) {

  static FoundPairing of(Pairing pairing, ResidualPrices prices, long arcsSeen) {
    long[] slack = new long[Math.toIntExact(pairing.pairsChecked())];
    Arrays.setAll(slack, pair -> Math.max(0, prices.slack(pair)));
    return new FoundPairing(pairing, slack, arcsSeen);
  }
}
