package org.mentormatcher.matching.assignment.groups;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.ReducedProblem;

/**
 * Pairs of groups that are not to be made although their types allow it; such groups have one
 * member. A question takes {@code O(log q)} for {@code q} such pairs, their making a sort.
 */
public final class ForbiddenGroups {

  /** The mentor group in the upper half of each, ascending. */
  private final long[] pairs;

  ForbiddenGroups(ReducedProblem reduced, Groups mentors, Groups mentees) {
    long[] found = new long[reduced.forbidden().length];
    int count = 0;
    for (long pair : reduced.forbidden()) {
      int mentor = mentors.groupOf()[ReducedProblem.mentor(pair)];
      int mentee = mentees.groupOf()[ReducedProblem.mentee(pair)];
      if (mentor >= 0 && mentee >= 0) {
        found[count++] = ReducedProblem.pair(mentor, mentee);
      }
    }
    pairs = Arrays.copyOf(found, count);
    Arrays.sort(pairs);
  }

  /** Whether there is such a pair with this mentor group. */
  public boolean concern(int mentor) {
    int at = Arrays.binarySearch(pairs, ReducedProblem.pair(mentor, 0));
    int next = at >= 0 ? at : -at - 1;
    return next < pairs.length && ReducedProblem.mentor(pairs[next]) == mentor;
  }

  /** Whether these two groups are such a pair. */
  public boolean contain(int mentor, int mentee) {
    return Arrays.binarySearch(pairs, ReducedProblem.pair(mentor, mentee)) >= 0;
  }
}
