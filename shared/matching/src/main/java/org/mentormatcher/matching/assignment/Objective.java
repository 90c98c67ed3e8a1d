package org.mentormatcher.matching.assignment;

import org.mentormatcher.words.Labelled;

/** What the best matching is best at. Each is a lexicographic order of goals. */
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
}
