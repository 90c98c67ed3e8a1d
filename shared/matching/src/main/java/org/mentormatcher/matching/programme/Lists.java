package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Optional;

/**
 * How results name a person, and what stands where in the lists of mentors and mentees.
 *
 * @param person columns that say who a row is about, at least one
 * @param both the column in which people say that they are mentor and mentee, if there is one
 * @param lead the column of each match that stands first, as {@code match N …}, if one does
 */
public record Lists(List<String> person, Optional<String> both, Optional<String> lead) {
  public Lists {
    person = List.copyOf(person);
  }
}
