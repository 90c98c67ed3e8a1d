package org.mentormatcher.matching.participants;

import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/** The two sides of a match. */
public enum Role implements Labelled {
  MENTOR("mentor", "mentors", "role.mentors"),
  MENTEE("mentee", "mentees", "role.mentees");

  private final String singular;
  private final String plural;
  private final String key;

  Role(String singular, String plural, String key) {
    this.key = key;
    this.singular = singular;
    this.plural = plural;
  }

  /** The word for one of them. */
  public String singular() {
    return singular;
  }

  /** The word for several. */
  public String plural() {
    return plural;
  }

  /** Several of them, in a sentence of any language. */
  public Sentence people() {
    return Sentence.of(key);
  }

  /** The other side. */
  public Role other() {
    return this == MENTOR ? MENTEE : MENTOR;
  }
}
