package org.mentormatcher.matching.assignment;

/**
 * Pairs that must not be made although their types allow it.
 *
 * @param mentor the mentor of each pair
 * @param mentee the mentee of each pair
 */
public record ForbiddenPairs(int[] mentor, int[] mentee) {

  /** No pair is forbidden. */
  public static final ForbiddenPairs NONE = new ForbiddenPairs(new int[0], new int[0]);

  /**
   * Checks that the arrays fit together.
   *
   * @throws IllegalArgumentException if they do not
   */
  public ForbiddenPairs {
    AssignmentProblem.require(mentor.length == mentee.length, "forbidden pairs are pairs");
  }

  /** Number of pairs, each counted as often as it stands there. */
  public int count() {
    return mentor.length;
  }
}
