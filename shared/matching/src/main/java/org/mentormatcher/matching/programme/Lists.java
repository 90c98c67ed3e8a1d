package org.mentormatcher.matching.programme;

import java.util.List;

/**
 * What stands where in the lists of mentors and mentees.
 *
 * @param person columns that say who the row is about
 * @param both the column in which people say that they are mentor and mentee
 * @param lead the column of each match that stands first, as {@code match N …}
 */
public record Lists(List<String> person, String both, String lead) {
  public Lists {
    person = List.copyOf(person);
  }
}
