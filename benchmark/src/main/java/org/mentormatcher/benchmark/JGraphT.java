package org.mentormatcher.benchmark;

import java.nio.file.Path;
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
import org.mentormatcher.matching.assignment.Objective;

/** JGraphT's capacity scaling; building the graph is not part of its time. */
final class JGraphT {

  private JGraphT() {}

  /** As its jar is called. */
  static String version() {
    String jar =
        Path.of(Graph.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .getFileName()
            .toString();
    return jar.substring("jgrapht-core-".length(), jar.length() - ".jar".length());
  }

  static Reached flow(AssignmentProblem problem, Objective objective) {
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
    Times.Timed<MinimumCostFlow<DefaultWeightedEdge>> solved =
        Times.of(
            () ->
                new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                    .getMinimumCostFlow(flowProblem));
    MinimumCostFlow<DefaultWeightedEdge> flow = solved.result();
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
    return network.result(Math.round(flow.getCost()), mentors, mentees, solved.times());
  }
}
