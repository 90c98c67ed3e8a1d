package org.mentormatcher.matching.participants;

import org.mentormatcher.matching.participants.Decisions.NamedPair;

/**
 * A suggestion that somebody put their name to, while a matching is looked at: as they would write
 * it in the shortlist.
 *
 * @param pair who would be matched, by their identities
 * @param by who accepts it, as they wrote their name
 * @param on the day, as they wrote it, and the time after it where they wrote that
 */
public record AcceptedPair(NamedPair pair, String by, String on) {

  /** Says nothing about anybody, because this may end in a log. */
  @Override
  public String toString() {
    return "accepted";
  }
}
