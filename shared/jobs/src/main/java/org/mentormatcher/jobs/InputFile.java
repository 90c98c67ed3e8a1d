package org.mentormatcher.jobs;

import org.mentormatcher.words.Labelled;

/**
 * The part a file plays. Files are known by it from the first request on: the name that the
 * coordinator gave a file may be a person's, and never leaves the browser.
 */
public enum InputFile implements Labelled {
  MENTORS,
  MENTEES,
  /** Everybody in one file. */
  PARTICIPANTS,
  PREVIOUS_PAIRS,
  DO_NOT_MATCH,
  LOCKED_PAIRS,
  OPT_OUTS,
  KEPT_PAIRS,
  WENT_WITHOUT;

  /** Whether it is about the people to be matched; the others say more about some of them. */
  public boolean holdsParticipants() {
    return this == MENTORS || this == MENTEES || this == PARTICIPANTS;
  }
}
