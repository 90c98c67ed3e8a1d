package org.mentormatcher.jobs;

/**
 * The part a file plays. Files are known by it from the first request on: the name that the
 * coordinator gave a file may be a person's, and never leaves the browser.
 */
public enum InputFile implements Labelled {
  MENTORS("mentors"),
  MENTEES("mentees"),
  /** Mentors and mentees in one file, told apart by a column. */
  PARTICIPANTS("participants");

  private final String label;

  InputFile(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
