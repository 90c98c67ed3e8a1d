package org.mentormatcher.matching.assignment.pairing.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.pairing.Pairing;
import org.mentormatcher.matching.assignment.pairing.PairingDraw;
import org.mentormatcher.matching.assignment.pairing.PairingGraph;
import org.mentormatcher.matching.assignment.pairing.PairingPrices;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.pairing.PairingWeights;
import org.mentormatcher.matching.assignment.pairing.proof.PairingCheck;
import org.mentormatcher.matching.assignment.pairing.proof.ResidualPrices;

/**
 * Finds the best pairing.
 *
 * <p>Few of the pairs that can be made matter: each person's best come first, and after each solve
 * those that would be a gain at its prices, until there are none ("sparse subgraph and pricing",
 * Derigs and Metz, "Solving (large scale) matching problems combinatorially", 1991). {@link
 * PairingGraph} turns people with several places into vertices with one, {@link BlossomSearch}
 * finds the heaviest matching, {@link PairingCheck} proves the outcome.
 */
public final class PairingSolver {
  /** Pairs of a person that are looked at first, and that come in at once, beyond the places. */
  private static final int AT_ONCE = 6;

  private final PairingProblem problem;
  private final PairingWeights weights;
  private final long[] firstPrices;
  private final BitSet chosen;
  private final int[][] pairsOf;

  private BlossomSearch search;
  private long arcsSeen;

  private PairingSolver(PairingProblem problem, PairingStart start) {
    this.problem = problem;
    this.weights = start.weights();
    this.firstPrices = start.prices();
    this.chosen = new BitSet(problem.pairs());
    this.pairsOf = pairsOf(problem);
  }

  /**
   * Solves the problem exactly.
   *
   * @param objective most points or most people first
   * @throws ArithmeticException if sums do not fit 64 bits
   * @throws IllegalStateException if the result could not be proved the best, which would be a
   *     defect of this package; such a result is never returned
   */
  public static Pairing solve(PairingProblem problem, Objective objective) {
    return solve(problem, PairingStart.of(problem, objective)).pairing();
  }

  /**
   * Solves the problem exactly, beginning with prices that are known: those of a problem that
   * differs little end the search soon.
   *
   * @param start prices of the same people, and weights that hold for the problem
   * @throws IllegalStateException if the result could not be proved the best, which would be a
   *     defect of this package; such a result is never returned
   */
  public static FoundPairing solve(PairingProblem problem, PairingStart start) {
    return new PairingSolver(problem, start).solve();
  }

  /**
   * Solves the problem exactly, and tells equal pairings apart by the lottery of {@link
   * PairingDraw}.
   *
   * @param start as above
   * @throws IllegalStateException as above
   */
  public static DrawnPairing drawn(PairingProblem problem, PairingStart start) {
    PairingSolver solver = new PairingSolver(problem, start);
    FoundPairing best = solver.solve();
    return new DrawnPairing(best, solver.draw());
  }

  private static int[][] pairsOf(PairingProblem problem) {
    int[] count = new int[problem.people()];
    for (int pair = 0; pair < problem.pairs(); pair++) {
      count[problem.one()[pair]]++;
      count[problem.other()[pair]]++;
    }
    int[][] pairsOf = new int[problem.people()][];
    Arrays.setAll(pairsOf, person -> new int[count[person]]);
    for (int pair = problem.pairs() - 1; pair >= 0; pair--) {
      pairsOf[problem.one()[pair]][--count[problem.one()[pair]]] = pair;
      pairsOf[problem.other()[pair]][--count[problem.other()[pair]]] = pair;
    }
    return pairsOf;
  }

  private FoundPairing solve() {
    for (int person = 0; person < problem.people(); person++) {
      choose(person, weights, this::firstSlack, Long.MAX_VALUE);
    }
    while (true) {
      PairingGraph graph = graph(weights);
      search = new BlossomSearch(graph, firstPrices);
      PairingPrices prices = searched();
      if (!hasMore(graph, prices)) {
        Pairing pairing = PairingCheck.check(graph, prices, made(graph));
        return new FoundPairing(pairing, graph, prices, arcsSeen);
      }
    }
  }

  /** Goes on from the best pairs that were found to those that were drawn. */
  private Optional<Pairing> draw() {
    PairingWeights lottery = weights.drawn(problem);
    if (lottery.draw().rounds() == 0) {
      return Optional.empty();
    }
    while (true) {
      PairingGraph graph = graph(lottery);
      search.goOn(graph);
      PairingPrices prices = searched();
      if (!hasMore(graph, prices)) {
        return Optional.of(PairingCheck.check(graph, prices, made(graph)));
      }
      search = new BlossomSearch(graph(weights), firstPrices);
      searched();
    }
  }

  private PairingGraph graph(PairingWeights of) {
    return new PairingGraph(problem, of, chosen.stream().toArray());
  }

  private PairingPrices searched() {
    search.solve();
    arcsSeen += search.arcsSeen() + 2L * search.graph().edges() + 2L * problem.pairs();
    return search.prices();
  }

  private long firstSlack(int pair) {
    return firstPrices[problem.one()[pair]]
        + firstPrices[problem.other()[pair]]
        - 2 * weights.perPoint() * problem.points()[pair];
  }

  /** Lets in what would be a gain; whether anything would. */
  private boolean hasMore(PairingGraph graph, PairingPrices prices) {
    int before = chosen.cardinality();
    ResidualPrices residual = new ResidualPrices(graph, prices);
    for (int person = 0; person < problem.people(); person++) {
      choose(person, graph.weights(), residual::slack, 0);
    }
    return chosen.cardinality() > before;
  }

  /** The cost of a pair, the cheapest of which come first. */
  private interface Cost {
    long of(int pair);
  }

  private void choose(int person, PairingWeights of, Cost cost, long below) {
    record PricedPair(int pair, long cost, int away) {}
    int places = problem.capacity()[person];
    if (places == 0) {
      return;
    }
    IntStream.of(pairsOf[person])
        .filter(pair -> !chosen.get(pair) && canGain(pair, person, of))
        .mapToObj(pair -> new PricedPair(pair, cost.of(pair), away(pair, person)))
        .filter(candidate -> candidate.cost() < below)
        .sorted(Comparator.comparingLong(PricedPair::cost).thenComparingInt(PricedPair::away))
        .limit(AT_ONCE + (long) places)
        .forEach(candidate -> chosen.set(candidate.pair()));
  }

  private boolean canGain(int pair, int person, PairingWeights of) {
    long most = problem.points()[pair] * of.perPoint() + 2 * of.largestBonus();
    return most > 0 && problem.capacity()[partner(pair, person)] > 0;
  }

  private int partner(int pair, int person) {
    return problem.one()[pair] + problem.other()[pair] - person;
  }

  /** Among equal pairs each person prefers other people, so that not all want the same. */
  private int away(int pair, int person) {
    return Math.floorMod(partner(pair, person) - person, problem.people());
  }

  /** The pairs that the matching makes. */
  private int[] made(PairingGraph graph) {
    int[] pairs = graph.chosen();
    return IntStream.range(0, pairs.length)
        .filter(place -> isMade(graph, place))
        .map(place -> pairs[place])
        .toArray();
  }

  private boolean isMade(PairingGraph graph, int place) {
    int matched = 0;
    int own = graph.pairVertex(place);
    for (int k = graph.firstEdge(place); k < graph.firstEdge(place + 1); k++) {
      boolean isOwn = own >= 0 && graph.vertexAt(2 * k) == own;
      matched += search.isMatched(k) && !isOwn ? 1 : 0;
    }
    return matched == (own < 0 ? 1 : 2);
  }
}
