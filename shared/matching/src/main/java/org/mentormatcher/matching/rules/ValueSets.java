package org.mentormatcher.matching.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mentormatcher.matching.participants.Participant;

/** Classes of people by the set of values that they gave, as bits so that sets compare fast. */
final class ValueSets {
  private final Map<String, Integer> numbers;
  private final Classes<List<String>> classes = new Classes<>();
  private final List<long[]> bits = new ArrayList<>();

  /** Sets that can be compared with each other only. */
  ValueSets() {
    this.numbers = new HashMap<>();
  }

  /** Sets that can be compared with others too. */
  ValueSets(ValueSets comparable) {
    this.numbers = comparable.numbers;
  }

  /** The class of each person. */
  int[] classify(List<Participant> people, Function<Participant, List<String>> values) {
    int[] ofPeople = classes.classify(people, values);
    for (int next = bits.size(); next < classes.count(); next++) {
      bits.add(bits(classes.key(next)));
    }
    return ofPeople;
  }

  /** Number of values in a class's set. */
  int size(int number) {
    return classes.key(number).size();
  }

  /** Number of values that two sets have in common. */
  int common(int number, ValueSets others, int other) {
    long[] these = bits.get(number);
    long[] those = others.bits.get(other);
    int common = 0;
    for (int word = 0; word < Math.min(these.length, those.length); word++) {
      common += Long.bitCount(these[word] & those[word]);
    }
    return common;
  }

  private long[] bits(List<String> values) {
    int[] positions =
        values.stream()
            .mapToInt(value -> numbers.computeIfAbsent(value, unseen -> numbers.size()))
            .toArray();
    int words = 0;
    for (int position : positions) {
      words = Math.max(words, position / Long.SIZE + 1);
    }
    long[] set = new long[words];
    for (int position : positions) {
      set[position / Long.SIZE] |= 1L << position;
    }
    return set;
  }
}
