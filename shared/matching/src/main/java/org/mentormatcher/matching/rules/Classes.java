package org.mentormatcher.matching.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Participant;

/**
 * Numbers the distinct keys of people in the order in which they first appear, so that pairs can be
 * judged by small integers.
 *
 * @param <K> the key: equal for people who are alike
 */
final class Classes<K> {
  private final Map<K, Integer> numbers = new HashMap<>();
  private final List<K> keys = new ArrayList<>();

  /** The class of each person. */
  int[] classify(List<Participant> people, Function<Participant, K> key) {
    int[] classes = new int[people.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = number(key.apply(people.get(i)));
    }
    return classes;
  }

  /** The key that all people of a class share. */
  K key(int number) {
    return keys.get(number);
  }

  /** The keys of all classes, in the order of their numbers. */
  Stream<K> keys() {
    return keys.stream();
  }

  /** Number of classes. */
  int count() {
    return keys.size();
  }

  private int number(K key) {
    Integer known = numbers.putIfAbsent(key, keys.size());
    if (known != null) {
      return known;
    }
    keys.add(key);
    return keys.size() - 1;
  }
}
