package org.mentormatcher.matching.assignment;

import static org.mentormatcher.matching.assignment.Goal.MENTEES_MATCHED;
import static org.mentormatcher.matching.assignment.Goal.MENTORS_MATCHED;
import static org.mentormatcher.matching.assignment.Goal.POINTS;
import static org.mentormatcher.matching.assignment.Goal.WEAKEST_PAIR;

import org.mentormatcher.words.Labelled;

/** Lists of goals that have a name. */
public enum Objective implements Labelled {
  /** Most points; among equals more mentees with a match, then more mentors with one. */
  BEST_MATCHES,
  /** Most mentees with a match; among equals more mentors with one, then most points. */
  MOST_MATCHED,
  /**
   * As many people matched as {@link #MOST_MATCHED}; among equals the pair with the fewest points
   * has as many as can be, then most points.
   */
  WORST_OFF_FIRST;

  /** What it is a name for. */
  public Goals goals() {
    return switch (this) {
      case BEST_MATCHES -> Goals.of(POINTS, MENTEES_MATCHED, MENTORS_MATCHED);
      case MOST_MATCHED -> Goals.of(MENTEES_MATCHED, MENTORS_MATCHED, POINTS);
      case WORST_OFF_FIRST -> Goals.of(MENTEES_MATCHED, MENTORS_MATCHED, WEAKEST_PAIR, POINTS);
    };
  }
}
