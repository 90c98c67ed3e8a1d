package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * Which types are eligible for each other, and what a pair of theirs is worth.
 *
 * @param start the eligible types of mentee of mentor type {@code s} stand at {@code start[s]} to
 *     {@code start[s + 1] - 1} of the other arrays
 * @param menteeType type of mentee, ascending within a mentor type
 * @param points points of a pair of these types; a pair with negative points is made only where an
 *     earlier goal of the objective gains by it
 */
public record TypeArcs(int[] start, int[] menteeType, long[] points) {

  /**
   * Checks that the arrays fit together: linear in arcs.
   *
   * @throws IllegalArgumentException if they do not
   */
  public TypeArcs {
    AssignmentProblem.require(menteeType.length == points.length, "points for each arc");
    AssignmentProblem.require(
        start.length > 0 && start[0] == 0 && start[start.length - 1] == menteeType.length,
        "the arcs of all mentor types are all arcs");
    for (int s = 0; s + 1 < start.length; s++) {
      AssignmentProblem.require(
          start[s] <= start[s + 1], "arcs stand in the order of mentor types");
      int previous = -1;
      for (int arc = start[s]; arc < start[s + 1]; arc++) {
        AssignmentProblem.require(
            menteeType[arc] > previous, "types of mentee ascend within a mentor type");
        previous = menteeType[arc];
      }
    }
  }

  /** Number of arcs. */
  public int count() {
    return points.length;
  }

  /** Number of types of mentor, those without people included. */
  public int mentorTypes() {
    return start.length - 1;
  }

  /**
   * The arc between two types, or a negative number if they are not eligible: a binary search among
   * those of the type of mentor.
   */
  public int between(int fromMentorType, int toMenteeType) {
    return Arrays.binarySearch(
        menteeType, start[fromMentorType], start[fromMentorType + 1], toMenteeType);
  }
}
