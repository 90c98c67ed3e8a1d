package org.mentormatcher.matching.assignment.proof;

import java.util.Arrays;

/**
 * People of one side with capacity, in classes of one type and one price; found by sorting, in
 * {@code O(n log n)} time and {@code O(n)} memory for {@code n} people.
 *
 * @param start classes of type {@code t} stand at {@code start[t]} to {@code start[t + 1] - 1}
 * @param price price of each class, ascending within a type
 * @param size members of each class, 1 and above
 */
record PriceClasses(int[] start, long[] price, int[] size) {

  static PriceClasses of(int[] personType, int[] capacity, long[] personPrice, int types) {
    int[] memberStart = new int[types + 1];
    for (int person = 0; person < personType.length; person++) {
      if (capacity[person] > 0) {
        memberStart[personType[person] + 1]++;
      }
    }
    for (int type = 0; type < types; type++) {
      memberStart[type + 1] += memberStart[type];
    }
    long[] sorted = new long[memberStart[types]];
    int[] next = memberStart.clone();
    for (int person = 0; person < personType.length; person++) {
      if (capacity[person] > 0) {
        sorted[next[personType[person]]++] = personPrice[person];
      }
    }
    int[] start = new int[types + 1];
    long[] price = new long[sorted.length];
    int[] size = new int[sorted.length];
    int classes = 0;
    for (int type = 0; type < types; type++) {
      Arrays.sort(sorted, memberStart[type], memberStart[type + 1]);
      start[type] = classes;
      for (int m = memberStart[type]; m < memberStart[type + 1]; m++) {
        if (m == memberStart[type] || sorted[m] != sorted[m - 1]) {
          price[classes++] = sorted[m];
        }
        size[classes - 1]++;
      }
    }
    start[types] = classes;
    return new PriceClasses(start, Arrays.copyOf(price, classes), Arrays.copyOf(size, classes));
  }
}
