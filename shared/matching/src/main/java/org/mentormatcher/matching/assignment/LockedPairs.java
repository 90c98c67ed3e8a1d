package org.mentormatcher.matching.assignment;

import java.util.HashSet;
import java.util.Set;

/**
 * Pairs that were decided before matching. They are made whatever they are worth, also where the
 * types of the two are not eligible for each other: the coordinator's decision stands.
 *
 * @param mentor the mentor of each pair
 * @param mentee the mentee of each pair
 * @param points points of each pair: those of its types where they are eligible, else any, so that
 *     the caller says what such a pair counts
 */
public record LockedPairs(int[] mentor, int[] mentee, long[] points) {

  /** No pair was decided beforehand. */
  public static final LockedPairs NONE = new LockedPairs(new int[0], new int[0], new long[0]);

  /**
   * Checks that the arrays fit together.
   *
   * @throws IllegalArgumentException if they do not
   */
  public LockedPairs {
    if (mentor.length != mentee.length || mentor.length != points.length) {
      throw new IllegalArgumentException("not so: a mentee and points for each locked mentor");
    }
  }

  /**
   * Checks that the pairs can all be made.
   *
   * @throws IllegalArgumentException if a pair is of people who do not exist, stands there twice,
   *     or is one too many for somebody
   */
  void requireRoom(int[] mentorCapacity, int[] menteeCapacity) {
    int[] mentorRoom = mentorCapacity.clone();
    int[] menteeRoom = menteeCapacity.clone();
    Set<Long> seen = new HashSet<>();
    for (int p = 0; p < count(); p++) {
      int i = mentor[p];
      int j = mentee[p];
      require(
          i >= 0 && i < mentorRoom.length && j >= 0 && j < menteeRoom.length,
          "is of somebody who does not exist",
          p);
      require(seen.add(ReducedProblem.pair(i, j)), "is locked twice", p);
      require(mentorRoom[i]-- > 0, "is one more than the mentor takes", p);
      require(menteeRoom[j]-- > 0, "is one more than the mentee takes", p);
    }
  }

  /**
   * Checks that no pair stands among others, which it must not.
   *
   * @throws IllegalArgumentException if one is
   */
  void requireNoneOf(PeoplePairs others) {
    if (count() == 0) {
      return;
    }
    Set<Long> among = new HashSet<>();
    for (int p = 0; p < others.count(); p++) {
      among.add(ReducedProblem.pair(others.mentor()[p], others.mentee()[p]));
    }
    for (int p = 0; p < count(); p++) {
      require(
          !among.contains(ReducedProblem.pair(mentor[p], mentee[p])),
          "is also forbidden, or to be kept",
          p);
    }
  }

  private void require(boolean condition, String otherwise, int p) {
    if (!condition) {
      throw new IllegalArgumentException(
          "the locked pair of mentor "
              + mentor[p]
              + " and mentee "
              + mentee[p]
              + ", counted from 0, "
              + otherwise);
    }
  }

  /** Number of pairs. */
  public int count() {
    return mentor.length;
  }
}
