package org.mentormatcher.benchmark;

import java.util.Arrays;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.MatchingAlgorithm.Matching;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.pairing.Pairing;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.pairing.search.PairingSolver;
import org.mentormatcher.matching.assignment.pairing.search.PairingStart;

/** A solver of pairs without a direction in the contest. */
enum PairingContender {
  /** The product's: draw and proof are part of its time. */
  OURS {
    @Override
    Reached solve(PairingProblem problem, Objective objective) {
      long start = System.nanoTime();
      Pairing best =
          PairingSolver.drawn(problem, PairingStart.of(problem, objective)).best().pairing();
      long nanoseconds = System.nanoTime() - start;
      return new Reached(
          best.points(), best.peopleMatched(), best.peopleMatched(), Times.once(nanoseconds));
    }
  },

  /** JGraphT's Blossom V, for one match each; building the graph is not part of its time. */
  JGRAPHT {
    @Override
    Reached solve(PairingProblem problem, Objective objective) {
      long mostPoints = Arrays.stream(problem.points()).max().orElse(0) * (problem.people() / 2L);
      boolean arePointsFirst = objective == Objective.BEST_MATCHES;
      double perPoint = arePointsFirst ? problem.people() + 1.0 : 1;
      double perPair = arePointsFirst ? 2 : 2.0 * (mostPoints + 1);
      Graph<Integer, DefaultWeightedEdge> graph =
          new SimpleWeightedGraph<>(
              SupplierUtil.createIntegerSupplier(), SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER);
      for (int person = 0; person < problem.people(); person++) {
        graph.addVertex();
      }
      for (int pair = 0; pair < problem.pairs(); pair++) {
        DefaultWeightedEdge edge = graph.addEdge(problem.one()[pair], problem.other()[pair]);
        graph.setEdgeWeight(edge, perPoint * problem.points()[pair] + perPair);
      }
      long start = System.nanoTime();
      Matching<Integer, DefaultWeightedEdge> matching =
          new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching();
      long nanoseconds = System.nanoTime() - start;
      int pairs = matching.getEdges().size();
      double points = (matching.getWeight() - perPair * pairs) / perPoint;
      return new Reached(Math.round(points), 2 * pairs, 2 * pairs, Times.once(nanoseconds));
    }
  };

  abstract Reached solve(PairingProblem problem, Objective objective);
}
