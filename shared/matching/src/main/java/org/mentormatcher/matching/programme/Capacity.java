package org.mentormatcher.matching.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.participants.Count;
import org.mentormatcher.matching.participants.Participant;

/**
 * How many matches each person in a role has at most.
 *
 * @param column the column in which people say it themselves, if there is one
 * @param otherwise the number for who says nothing, and for all where there is no column; 0 and
 *     above
 * @param most the number that nobody goes beyond by themselves, {@code otherwise} and above
 * @param own the number of people for whom the coordinator decided it, by their identities
 */
public record Capacity(Optional<String> column, int otherwise, int most, Map<String, Integer> own) {
  /** The most matches that anybody can be given: results have columns for each. */
  public static final int MOST_MATCHES = 100;

  public Capacity {
    own = Map.copyOf(own);
  }

  /** Where nothing was decided for anybody. */
  public Capacity(Optional<String> column, int otherwise, int most) {
    this(column, otherwise, most, Map.of());
  }

  /** How many matches somebody has at most. */
  public int of(Participant person) {
    Integer decided = own.get(person.identity());
    return decided != null ? decided : said(person);
  }

  private int said(Participant person) {
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

  /** The number that nobody goes beyond, however it came about. */
  public int mostOfAnybody() {
    return own.values().stream().mapToInt(Integer::intValue).reduce(most, Math::max);
  }

  /** Whether it was decided for somebody that they have more than one match. */
  public boolean givesSomebodySeveral() {
    return own.values().stream().anyMatch(places -> places > 1);
  }

  /** Says nothing about people, because this may end in a log. */
  @Override
  public String toString() {
    return "at most " + most;
  }

  /** The same, where one person has this many matches at most. */
  Capacity with(String identity, int places) {
    Map<String, Integer> decided = new HashMap<>(own);
    decided.put(identity, places);
    return new Capacity(column, otherwise, most, decided);
  }
}
