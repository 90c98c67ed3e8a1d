package org.mentormatcher.matching.files;

import org.mentormatcher.words.Labelled;

/** A file that may be given beside the participants. */
public enum FurtherFile implements Labelled {
  /** Pairs of earlier runs, such as the last run's {@code pairs.csv}. */
  PREVIOUS_PAIRS,
  /** Pairs that must not be made. */
  DO_NOT_MATCH,
  /** Pairs that are made in any case. */
  LOCKED_PAIRS,
  /** People who opted out or withdrew their consent. */
  OPT_OUTS,
  /** Pairs of the last run, or that were announced, to be kept where that can be. */
  KEPT_PAIRS,
  /** People who went without a match last time, such as the last run's {@code unmatched.csv}. */
  WENT_WITHOUT;
}
