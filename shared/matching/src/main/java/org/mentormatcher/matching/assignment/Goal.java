package org.mentormatcher.matching.assignment;

import org.mentormatcher.words.Labelled;

/** Something that a matching can be good at; {@link Goals} are several, most important first. */
public enum Goal implements Labelled {
  /** As many mentees as can be have a match. */
  MENTEES_MATCHED,
  /** As many mentors as can be have a match. */
  MENTORS_MATCHED,
  /** All pairs together have as many points as can be. */
  POINTS,
  /** The pair with the fewest points has as many as can be: a bottleneck. */
  WEAKEST_PAIR,
  /** As many pairs as can be of those that are to be kept, {@link Earlier}. */
  PAIRS_KEPT,
  /**
   * As few pairs of mentees as can be share a mentor: {@code k (k − 1) / 2} for a mentor of {@code
   * k} mentees. Of the same matches it is least where they are spread most evenly (a separable
   * convex cost).
   */
  BALANCED_LOAD,
  /** As many as can be of those who went without last time have a match, {@link Earlier}. */
  WENT_WITHOUT;
}
