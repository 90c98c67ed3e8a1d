package org.mentormatcher.matching.assignment.pairing.proof;

import java.math.BigInteger;
import java.util.Arrays;
import org.mentormatcher.matching.assignment.pairing.Pairing;
import org.mentormatcher.matching.assignment.pairing.PairingGraph;
import org.mentormatcher.matching.assignment.pairing.PairingPrices;
import org.mentormatcher.matching.assignment.pairing.PairingPrices.OddSet;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;

/**
 * Checks that pairs are possible and that prices prove them the best.
 *
 * <p>A matching has of an odd set of {@code s} vertices at most {@code (s - 1) / 2} edges inside.
 * So if each edge weighs no more than its two vertices and the odd sets around both cost together,
 * no matching weighs more than all vertices cost and all odd sets, each {@code (s - 1) / 2} times.
 * Of that, what pairs weigh that are not made ({@link PairingGraph#unmade}) is taken off: no
 * pairing is worth more. It is the best if it is worth as much.
 *
 * <p>A pair {@code u, v} that is not in the graph is checked by {@code w + bonuses ≤ price of a
 * copy of u + price of a copy of v} for any two copies. If they all could have one more edge each,
 * that would be the condition. If it had vertices {@code p, q} of its own, these could be given
 * prices that add up to {@code w + 2B}, which the bound takes off again, and that suffice for all
 * copies: for {@code p} any from the largest of {@code w + B + bonus − price} over the copies of
 * {@code u} up to {@code w + 2B} less the same of {@code q}; that there is one is the condition
 * once more.
 *
 * <p>Time is {@code O(pairs + edges + Σ edges at each odd set)}, and memory {@code O(people +
 * vertices + edges)}.
 */
public final class PairingCheck {
  private final PairingGraph graph;
  private final PairingProblem problem;
  private final PairingPrices prices;

  private PairingCheck(PairingGraph graph, PairingPrices prices) {
    this.graph = graph;
    this.problem = graph.problem();
    this.prices = prices;
  }

  /**
   * Checks a pairing.
   *
   * @param pairs numbers of the pairs that are made, ascending
   * @throws IllegalStateException if they are not possible, or the prices do not prove them the
   *     best
   */
  public static Pairing check(PairingGraph graph, PairingPrices prices, int[] pairs) {
    return new PairingCheck(graph, prices).checked(pairs);
  }

  private Pairing checked(int[] pairs) {
    int[] degree = degrees(pairs);
    long points = 0;
    for (int pair : pairs) {
      points = Math.addExact(points, problem.points()[pair]);
    }
    BigInteger value =
        BigInteger.valueOf(points).multiply(BigInteger.valueOf(graph.weights().perPoint()));
    int matched = 0;
    for (int person = 0; person < problem.people(); person++) {
      if (degree[person] > 0 || problem.isServed(person)) {
        matched++;
      }
      for (int match = 0; match < degree[person]; match++) {
        int taken = problem.taken()[person] + match;
        value = value.add(BigInteger.valueOf(graph.weights().bonus(person, taken)));
      }
    }
    requirePrices();
    requireEdges();
    requirePairs();
    BigInteger bound = bound();
    require(
        bound.equals(value.shiftLeft(1)), "the pairs are worth what the prices allow any pairs");
    return new Pairing(
        pairs.clone(),
        points,
        matched,
        problem.pairs(),
        graph.weights(),
        value,
        bound.shiftRight(1));
  }

  private int[] degrees(int[] pairs) {
    int[] degree = new int[problem.people()];
    for (int i = 0; i < pairs.length; i++) {
      require(pairs[i] >= 0 && pairs[i] < problem.pairs(), "a pair that can be made");
      require(i == 0 || pairs[i - 1] < pairs[i], "each pair once");
      degree[problem.one()[pairs[i]]]++;
      degree[problem.other()[pairs[i]]]++;
    }
    for (int person = 0; person < degree.length; person++) {
      require(degree[person] <= problem.capacity()[person], "nobody has too many matches");
    }
    return degree;
  }

  private void requirePrices() {
    require(prices.vertex().length == graph.vertices(), "a price for each vertex");
    for (long price : prices.vertex()) {
      require(price >= 0, "no vertex costs less than nothing");
    }
    for (OddSet set : prices.oddSets()) {
      require(set.price() >= 0, "no set costs less than nothing");
      require(set.vertices().length % 2 == 1, "a set is odd");
      for (int i = 1; i < set.vertices().length; i++) {
        require(set.vertices()[i - 1] < set.vertices()[i], "a set holds a vertex once");
      }
    }
  }

  /** Every edge weighs no more than its ends and the sets around both cost. */
  private void requireEdges() {
    long[] cost = new long[graph.edges()];
    for (int k = 0; k < cost.length; k++) {
      cost[k] =
          Math.addExact(
              prices.vertex()[graph.vertexAt(2 * k)], prices.vertex()[graph.vertexAt(2 * k + 1)]);
    }
    addSets(cost);
    for (int k = 0; k < cost.length; k++) {
      require(
          cost[k] >= Math.multiplyExact(2, graph.edgeWeight(k)), "an edge weighs what it costs");
    }
  }

  private void addSets(long[] cost) {
    int[] firstIncident = new int[graph.vertices() + 1];
    for (int p = 0; p < 2 * graph.edges(); p++) {
      firstIncident[graph.vertexAt(p) + 1]++;
    }
    for (int v = 0; v < graph.vertices(); v++) {
      firstIncident[v + 1] += firstIncident[v];
    }
    int[] incident = new int[2 * graph.edges()];
    int[] next = firstIncident.clone();
    for (int p = 0; p < incident.length; p++) {
      incident[next[graph.vertexAt(p)]++] = p;
    }
    int[] inside = new int[graph.vertices()];
    int mark = 0;
    for (OddSet set : prices.oddSets()) {
      mark++;
      for (int v : set.vertices()) {
        inside[v] = mark;
      }
      for (int v : set.vertices()) {
        for (int i = firstIncident[v]; i < firstIncident[v + 1]; i++) {
          // From one end only, so that an edge counts once.
          if (incident[i] % 2 == 0 && inside[graph.vertexAt(incident[i] ^ 1)] == mark) {
            cost[incident[i] >> 1] = Math.addExact(cost[incident[i] >> 1], set.price());
          }
        }
      }
    }
  }

  /** Every pair that is not in the graph would be no gain. */
  private void requirePairs() {
    boolean[] isInGraph = new boolean[problem.pairs()];
    for (int pair : graph.chosen()) {
      isInGraph[pair] = true;
    }
    ResidualPrices residual = new ResidualPrices(graph, prices);
    for (int pair = 0; pair < problem.pairs(); pair++) {
      require(isInGraph[pair] || residual.slack(pair) >= 0, "a pair left out is no gain");
    }
  }

  private BigInteger bound() {
    BigInteger bound = sum(prices.vertex());
    for (OddSet set : prices.oddSets()) {
      long edges = set.vertices().length / 2;
      bound = bound.add(BigInteger.valueOf(set.price()).multiply(BigInteger.valueOf(edges)));
    }
    int[] chosen = graph.chosen();
    for (int place = 0; place < chosen.length; place++) {
      if (graph.pairVertex(place) >= 0) {
        bound = bound.subtract(BigInteger.valueOf(graph.unmade(chosen[place])).shiftLeft(1));
      }
    }
    return bound;
  }

  private static BigInteger sum(long[] values) {
    return Arrays.stream(values)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException("not so: " + what);
    }
  }
}
