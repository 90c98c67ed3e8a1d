package org.mentormatcher.matching.assignment;

/**
 * What an earlier matching left that goals can heed.
 *
 * @param keep the pairs that are to be kept where that can be; each may be made, and is not locked
 * @param mentorsWithout whether each mentor went without last time; or of length 0: none did
 * @param menteesWithout whether each mentee went without last time; or of length 0: none did
 */
public record Earlier(PeoplePairs keep, boolean[] mentorsWithout, boolean[] menteesWithout) {

  /** There was none. */
  public static final Earlier NONE = new Earlier(PeoplePairs.NONE, new boolean[0], new boolean[0]);

  /** Whether a mentor went without last time. */
  public boolean mentorWithout(int mentor) {
    return mentorsWithout.length > 0 && mentorsWithout[mentor];
  }

  /** Whether a mentee went without last time. */
  public boolean menteeWithout(int mentee) {
    return menteesWithout.length > 0 && menteesWithout[mentee];
  }
}
