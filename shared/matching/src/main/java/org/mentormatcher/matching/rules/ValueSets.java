package org.mentormatcher.matching.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mentormatcher.matching.participants.Participant;

/**
 * Classes of people by the set of values that they gave, as bits so that sets compare fast: in time
 * and memory of the values that are in the sets, however many there are in all.
 */
final class ValueSets {
  private final Map<String, Integer> numbers;
  private final Classes<List<String>> classes = new Classes<>();
  private final List<ValueSet> sets = new ArrayList<>();

  /** Beside each other what most comparisons need: a run makes as many as there are pairs. */
  private int[] sizes = {};

  private long[] folded = {};

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
    for (int next = sets.size(); next < classes.count(); next++) {
      sets.add(ValueSet.of(classes.key(next), numbers));
    }
    sizes = classes.keys().mapToInt(List::size).toArray();
    folded = sets.stream().mapToLong(ValueSet::folded).toArray();
    return ofPeople;
  }

  /** Number of values in a class's set. */
  int size(int number) {
    return sizes[number];
  }

  /** Number of values that two sets have in common. */
  int common(int number, ValueSets others, int other) {
    return (folded[number] & others.folded[other]) == 0
        ? 0
        : sets.get(number).common(others.sets.get(other));
  }

  /**
   * A set of numbered values.
   *
   * @param folded all words in one: sets whose folded words share no bit share no value
   * @param at which words of 64 values have any, ascending
   * @param words those words
   */
  private record ValueSet(long folded, int[] at, long[] words) {
    static ValueSet of(List<String> values, Map<String, Integer> numbers) {
      SortedMap<Integer, Long> words = new TreeMap<>();
      long folded = 0;
      for (String value : values) {
        int number = numbers.computeIfAbsent(value, unseen -> numbers.size());
        long bit = 1L << number;
        words.merge(number / Long.SIZE, bit, (one, other) -> one | other);
        folded |= bit;
      }
      return new ValueSet(
          folded,
          words.keySet().stream().mapToInt(Integer::intValue).toArray(),
          words.values().stream().mapToLong(Long::longValue).toArray());
    }

    int common(ValueSet other) {
      int common = 0;
      int here = 0;
      int there = 0;
      while (here < at.length && there < other.at.length) {
        int ahead = at[here] - other.at[there];
        if (ahead == 0) {
          common += Long.bitCount(words[here] & other.words[there]);
        }
        here += ahead <= 0 ? 1 : 0;
        there += ahead >= 0 ? 1 : 0;
      }
      return common;
    }
  }
}
