package org.mentormatcher.matching.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People of one side by type, numbered in the order in which the types first appear.
 *
 * @param ofPeople type of each person
 * @param examples one person of each type
 */
record Types(int[] ofPeople, int[] examples) {

  /** Sorts people into types: equal in their classes under every rule. */
  static Types of(List<int[]> classesByRule, int people) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<Integer> examples = new ArrayList<>();
    int[] types = new int[people];
    for (int i = 0; i < people; i++) {
      int person = i;
      List<Integer> key = classesByRule.stream().map(classes -> classes[person]).toList();
      types[i] =
          numbers.computeIfAbsent(
              key,
              unseen -> {
                examples.add(person);
                return examples.size() - 1;
              });
    }
    return new Types(types, examples.stream().mapToInt(Integer::intValue).toArray());
  }

  int count() {
    return examples.length;
  }

  int example(int type) {
    return examples[type];
  }
}
