package org.mentormatcher.benchmark;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import com.google.ortools.init.OrToolsVersion;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;

/** OR-Tools; loading its library and handing over the arcs are not part of its time. */
final class OrTools {

  private OrTools() {}

  static String version() {
    Loader.loadNativeLibraries();
    return OrToolsVersion.getVersionString();
  }

  /** Minimum-cost flow by cost scaling. */
  static Reached flow(AssignmentProblem problem, Objective objective) {
    Loader.loadNativeLibraries();
    FlowNetwork network = new FlowNetwork(problem, objective);
    MinCostFlow flow = new MinCostFlow();
    network.arcs(flow::addArcWithCapacityAndUnitCost);
    flow.setNodeSupply(network.source(), network.supply);
    flow.setNodeSupply(network.sink(), -network.supply);
    Times.Timed<MinCostFlowBase.Status> solved = Times.of(flow::solve);
    if (solved.result() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("OR-Tools: " + solved.result());
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
    return network.result(flow.getOptimalCost(), mentors, mentees, solved.times());
  }

  /** Assignment by cost scaling, for one match each where everybody can be matched. */
  static Reached assignment(AssignmentProblem problem, Objective objective) {
    Loader.loadNativeLibraries();
    FlowNetwork network = new FlowNetwork(problem, objective);
    LinearSumAssignment assignment = new LinearSumAssignment();
    long[] ofFirstMatches = {0};
    network.arcs(
        (from, to, capacity, cost) -> {
          if (from < network.mentors && to < network.source()) {
            assignment.addArcWithCost(from, to - network.mentors, cost);
          } else {
            ofFirstMatches[0] += capacity == 1 ? cost : 0;
          }
        });
    Times.Timed<LinearSumAssignment.Status> solved = Times.of(assignment::solve);
    if (solved.result() != LinearSumAssignment.Status.OPTIMAL) {
      throw new IllegalStateException("OR-Tools' assignment: " + solved.result());
    }
    return network.result(
        assignment.getOptimalCost() + ofFirstMatches[0],
        network.mentors,
        network.mentees,
        solved.times());
  }
}
