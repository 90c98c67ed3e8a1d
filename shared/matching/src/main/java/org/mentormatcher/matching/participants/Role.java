package org.mentormatcher.matching.participants;

/** The two sides of a match. */
public enum Role {
  MENTOR("mentor", "mentors"),
  MENTEE("mentee", "mentees");

  private final String singular;
  private final String plural;

  Role(String singular, String plural) {
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

  /** The other side. */
  public Role other() {
    return this == MENTOR ? MENTEE : MENTOR;
  }
}
