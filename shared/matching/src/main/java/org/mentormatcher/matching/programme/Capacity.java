package org.mentormatcher.matching.programme;

import java.util.Optional;
import org.mentormatcher.matching.participants.Count;
import org.mentormatcher.matching.participants.Participant;

/**
 * How many matches each person in a role has at most.
 *
 * @param column the column in which people say it themselves, if there is one
 * @param otherwise the number for who says nothing, and for all where there is no column; 0 and
 *     above
 * @param most the number that nobody goes beyond, {@code otherwise} and above
 */
public record Capacity(Optional<String> column, int otherwise, int most) {

  /** How many matches somebody has at most. */
  public int of(Participant person) {
    return column
        .map(person::value)
        .filter(written -> !written.isEmpty())
        .map(written -> Math.min(most, Count.in(written).orElse(otherwise)))
        .orElse(otherwise);
  }

  /** The same number for everybody. */
  public static Capacity of(int number) {
    return new Capacity(Optional.empty(), number, number);
  }
}
