package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.rows.SharedRows;

/**
 * Solves the minimum-cost flow by phases of {@link PotentialUpdate} and {@link BlockingFlow}, the
 * primal-dual form of successive shortest paths (Ford and Fulkerson, 1957; Ahuja, Magnanti, Orlin,
 * <i>Network Flows</i>, section 9.8).
 *
 * <p>A phase takes {@code O(E + V log V)} for the prices and sends at least one unit. Where points
 * differ little, or people want different partners, some tens of phases do. Where everyone wants
 * the same people in the same order, as with points that are products of popularities, nearly every
 * unit takes a phase of its own. After a fixed number of phases costs are therefore scaled (Edmonds
 * and Karp, 1972; Gabow, 1985): the problem is solved for costs divided by a power of 2, in which
 * many paths are equally short; its prices, multiplied, are nearly right for the next finer costs.
 *
 * <p>The lottery of {@link org.mentormatcher.matching.assignment.Draw} is the last bits of the
 * costs. It concerns arcs to the hub alone, so that a flow that is optimal without it stays nearly
 * so: it is kept, and few phases for each of few scales mend it.
 */
public final class PrimalDual {

  /** Bits that the costs of the next finer problem have more: most problems take fewest phases. */
  static final int BITS_PER_SCALE = 3;

  /** Bits that the costs of the next finer lottery have more: few units then change their ways. */
  static final int BITS_PER_DRAW = 2;

  /** Bits left of the largest cost in the coarsest problem. */
  private static final int COARSEST_BITS = 3;

  private PrimalDual() {}

  /** An optimal flow of a problem, with prices that prove it. */
  public static Residual solve(GroupedProblem grouped, Tactics tactics) {
    SharedRows shared = SharedRows.of(grouped);
    if (shared.isDense(tactics.denseFrom()) && !grouped.problem().variety().isLimited()) {
      return SparseCore.solve(grouped, tactics.exactPhases());
    }
    Network network = new Network(grouped, shared.rows());
    Residual exact = Residual.exact(network);
    return drawn(
        runs(exact, tactics.exactPhases()) ? exact : scaled(network, coarsestShift(grouped)));
  }

  /** Goes on to the costs of the lottery, keeping the flow. */
  private static Residual drawn(Residual optimal) {
    Residual residual = optimal;
    while (residual.shift > 0) {
      residual = residual.finer(Math.min(residual.shift, BITS_PER_DRAW));
      runs(residual, Integer.MAX_VALUE);
    }
    return residual;
  }

  private static Residual scaled(Network network, int coarsestShift) {
    int shift = coarsestShift;
    long[] mentorPrice = firstPrices(network, shift);
    while (true) {
      Residual residual = Residual.from(network, shift, mentorPrice);
      runs(residual, Integer.MAX_VALUE);
      if (shift == network.drawBits()) {
        return residual;
      }
      int bits = Math.min(shift - network.drawBits(), BITS_PER_SCALE);
      shift -= bits;
      mentorPrice = finer(residual.mentorPrices(), bits);
    }
  }

  /** Prices for costs of so many more bits. */
  static long[] finer(long[] price, int bits) {
    return Arrays.stream(price).map(p -> p << bits).toArray();
  }

  /** The power of 2 that costs are divided by in the coarsest problem. */
  static int coarsestShift(GroupedProblem grouped) {
    int shift = Long.SIZE - Long.numberOfLeadingZeros(grouped.largestWeight()) - COARSEST_BITS;
    return Math.max(grouped.draw().bits(), shift);
  }

  /** Prices of mentors before anything is sent: what the first unit costs on to the hub. */
  static long[] firstPrices(Network network, int shift) {
    long[] mentorPrice = new long[network.mentorNodes];
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      mentorPrice[mentor] = network.upCost(mentor, 0, shift);
    }
    return mentorPrice;
  }

  /** Runs up to so many phases; true if no excess is left. */
  static boolean runs(Residual residual, int phases) {
    PotentialUpdate potentialUpdate = new PotentialUpdate(residual);
    BlockingFlow blockingFlow = new BlockingFlow(residual, potentialUpdate);
    for (int phase = 0; phase < phases; phase++) {
      if (!potentialUpdate.run()) {
        return true;
      }
      blockingFlow.run();
    }
    return false;
  }
}
