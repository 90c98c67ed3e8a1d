package org.mentormatcher.matching.assignment;

/**
 * A bipartite assignment problem with capacities on both sides, described between types.
 *
 * <p>People of one type are alike in everything that scores: every mentor of type {@code s} has
 * with every mentee of type {@code t} the same points, or is eligible for none of them. Capacities
 * stay each person's own.
 *
 * @param mentors the mentors; their types are those of the arcs
 * @param mentees the mentees
 * @param arcs which types are eligible for each other, and the points of their pairs
 * @param forbidden pairs that must not be made although their types allow it
 * @param locked pairs that are made in any case; they use up capacity
 * @param variety how many mentors of one class a mentee has at most
 * @param earlier what an earlier matching left that goals can heed
 */
public record AssignmentProblem(
    Population mentors,
    Population mentees,
    TypeArcs arcs,
    PeoplePairs forbidden,
    LockedPairs locked,
    Variety variety,
    Earlier earlier) {

  /**
   * Checks that the parts fit together: linear in people and forbidden pairs, and a binary search
   * for each locked pair.
   *
   * @throws IllegalArgumentException if they do not, or if a locked pair is locked twice, forbidden
   *     or to be kept as well, beyond a capacity, or has other points than its types
   */
  public AssignmentProblem {
    requireRange(mentors.type(), arcs.mentorTypes(), "type of mentor");
    requirePairs(forbidden, mentors, mentees, "forbidden pair");
    requirePairs(earlier.keep(), mentors, mentees, "pair to keep");
    requireForEach(earlier.mentorsWithout(), mentors);
    requireForEach(earlier.menteesWithout(), mentees);
    require(
        variety.mentorClass().length == 0 || variety.mentorClass().length == mentors.count(),
        "a class for each mentor, or for none");
    require(variety.most() > 0, "a mentee may have a mentor of each class");
    locked.requireRoom(mentors.capacity(), mentees.capacity());
    locked.requireNoneOf(forbidden);
    locked.requireNoneOf(earlier.keep());
    for (int p = 0; p < locked.count(); p++) {
      int arc =
          arcs.between(mentors.type()[locked.mentor()[p]], mentees.type()[locked.mentee()[p]]);
      require(
          arc < 0 || arcs.points()[arc] == locked.points()[p],
          "an eligible locked pair has the points of its types");
    }
  }

  /** A problem without locked pairs. */
  public AssignmentProblem(
      Population mentors, Population mentees, TypeArcs arcs, PeoplePairs forbidden) {
    this(mentors, mentees, arcs, forbidden, LockedPairs.NONE, Variety.ANY, Earlier.NONE);
  }

  /** The same problem with these locked pairs instead of its own. */
  public AssignmentProblem withLocked(LockedPairs pairs) {
    return new AssignmentProblem(mentors, mentees, arcs, forbidden, pairs, variety, earlier);
  }

  /** The same problem with this limit instead of its own. */
  public AssignmentProblem withVariety(Variety limit) {
    return new AssignmentProblem(mentors, mentees, arcs, forbidden, locked, limit, earlier);
  }

  /** The same problem with these arcs instead of its own. */
  public AssignmentProblem withArcs(TypeArcs others) {
    return new AssignmentProblem(mentors, mentees, others, forbidden, locked, variety, earlier);
  }

  /** The arc that a pair of people is on, or a negative number if their types are not eligible. */
  public int arc(int mentor, int mentee) {
    return arcs.between(mentors.type()[mentor], mentees.type()[mentee]);
  }

  /**
   * Number of types of mentee, also of those that only arcs or only people have. Looks at every
   * mentee and every arc, so keep it where it is asked for often.
   */
  public int menteeTypes() {
    int types = 0;
    for (int type : mentees.type()) {
      types = Math.max(types, type + 1);
    }
    for (int type : arcs.menteeType()) {
      types = Math.max(types, type + 1);
    }
    return types;
  }

  private static void requirePairs(
      PeoplePairs pairs, Population mentors, Population mentees, String what) {
    requireRange(pairs.mentor(), mentors.count(), "mentor of " + what);
    requireRange(pairs.mentee(), mentees.count(), "mentee of " + what);
  }

  private static void requireForEach(boolean[] without, Population people) {
    require(
        without.length == 0 || without.length == people.count(),
        "who went without is told of everybody, or of nobody");
  }

  static void requireRange(int[] values, int bound, String what) {
    String inRange = what + " in range";
    for (int value : values) {
      require(value >= 0 && (value < bound || bound == Integer.MAX_VALUE), inRange);
    }
  }

  static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("not so: " + what);
    }
  }
}
