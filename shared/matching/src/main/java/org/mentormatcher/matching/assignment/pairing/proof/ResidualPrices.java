package org.mentormatcher.matching.assignment.pairing.proof;

import org.mentormatcher.matching.assignment.pairing.PairingGraph;
import org.mentormatcher.matching.assignment.pairing.PairingPrices;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;

/** What the copies of each person cost, less the bonus that a pair with them would bring. */
public final class ResidualPrices {
  private final PairingGraph graph;
  private final long[] cheapest;

  /** The prices of people by those of their copies. */
  public ResidualPrices(PairingGraph graph, PairingPrices prices) {
    this.graph = graph;
    this.cheapest = new long[graph.problem().people()];
    for (int person = 0; person < cheapest.length; person++) {
      // Nobody without a place can be in a pair: half of the largest number is out of reach.
      long least = Long.MAX_VALUE / 4;
      for (int i = 0; i < graph.copies(person); i++) {
        int copy = graph.firstCopy(person) + i;
        least = Math.min(least, prices.vertex()[copy] - 2 * graph.bonus(person, copy));
      }
      cheapest[person] = least;
    }
  }

  /** By how much the cheapest copies of a pair's people cost more than it is worth; doubled. */
  public long slack(int pair) {
    PairingProblem problem = graph.problem();
    return slack(problem.one()[pair], problem.other()[pair], problem.points()[pair]);
  }

  /** The same of two people, whether they are a pair of the problem or not. */
  public long slack(int one, int other, long points) {
    return cheapest[one] + cheapest[other] - 2 * points * graph.weights().perPoint();
  }
}
