package org.mentormatcher.matching.assignment;

import org.mentormatcher.matching.Objective;

/** What a matching reaches of each goal, compared in the order of an objective. */
record Score(long points, int mentees, int mentors) {

  static Score of(Assignment assignment) {
    Certificate certificate = assignment.certificate();
    return new Score(
        certificate.points(), certificate.menteesMatched(), certificate.mentorsMatched());
  }

  boolean isWorseThan(Score other, Objective objective) {
    int byPoints = Long.compare(points, other.points);
    int byMentees = Integer.compare(mentees, other.mentees);
    int byMentors = Integer.compare(mentors, other.mentors);
    int[] levels =
        switch (objective) {
          case BEST_MATCHES -> new int[] {byPoints, byMentees, byMentors};
          case MOST_MATCHED -> new int[] {byMentees, byMentors, byPoints};
        };
    for (int level : levels) {
      if (level != 0) {
        return level < 0;
      }
    }
    return false;
  }
}
