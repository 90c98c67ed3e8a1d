package org.mentormatcher.matching.assignment;

/**
 * Solves the minimum-cost flow by phases of {@link PriceRaise} and {@link BlockingFlow}, the
 * primal-dual form of successive shortest paths (Ford and Fulkerson, 1957; Ahuja, Magnanti, Orlin,
 * <i>Network Flows</i>, section 9.8).
 *
 * <p>A phase takes {@code O(E + V log V)} for the prices and sends at least one unit. Where points
 * differ little, or people want different partners, some tens of phases do. Where everyone wants
 * the same people in the same order, as with points that are products of popularities, nearly every
 * unit takes a phase of its own. After a fixed number of phases costs are therefore scaled (Edmonds
 * and Karp, 1972; Gabow, 1985): the problem is solved for costs divided by a power of 2, in which
 * many paths are equally short; its prices, doubled, are nearly right for the next finer costs.
 */
final class PrimalDual {

  /** Phases with exact costs before scaling starts. */
  static final int EXACT_PHASES = 128;

  /** Bits left of the largest cost in the coarsest problem. */
  private static final int COARSEST_BITS = 3;

  private PrimalDual() {}

  /**
   * An optimal flow, with prices that prove it.
   *
   * @param exactPhases phases with exact costs before scaling starts, 0 and above
   */
  static Residual solve(Network network, int exactPhases) {
    Residual exact = Residual.exact(network);
    return runs(exact, exactPhases) ? exact : scaled(network);
  }

  private static Residual scaled(Network network) {
    long largest = 1;
    for (long weight : network.rows.weight) {
      largest = Math.max(largest, Math.abs(weight));
    }
    for (long weight : network.rows.additionWeight) {
      largest = Math.max(largest, Math.abs(weight));
    }
    int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(largest) - COARSEST_BITS);
    long[] mentorPrice = new long[network.mentorNodes];
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      mentorPrice[mentor] = network.hubCost(mentor, 0) >> shift;
    }
    while (true) {
      Residual residual = Residual.from(network, shift, mentorPrice);
      runs(residual, Integer.MAX_VALUE);
      if (shift == 0) {
        return residual;
      }
      shift--;
      for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
        mentorPrice[mentor] = 2 * (residual.price[mentor] - residual.price[network.hub]);
      }
    }
  }

  /** Runs up to so many phases; true if no excess is left. */
  private static boolean runs(Residual residual, int phases) {
    PriceRaise priceRaise = new PriceRaise(residual);
    BlockingFlow blockingFlow = new BlockingFlow(residual, priceRaise);
    for (int phase = 0; phase < phases; phase++) {
      if (!priceRaise.run()) {
        return true;
      }
      blockingFlow.run();
    }
    return false;
  }
}
