package org.mentormatcher.matching.answers;

import org.mentormatcher.matching.assignment.AssignmentProblem;

/**
 * Eligible pairs of types, by type of one side.
 *
 * @param start arcs of type {@code t} stand at {@code start[t]} to {@code start[t + 1] - 1}
 * @param partner type on the other side
 * @param points points of a pair
 */
record TypeArcs(int[] start, int[] partner, long[] points) {

  /** By type of mentor, as the problem has them. */
  static TypeArcs byMentor(AssignmentProblem problem) {
    return new TypeArcs(problem.arcStart(), problem.arcMenteeType(), problem.arcPoints());
  }

  /** By type of mentee. */
  static TypeArcs byMentee(AssignmentProblem problem) {
    int[] start = new int[problem.menteeTypes() + 1];
    for (int type : problem.arcMenteeType()) {
      start[type + 1]++;
    }
    for (int type = 0; type + 1 < start.length; type++) {
      start[type + 1] += start[type];
    }
    int[] next = start.clone();
    int[] partner = new int[problem.arcMenteeType().length];
    long[] points = new long[partner.length];
    for (int s = 0; s + 1 < problem.arcStart().length; s++) {
      for (int arc = problem.arcStart()[s]; arc < problem.arcStart()[s + 1]; arc++) {
        int at = next[problem.arcMenteeType()[arc]]++;
        partner[at] = s;
        points[at] = problem.arcPoints()[arc];
      }
    }
    return new TypeArcs(start, partner, points);
  }
}
