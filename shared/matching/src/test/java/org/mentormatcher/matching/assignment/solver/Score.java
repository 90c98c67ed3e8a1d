package org.mentormatcher.matching.assignment.solver;

import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.WorstOffProof;

/** What a matching reaches of each goal, compared in the order of an objective. */
public record Score(long points, int mentees, int mentors, long lowest) {

  /** A score of which the lowest points are no goal. */
  public Score(long points, int mentees, int mentors) {
    this(points, mentees, mentors, 0);
  }

  static Score of(Assignment assignment) {
    Certificate certificate = assignment.certificate();
    return new Score(
        certificate.points(),
        certificate.menteesMatched(),
        certificate.mentorsMatched(),
        assignment.worstOff().map(WorstOffProof::lowestPoints).orElse(0L));
  }

  boolean isWorseThan(Score other, Objective objective) {
    int byPoints = Long.compare(points, other.points);
    int byMentees = Integer.compare(mentees, other.mentees);
    int byMentors = Integer.compare(mentors, other.mentors);
    int byLowest = Long.compare(lowest, other.lowest);
    int[] levels =
        switch (objective) {
          case BEST_MATCHES -> new int[] {byPoints, byMentees, byMentors};
          case MOST_MATCHED -> new int[] {byMentees, byMentors, byPoints};
          case WORST_OFF_FIRST -> new int[] {byMentees, byMentors, byLowest, byPoints};
        };
    for (int level : levels) {
      if (level != 0) {
        return level < 0;
      }
    }
    return false;
  }
}
