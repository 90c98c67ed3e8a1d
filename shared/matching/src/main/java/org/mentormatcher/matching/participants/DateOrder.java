package org.mentormatcher.matching.participants;

import org.mentormatcher.words.Labelled;

/** Which number of 02/03/2026 is the day. */
public enum DateOrder implements Labelled {
  DAY_FIRST,
  MONTH_FIRST;

  /** The other one. */
  public DateOrder other() {
    return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
  }
}
