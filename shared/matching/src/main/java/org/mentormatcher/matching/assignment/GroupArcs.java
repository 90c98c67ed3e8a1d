package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * Generates the arcs between groups from the arcs between types; never looks at pairs of people.
 */
final class GroupArcs {

  private final AssignmentProblem problem;
  private final Groups mentors;
  private final int[] menteeGroupStart;
  private final int[] menteeGroup;

  /** Barred pairs of groups, mentor's in the upper half; the groups are of one person each. */
  private final long[] barred;

  GroupArcs(AssignmentProblem problem, Remainder remainder, Groups mentors, Groups mentees) {
    this.problem = problem;
    this.mentors = mentors;
    int[][] byType = mentees.byType(problem.menteeTypes());
    menteeGroupStart = byType[0];
    menteeGroup = byType[1];
    barred = new long[remainder.barred().length];
    for (int b = 0; b < barred.length; b++) {
      barred[b] =
          Remainder.pair(
              mentors.groupOf()[Remainder.mentor(remainder.barred()[b])],
              mentees.groupOf()[Remainder.mentee(remainder.barred()[b])]);
    }
    Arrays.sort(barred);
  }

  /** Where each mentor group's arcs start, and at last the number of arcs. */
  int[] starts() {
    int[] start = new int[mentors.count() + 1];
    for (int mentor = 0; mentor < mentors.count(); mentor++) {
      start[mentor + 1] = Math.addExact(start[mentor], arcs(mentor, 0, null, null));
    }
    return start;
  }

  /** Writes mentee group and points of every arc. */
  void fill(int[] arcMentee, long[] arcPoints) {
    int next = 0;
    for (int mentor = 0; mentor < mentors.count(); mentor++) {
      next += arcs(mentor, next, arcMentee, arcPoints);
    }
  }

  /**
   * Counts the arcs of a mentor group, and writes them from {@code next} on if there are arrays.
   */
  private int arcs(int mentor, int next, int[] arcMentee, long[] arcPoints) {
    boolean restricted = isRestricted(mentor);
    int type = mentors.type()[mentor];
    int count = 0;
    for (int arc = problem.arcStart()[type]; arc < problem.arcStart()[type + 1]; arc++) {
      int menteeType = problem.arcMenteeType()[arc];
      for (int g = menteeGroupStart[menteeType]; g < menteeGroupStart[menteeType + 1]; g++) {
        int mentee = menteeGroup[g];
        if (restricted && Arrays.binarySearch(barred, Remainder.pair(mentor, mentee)) >= 0) {
          continue;
        }
        if (arcMentee != null) {
          arcMentee[next + count] = mentee;
          arcPoints[next + count] = problem.arcPoints()[arc];
        }
        count++;
      }
    }
    return count;
  }

  private boolean isRestricted(int mentor) {
    int at = Arrays.binarySearch(barred, Remainder.pair(mentor, 0));
    int next = at >= 0 ? at : -at - 1;
    return next < barred.length && Remainder.mentor(barred[next]) == mentor;
  }
}
