package org.mentormatcher.matching.assignment;

import java.util.List;

/**
 * What a matching has of each goal that can be counted, or by how much two matchings differ in it.
 *
 * @param points points of all pairs together
 * @param mentees mentees with a match
 * @param mentors mentors with a match
 * @param kept pairs of those that are to be kept
 * @param returned people with a match who went without last time
 * @param sharing pairs of mentees who share a mentor
 */
public record Totals(long points, int mentees, int mentors, int kept, int returned, long sharing) {

  /** Nothing of anything: no match, or no difference. */
  public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

  /** Points, and people with a match. */
  public static Totals of(long points, int mentees, int mentors) {
    return new Totals(points, mentees, mentors, 0, 0, 0);
  }

  /** Both together. */
  public Totals and(Totals other) {
    return new Totals(
        Math.addExact(points, other.points),
        mentees + other.mentees,
        mentors + other.mentors,
        kept + other.kept,
        returned + other.returned,
        Math.addExact(sharing, other.sharing));
  }

  /** The same, taken away instead of added. */
  public Totals negative() {
    return new Totals(-points, -mentees, -mentors, -kept, -returned, -sharing);
  }

  /**
   * How much there is of a goal, more being better.
   *
   * @throws IllegalArgumentException for {@link Goal#WEAKEST_PAIR}, which is no sum
   */
  public long of(Goal goal) {
    return switch (goal) {
      case POINTS -> points;
      case MENTEES_MATCHED -> mentees;
      case MENTORS_MATCHED -> mentors;
      case PAIRS_KEPT -> kept;
      case WENT_WITHOUT -> returned;
      case BALANCED_LOAD -> -sharing;
      case WEAKEST_PAIR -> throw new IllegalArgumentException("the weakest pair is no sum");
    };
  }

  /**
   * Compares the first of these goals in which the two differ: negative where this is worse.
   *
   * @param goals the most important first; {@link Goal#WEAKEST_PAIR} is passed over
   */
  public int compare(Totals other, List<Goal> goals) {
    for (Goal goal : goals) {
      int difference = goal == Goal.WEAKEST_PAIR ? 0 : Long.compare(of(goal), other.of(goal));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }
}
