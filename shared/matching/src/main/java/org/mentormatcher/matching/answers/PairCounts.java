package org.mentormatcher.matching.answers;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.ReducedProblem;

/**
 * How many pairs there are between groups of two sides, by group of the first.
 *
 * @param start partners of group {@code g} stand at {@code start[g]} to {@code start[g + 1] - 1}
 * @param partner groups of the second side, ascending within a group
 * @param count pairs between the two, 1 and above
 */
record PairCounts(int[] start, int[] partner, long[] count) {

  /** Counts pairs of groups, the first in the upper half of each. */
  static PairCounts of(long[] pairs, int groups) {
    long[] sorted = pairs.clone();
    Arrays.sort(sorted);
    int[] start = new int[groups + 1];
    int[] partner = new int[sorted.length];
    long[] count = new long[sorted.length];
    int entries = 0;
    for (int p = 0; p < sorted.length; p++) {
      if (p == 0 || sorted[p] != sorted[p - 1]) {
        partner[entries++] = (int) sorted[p];
        start[(int) (sorted[p] >> Integer.SIZE) + 1] = entries;
      }
      count[entries - 1]++;
    }
    for (int group = 0; group < groups; group++) {
      start[group + 1] = Math.max(start[group + 1], start[group]);
    }
    return new PairCounts(start, Arrays.copyOf(partner, entries), Arrays.copyOf(count, entries));
  }

  /** The same pairs with the second in the upper half. */
  static long[] turned(long[] pairs) {
    return Arrays.stream(pairs)
        .map(pair -> ReducedProblem.pair((int) pair, (int) (pair >> Integer.SIZE)))
        .toArray();
  }

  /** Pairs between two groups. */
  long between(int first, int second) {
    int at = Arrays.binarySearch(partner, start[first], start[first + 1], second);
    return at < 0 ? 0 : count[at];
  }

  /** Pairs of a group. */
  long total(int first) {
    long total = 0;
    for (int e = start[first]; e < start[first + 1]; e++) {
      total += count[e];
    }
    return total;
  }
}
