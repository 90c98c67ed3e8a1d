package org.mentormatcher.benchmark;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;

/**
 * The problem between people, as one would hand it to a general minimum-cost flow solver: source →
 * mentor → mentee → sink, in arcs of capacity 1 for pairs and first matches. The weights of the
 * goals are the small ones that the solver uses itself, which spares the others large costs.
 */
final class FlowNetwork {

  final int mentors;
  final int mentees;
  final long supply;
  private final AssignmentProblem problem;
  private final long perPoint;
  private final long perMentee;
  private final long perMentor;

  FlowNetwork(AssignmentProblem problem, Objective objective) {
    this.problem = problem;
    mentors = problem.mentors().count();
    mentees = problem.mentees().count();
    supply = Arrays.stream(problem.mentors().capacity()).asLongStream().sum();
    long span =
        Arrays.stream(problem.arcs().points()).max().orElse(0) * (long) Math.min(mentors, mentees);
    boolean best = objective == Objective.BEST_MATCHES;
    perPoint = best ? 4 : 1;
    perMentee = best ? 2 : 2 * span + 2;
    perMentor = best ? 1 : span + 1;
  }

  /** Takes the arcs of the network one by one. */
  @FunctionalInterface
  interface ArcReceiver {
    void add(int from, int to, int capacity, long cost);
  }

  int source() {
    return mentors + mentees;
  }

  int sink() {
    return mentors + mentees + 1;
  }

  /** Lists first-match arcs of mentors, of mentees, then further ones, then pairs. */
  void arcs(ArcReceiver arcs) {
    for (int i = 0; i < mentors; i++) {
      arcs.add(source(), i, Math.min(1, problem.mentors().capacity()[i]), -perMentor);
    }
    for (int j = 0; j < mentees; j++) {
      arcs.add(mentors + j, sink(), Math.min(1, problem.mentees().capacity()[j]), -perMentee);
    }
    for (int i = 0; i < mentors; i++) {
      arcs.add(source(), i, Math.max(0, problem.mentors().capacity()[i] - 1), 0);
    }
    for (int j = 0; j < mentees; j++) {
      arcs.add(mentors + j, sink(), Math.max(0, problem.mentees().capacity()[j] - 1), 0);
    }
    arcs.add(source(), sink(), Math.toIntExact(supply), 0);
    pairs(arcs);
  }

  private void pairs(ArcReceiver arcs) {
    int[][] ofType = new int[Arrays.stream(problem.mentees().type()).max().orElse(0) + 1][0];
    for (int j = 0; j < mentees; j++) {
      int type = problem.mentees().type()[j];
      ofType[type] = Arrays.copyOf(ofType[type], ofType[type].length + 1);
      ofType[type][ofType[type].length - 1] = j;
    }
    for (int i = 0; i < mentors; i++) {
      int type = problem.mentors().type()[i];
      for (int arc = problem.arcs().start()[type]; arc < problem.arcs().start()[type + 1]; arc++) {
        for (int j : ofType[problem.arcs().menteeType()[arc]]) {
          arcs.add(i, mentors + j, 1, -perPoint * problem.arcs().points()[arc]);
        }
      }
    }
  }

  /** Reads a result off the total cost and the first-match arcs. */
  Reached result(long totalCost, long mentorsMatched, long menteesMatched, Times times) {
    long points = (-totalCost - perMentor * mentorsMatched - perMentee * menteesMatched) / perPoint;
    return new Reached(points, (int) menteesMatched, (int) mentorsMatched, times);
  }
}
