package org.mentormatcher.matching.assignment;

import java.util.stream.IntStream;

/**
 * Pairs of people, each known by position.
 *
 * @param mentor the mentor of each pair
 * @param mentee the mentee of each pair
 */
public record PeoplePairs(int[] mentor, int[] mentee) {

  /** No pair. */
  public static final PeoplePairs NONE = new PeoplePairs(new int[0], new int[0]);

  /**
   * Checks that the arrays fit together.
   *
   * @throws IllegalArgumentException if they do not
   */
  public PeoplePairs {
    AssignmentProblem.require(mentor.length == mentee.length, "a mentee for each mentor of a pair");
  }

  /** The pairs as {@link ReducedProblem#pair} numbers them, ascending, each once. */
  public long[] sorted() {
    return IntStream.range(0, count())
        .mapToLong(p -> ReducedProblem.pair(mentor[p], mentee[p]))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Number of pairs, each counted as often as it stands there. */
  public int count() {
    return mentor.length;
  }
}
