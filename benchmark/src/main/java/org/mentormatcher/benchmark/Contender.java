package org.mentormatcher.benchmark;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;

/** A solver in the contest. */
enum Contender {
  /** The product's: grouping, dealing and the optimality check are part of its time. */
  OURS {
    @Override
    Reached solve(AssignmentProblem problem, Objective objective) {
      long start = System.nanoTime();
      Certificate certificate = AssignmentSolver.solve(problem, objective).certificate();
      long nanoseconds = System.nanoTime() - start;
      return new Reached(
          certificate.points(),
          certificate.menteesMatched(),
          certificate.mentorsMatched(),
          nanoseconds);
    }
  },

  /** OR-Tools' cost scaling; loading its library and adding the arcs are not part of its time. */
  OR_TOOLS {
    @Override
    Reached solve(AssignmentProblem problem, Objective objective) {
      Loader.loadNativeLibraries();
      FlowNetwork network = new FlowNetwork(problem, objective);
      MinCostFlow flow = new MinCostFlow();
      network.arcs(flow::addArcWithCapacityAndUnitCost);
      flow.setNodeSupply(network.source(), network.supply);
      flow.setNodeSupply(network.sink(), -network.supply);
      long start = System.nanoTime();
      MinCostFlowBase.Status status = flow.solve();
      long nanoseconds = System.nanoTime() - start;
      if (status != MinCostFlowBase.Status.OPTIMAL) {
        throw new IllegalStateException("OR-Tools: " + status);
      }
      long mentors = 0;
      long mentees = 0;
      for (int arc = 0; arc < network.mentors + network.mentees; arc++) {
        if (arc < network.mentors) {
          mentors += flow.getFlow(arc);
        } else {
          mentees += flow.getFlow(arc);
        }
      }
      return network.result(flow.getOptimalCost(), mentors, mentees, nanoseconds);
    }
  },

  /** JGraphT's capacity scaling; building the graph is not part of its time. */
  JGRAPHT {
    @Override
    Reached solve(AssignmentProblem problem, Objective objective) {
      FlowNetwork network = new FlowNetwork(problem, objective);
      Graph<Integer, DefaultWeightedEdge> graph =
          new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
      for (int node = 0; node <= network.sink(); node++) {
        graph.addVertex(node);
      }
      Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
      List<DefaultWeightedEdge> edges = new ArrayList<>();
      network.arcs(
          (from, to, capacity, cost) -> {
            DefaultWeightedEdge edge = graph.addEdge(from, to);
            graph.setEdgeWeight(edge, (double) cost);
            capacities.put(edge, capacity);
            edges.add(edge);
          });
      int supply = Math.toIntExact(network.supply);
      MinimumCostFlowProblem<Integer, DefaultWeightedEdge> flowProblem =
          new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
              graph,
              node -> node == network.source() ? supply : node == network.sink() ? -supply : 0,
              capacities::get);
      long start = System.nanoTime();
      MinimumCostFlow<DefaultWeightedEdge> flow =
          new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
              .getMinimumCostFlow(flowProblem);
      long nanoseconds = System.nanoTime() - start;
      long mentors = 0;
      long mentees = 0;
      for (int arc = 0; arc < network.mentors + network.mentees; arc++) {
        long units = Math.round(flow.getFlow(edges.get(arc)));
        if (arc < network.mentors) {
          mentors += units;
        } else {
          mentees += units;
        }
      }
      return network.result(Math.round(flow.getCost()), mentors, mentees, nanoseconds);
    }
  };

  abstract Reached solve(AssignmentProblem problem, Objective objective);
}
