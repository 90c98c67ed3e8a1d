package org.mentormatcher.matching.signoff;

import java.time.LocalDate;
import java.util.List;
import org.mentormatcher.matching.results.Shortlist;

/**
 * A match that somebody put their name to.
 *
 * @param people what the shortlist shows of the two, under {@link Shortlist#people}'s headings
 * @param by who accepted it
 * @param on the day
 * @param at the time of day as it was written after the day, such as 09:31; "" where none was
 */
public record Acceptance(List<String> people, String by, LocalDate on, String at) {
  public Acceptance {
    people = List.copyOf(people);
  }

  /** When, as a list says it. */
  String when() {
    return at.isEmpty() ? on.toString() : on + " " + at;
  }
}
