package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * A bipartite assignment problem with capacities on both sides, described between types.
 *
 * <p>People of one type are alike in everything that scores: every mentor of type {@code s} has
 * with every mentee of type {@code t} the same points, or is eligible for none of them. Capacities
 * stay each person's own.
 *
 * @param mentorType type of each mentor, 0 to {@code arcStart.length - 2}
 * @param mentorCapacity matches each mentor takes at most, 0 and above
 * @param menteeType type of each mentee, 0 and above
 * @param menteeCapacity matches each mentee takes at most, 0 and above
 * @param arcStart the eligible types of mentee of mentor type {@code s} stand at {@code
 *     arcStart[s]} to {@code arcStart[s + 1] - 1} of the next two arrays
 * @param arcMenteeType type of mentee, ascending within a mentor type
 * @param arcPoints points of a pair of these types; a pair with negative points is made only where
 *     an earlier goal of the objective gains by it
 * @param forbiddenMentor the mentor of each pair that must not be made although its types allow it
 * @param forbiddenMentee the mentee of each such pair
 * @param locked pairs that are made in any case; they use up capacity
 * @param variety how many mentors of one class a mentee has at most
 */
public record AssignmentProblem(
    int[] mentorType,
    int[] mentorCapacity,
    int[] menteeType,
    int[] menteeCapacity,
    int[] arcStart,
    int[] arcMenteeType,
    long[] arcPoints,
    int[] forbiddenMentor,
    int[] forbiddenMentee,
    LockedPairs locked,
    Variety variety) {

  /**
   * Checks that the arrays fit together: linear in people, arcs and forbidden pairs, and a binary
   * search for each locked pair.
   *
   * @throws IllegalArgumentException if they do not, or if a locked pair is locked twice, forbidden
   *     as well, beyond a capacity, or has other points than its types
   */
  public AssignmentProblem {
    require(mentorType.length == mentorCapacity.length, "a capacity for each mentor");
    require(menteeType.length == menteeCapacity.length, "a capacity for each mentee");
    require(arcMenteeType.length == arcPoints.length, "points for each arc");
    require(forbiddenMentor.length == forbiddenMentee.length, "forbidden pairs are pairs");
    require(
        arcStart.length > 0
            && arcStart[0] == 0
            && arcStart[arcStart.length - 1] == arcMenteeType.length,
        "the arcs of all mentor types are all arcs");
    requireRange(mentorType, arcStart.length - 1, "type of mentor");
    requireRange(menteeType, Integer.MAX_VALUE, "type of mentee");
    requireRange(mentorCapacity, Integer.MAX_VALUE, "capacity of mentor");
    requireRange(menteeCapacity, Integer.MAX_VALUE, "capacity of mentee");
    requireRange(forbiddenMentor, mentorType.length, "mentor of forbidden pair");
    requireRange(forbiddenMentee, menteeType.length, "mentee of forbidden pair");
    for (int s = 0; s + 1 < arcStart.length; s++) {
      require(arcStart[s] <= arcStart[s + 1], "arcs stand in the order of mentor types");
      int previous = -1;
      for (int arc = arcStart[s]; arc < arcStart[s + 1]; arc++) {
        require(arcMenteeType[arc] > previous, "types of mentee ascend within a mentor type");
        previous = arcMenteeType[arc];
      }
    }
    require(
        variety.mentorClass().length == 0 || variety.mentorClass().length == mentorType.length,
        "a class for each mentor, or for none");
    require(variety.most() > 0, "a mentee may have a mentor of each class");
    locked.requireRoom(mentorCapacity, menteeCapacity);
    locked.requireNoneOf(forbiddenMentor, forbiddenMentee);
    for (int p = 0; p < locked.count(); p++) {
      int s = mentorType[locked.mentor()[p]];
      int t = menteeType[locked.mentee()[p]];
      int arc = Arrays.binarySearch(arcMenteeType, arcStart[s], arcStart[s + 1], t);
      require(
          arc < 0 || arcPoints[arc] == locked.points()[p],
          "an eligible locked pair has the points of its types");
    }
  }

  /** A problem without locked pairs. */
  public AssignmentProblem(
      int[] mentorType,
      int[] mentorCapacity,
      int[] menteeType,
      int[] menteeCapacity,
      int[] arcStart,
      int[] arcMenteeType,
      long[] arcPoints,
      int[] forbiddenMentor,
      int[] forbiddenMentee) {
    this(
        mentorType,
        mentorCapacity,
        menteeType,
        menteeCapacity,
        arcStart,
        arcMenteeType,
        arcPoints,
        forbiddenMentor,
        forbiddenMentee,
        LockedPairs.NONE,
        Variety.ANY);
  }

  /** The same problem with these locked pairs instead of its own. */
  public AssignmentProblem withLocked(LockedPairs pairs) {
    return with(pairs, variety);
  }

  /** The same problem with this limit instead of its own. */
  public AssignmentProblem withVariety(Variety limit) {
    return with(locked, limit);
  }

  private AssignmentProblem with(LockedPairs pairs, Variety limit) {
    return new AssignmentProblem(
        mentorType,
        mentorCapacity,
        menteeType,
        menteeCapacity,
        arcStart,
        arcMenteeType,
        arcPoints,
        forbiddenMentor,
        forbiddenMentee,
        pairs,
        limit);
  }

  /** Number of mentors, those without capacity included. */
  public int mentors() {
    return mentorType.length;
  }

  /** Number of mentees, those without capacity included. */
  public int mentees() {
    return menteeType.length;
  }

  /**
   * The arc between two types, or a negative number if they are not eligible: a binary search among
   * those of the type of mentor.
   */
  public int arc(int fromMentorType, int toMenteeType) {
    int start = arcStart[fromMentorType];
    return Arrays.binarySearch(arcMenteeType, start, arcStart[fromMentorType + 1], toMenteeType);
  }

  /**
   * Number of types of mentee, also of those that only arcs or only people have. Looks at every
   * mentee and every arc, so keep it where it is asked for often.
   */
  public int menteeTypes() {
    int types = 0;
    for (int type : menteeType) {
      types = Math.max(types, type + 1);
    }
    for (int type : arcMenteeType) {
      types = Math.max(types, type + 1);
    }
    return types;
  }

  private static void requireRange(int[] values, int bound, String what) {
    for (int value : values) {
      require(value >= 0 && (value < bound || bound == Integer.MAX_VALUE), what + " in range");
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("not so: " + what);
    }
  }
}
