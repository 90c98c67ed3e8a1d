package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * Pairs of groups that are not to be made although their types allow it; such groups have one
 * member.
 */
final class BarredGroups {

  /** The mentor group in the upper half of each, ascending. */
  private final long[] pairs;

  BarredGroups(Remainder remainder, Groups mentors, Groups mentees) {
    long[] found = new long[remainder.barred().length];
    int count = 0;
    for (long pair : remainder.barred()) {
      int mentor = mentors.groupOf()[Remainder.mentor(pair)];
      int mentee = mentees.groupOf()[Remainder.mentee(pair)];
      if (mentor >= 0 && mentee >= 0) {
        found[count++] = Remainder.pair(mentor, mentee);
      }
    }
    pairs = Arrays.copyOf(found, count);
    Arrays.sort(pairs);
  }

  /** Whether there is such a pair with this mentor group. */
  boolean concern(int mentor) {
    int at = Arrays.binarySearch(pairs, Remainder.pair(mentor, 0));
    int next = at >= 0 ? at : -at - 1;
    return next < pairs.length && Remainder.mentor(pairs[next]) == mentor;
  }

  /** Whether these two groups are such a pair. */
  boolean contain(int mentor, int mentee) {
    return Arrays.binarySearch(pairs, Remainder.pair(mentor, mentee)) >= 0;
  }
}
