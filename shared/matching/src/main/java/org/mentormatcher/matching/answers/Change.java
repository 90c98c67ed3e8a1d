package org.mentormatcher.matching.answers;

import org.mentormatcher.matching.assignment.Objective;

/**
 * How the best matching under one more condition differs from the best without it.
 *
 * @param points points of all pairs together; negative: fewer
 * @param mentees mentees with a match; negative: fewer
 * @param mentors mentors with a match; negative: fewer
 */
public record Change(long points, int mentees, int mentors) {

  /** Nothing: a matching that meets the condition is as good. */
  public static final Change NONE = new Change(0, 0, 0);

  /** This change and another together. */
  Change and(Change other) {
    return new Change(
        Math.addExact(points, other.points), mentees + other.mentees, mentors + other.mentors);
  }

  /** Compares what an objective is left with: negative where this is worse than the other. */
  int compare(Change other, Objective objective) {
    int byPoints = Long.compare(points, other.points);
    int byMentees = Integer.compare(mentees, other.mentees);
    int byMentors = Integer.compare(mentors, other.mentors);
    int[] levels =
        objective == Objective.BEST_MATCHES
            ? new int[] {byPoints, byMentees, byMentors}
            : new int[] {byMentees, byMentors, byPoints};
    for (int level : levels) {
      if (level != 0) {
        return level;
      }
    }
    return 0;
  }
}
