package org.mentormatcher.matching.participants;

import java.util.Map;

/**
 * One person in one role. Somebody who is both has one of these on each side.
 *
 * @param role the side this entry is on
 * @param identity what tells people apart, folded: the same in both roles
 * @param values what the person's row holds, by the programme's column names; no blanks
 */
public record Participant(Role role, String identity, Map<String, String> values) {
  public Participant {
    values = Map.copyOf(values);
  }

  /** The value in a column as it was written, or "" where there is none. */
  public String value(String column) {
    String value = values.get(column);
    return value == null ? "" : value;
  }

  /** The identity alone: people are looked up in maps once a comparison. */
  @Override
  public int hashCode() {
    return identity.hashCode();
  }

  /** Says nothing about the person, because this may end in a log. */
  @Override
  public String toString() {
    return role.singular();
  }
}
