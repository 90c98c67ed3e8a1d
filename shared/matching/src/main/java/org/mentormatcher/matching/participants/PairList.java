package org.mentormatcher.matching.participants;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs of people that a coordinator listed. Who is mentor and who is mentee does not count.
 *
 * @param pairs the identities of each pair
 */
public record PairList(Set<Set<String>> pairs) {

  /** No pairs. */
  public static final PairList NONE = new PairList(Set.of());

  public PairList {
    pairs = Set.copyOf(pairs);
  }

  /** These pairs, each of two different people. */
  public static PairList of(List<List<String>> identities) {
    Set<Set<String>> pairs = new HashSet<>();
    identities.forEach(pair -> pairs.add(new TreeSet<>(pair)));
    return new PairList(pairs);
  }

  /** Whether it holds no pairs. */
  public boolean isEmpty() {
    return pairs.isEmpty();
  }
}
