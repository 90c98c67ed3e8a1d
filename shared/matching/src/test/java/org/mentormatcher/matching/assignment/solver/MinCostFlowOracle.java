package org.mentormatcher.matching.assignment.solver;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;

/**
 * The best score according to OR-Tools' minimum-cost flow, between people, with weights that exceed
 * whole totals: nothing in common with how the solver orders its levels. A locked pair takes one
 * unit of the first capacity of both its people, counted as used, and is no arc.
 */
public final class MinCostFlowOracle {

  static {
    Loader.loadNativeLibraries();
  }

  private MinCostFlowOracle() {}

  public static Score best(AssignmentProblem problem, Objective objective) {
    if (objective != Objective.WORST_OFF_FIRST) {
      return best(problem, objective, Long.MIN_VALUE);
    }
    Score all = best(problem, Objective.MOST_MATCHED, Long.MIN_VALUE);
    for (long lowest : Eligible.possiblePoints(problem).reversed()) {
      Score score = best(problem, Objective.MOST_MATCHED, lowest);
      if (score.mentees() == all.mentees() && score.mentors() == all.mentors()) {
        return new Score(score.points(), score.mentees(), score.mentors(), lowest);
      }
    }
    return all;
  }

  /** The best score with pairs of at least so many points. */
  private static Score best(AssignmentProblem problem, Objective objective, long atLeast) {
    List<Eligible> all = Eligible.pairs(problem);
    List<Eligible> pairs =
        all.stream().filter(pair -> !pair.locked() && pair.points() >= atLeast).toList();
    List<Eligible> locked = all.stream().filter(Eligible::locked).toList();
    int[] mentorLocks = new int[problem.mentors().count()];
    int[] menteeLocks = new int[problem.mentees().count()];
    locked.forEach(pair -> mentorLocks[pair.mentor()]++);
    locked.forEach(pair -> menteeLocks[pair.mentee()]++);
    int mentors = problem.mentors().count();
    int mentees = problem.mentees().count();
    long most = pairs.stream().mapToLong(Eligible::points).max().orElse(0) * pairs.size() + 1;
    long[] weight =
        switch (objective) {
          case BEST_MATCHES -> new long[] {(mentees + 1L) * (mentors + 1L), mentors + 1L, 1};
          default -> new long[] {1, most * (mentors + 1L), most};
        };
    MinCostFlow flow = new MinCostFlow();
    int source = mentors + mentees;
    int sink = source + 1;
    List<Integer> menteeFirst = new ArrayList<>();
    List<Integer> mentorFirst = new ArrayList<>();
    long supply = 0;
    for (int i = 0; i < mentors; i++) {
      int capacity = problem.mentors().capacity()[i] - mentorLocks[i];
      int first = mentorLocks[i] > 0 ? 0 : Math.min(capacity, 1);
      mentorFirst.add(flow.addArcWithCapacityAndUnitCost(source, i, first, -weight[2]));
      flow.addArcWithCapacityAndUnitCost(source, i, capacity - first, 0);
      supply += capacity;
    }
    for (int j = 0; j < mentees; j++) {
      int capacity = problem.mentees().capacity()[j] - menteeLocks[j];
      int first = menteeLocks[j] > 0 ? 0 : Math.min(capacity, 1);
      menteeFirst.add(flow.addArcWithCapacityAndUnitCost(mentors + j, sink, first, -weight[1]));
      flow.addArcWithCapacityAndUnitCost(mentors + j, sink, capacity - first, 0);
    }
    Map<Eligible, Integer> branches = branches(problem, locked, flow, sink + 1);
    List<Integer> arcs = new ArrayList<>();
    for (Eligible pair : pairs) {
      int to = branches.getOrDefault(branch(problem, pair), mentors + pair.mentee());
      arcs.add(
          flow.addArcWithCapacityAndUnitCost(pair.mentor(), to, 1, -weight[0] * pair.points()));
    }
    flow.addArcWithCapacityAndUnitCost(source, sink, supply, 0);
    flow.setNodeSupply(source, supply);
    flow.setNodeSupply(sink, -supply);
    if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("the oracle failed");
    }
    long points = locked.stream().mapToLong(Eligible::points).sum();
    for (int p = 0; p < arcs.size(); p++) {
      points += flow.getFlow(arcs.get(p)) * pairs.get(p).points();
    }
    return new Score(
        points,
        used(flow, menteeFirst) + people(menteeLocks),
        used(flow, mentorFirst) + people(mentorLocks));
  }

  /** A node for each mentee and limited class of mentors, through which their pairs go. */
  private static Map<Eligible, Integer> branches(
      AssignmentProblem problem, List<Eligible> locked, MinCostFlow flow, int firstNode) {
    Map<Eligible, Integer> nodes = new HashMap<>();
    int classes = Arrays.stream(problem.variety().mentorClass()).max().orElse(-1) + 1;
    for (int j = 0; j < problem.mentees().count(); j++) {
      for (int v = 0; v < classes; v++) {
        Eligible branch = new Eligible(v, j, 0, true);
        long locks = locked.stream().filter(p -> branch(problem, p).equals(branch)).count();
        int node = firstNode + nodes.size();
        nodes.put(branch, node);
        flow.addArcWithCapacityAndUnitCost(
            node, problem.mentors().count() + j, Math.max(0, problem.variety().most() - locks), 0);
      }
    }
    return nodes;
  }

  /** A mentee, and the class of a mentor in the mentor's place. */
  private static Eligible branch(AssignmentProblem problem, Eligible pair) {
    int[] classes = problem.variety().mentorClass();
    int mentorClass = classes.length == 0 ? -1 : classes[pair.mentor()];
    return new Eligible(mentorClass, pair.mentee(), 0, true);
  }

  private static int people(int[] locks) {
    return (int) Arrays.stream(locks).filter(count -> count > 0).count();
  }

  private static int used(MinCostFlow flow, List<Integer> arcs) {
    return (int) arcs.stream().mapToLong(flow::getFlow).sum();
  }
}
