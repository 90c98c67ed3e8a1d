package org.mentormatcher.matching.assignment.groups;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.ReducedProblem;

/**
 * Pairs that differ from all others of their types: those that must not be made, and those that are
 * to be kept where that is a goal. Their people are groups of one member. A question takes {@code
 * O(log q)} for {@code q} such pairs, their making a sort.
 */
public final class OwnPairs {

  /** Pairs of groups, the mentor group in the upper half of each, ascending. */
  private final long[] forbidden;

  private final long[] kept;

  /**
   * Such pairs of groups.
   *
   * @param forbidden pairs of people that must not be made
   * @param kept pairs of people that are to be kept
   */
  OwnPairs(long[] forbidden, long[] kept, Groups mentors, Groups mentees) {
    this.forbidden = ofGroups(forbidden, mentors, mentees);
    this.kept = ofGroups(kept, mentors, mentees);
  }

  private static long[] ofGroups(long[] pairs, Groups mentors, Groups mentees) {
    long[] found = new long[pairs.length];
    int count = 0;
    for (long pair : pairs) {
      int mentor = mentors.groupOf()[ReducedProblem.mentor(pair)];
      int mentee = mentees.groupOf()[ReducedProblem.mentee(pair)];
      if (mentor >= 0 && mentee >= 0) {
        found[count++] = ReducedProblem.pair(mentor, mentee);
      }
    }
    long[] all = Arrays.copyOf(found, count);
    Arrays.sort(all);
    return all;
  }

  /** Whether there is such a pair with this mentor group. */
  public boolean concern(int mentor) {
    return concern(forbidden, mentor) || concern(kept, mentor);
  }

  private static boolean concern(long[] pairs, int mentor) {
    int at = Arrays.binarySearch(pairs, ReducedProblem.pair(mentor, 0));
    int next = at >= 0 ? at : -at - 1;
    return next < pairs.length && ReducedProblem.mentor(pairs[next]) == mentor;
  }

  /** Whether these two groups must not be matched. */
  public boolean forbid(int mentor, int mentee) {
    return Arrays.binarySearch(forbidden, ReducedProblem.pair(mentor, mentee)) >= 0;
  }

  /** Whether the match of these two groups is to be kept. */
  public boolean keep(int mentor, int mentee) {
    return Arrays.binarySearch(kept, ReducedProblem.pair(mentor, mentee)) >= 0;
  }
}
