package org.mentormatcher.matching.programme;

import java.util.Optional;

/** A kind of result that a programme asks for, beside pairs, unmatched and summary. */
public enum Output {
  /** A list of mentors and one of mentees, a row a person, ready for a mail merge. */
  LISTS("lists"),
  /** Ranked candidates with reasons for each mentee; a match stands once it is signed off. */
  SHORTLIST("shortlist"),
  /** A file for each commissioning body, with nothing of another's in it. */
  COMMISSIONER_FILES("commissioner-files"),
  /** Everybody, with what others may see, grouped. */
  DIRECTORY("directory"),
  /** Pairs of people who might like to meet, in one list. */
  INTRODUCTIONS("introductions");

  private final String label;

  Output(String label) {
    this.label = label;
  }

  /** The name in programme documents. */
  public String label() {
    return label;
  }

  /** The output of that name, if there is one. */
  public static Optional<Output> labelled(String label) {
    for (Output output : values()) {
      if (output.label.equals(label)) {
        return Optional.of(output);
      }
    }
    return Optional.empty();
  }
}
