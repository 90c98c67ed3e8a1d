package org.mentormatcher.jobs;

/**
 * The part a file plays. Files are known by it from the first request on: the name that the
 * coordinator gave a file may be a person's, and never leaves the browser.
 */
public enum InputFile implements Labelled {
  MENTORS("mentors"),
  MENTEES("mentees"),
  /** Everybody in one file. */
  PARTICIPANTS("participants"),
  PREVIOUS_PAIRS("previous-pairs"),
  DO_NOT_MATCH("do-not-match"),
  LOCKED_PAIRS("locked-pairs"),
  OPT_OUTS("opt-outs");

  private final String label;

  InputFile(String label) {
    this.label = label;
  }

  /** Whether it is about the people to be matched; the others say more about some of them. */
  public boolean holdsParticipants() {
    return this == MENTORS || this == MENTEES || this == PARTICIPANTS;
  }

  @Override
  public String label() {
    return label;
  }
}
