package org.mentormatcher.matching.signoff;

import java.time.LocalDate;
import java.util.List;
import org.mentormatcher.matching.results.Shortlist;

/**
 * A match that somebody put their name to.
 *
 * @param people what the shortlist shows of the two, under {@link Shortlist#people}'s headings
 * @param by who accepted it
 * @param on when
 */
public record Acceptance(List<String> people, String by, LocalDate on) {
  public Acceptance {
    people = List.copyOf(people);
  }
}
