package org.mentormatcher.matching.assignment;

/**
 * What an earlier matching left that goals can heed.
 *
 * @param keep the pairs that are to be kept where that can be; each may be made, and is not locked
 * @param mentorsWithout whether each mentor went without last time; or of length 0: none did
 * @param menteesWithout whether each mentee went without last time; or of length 0: none did
 * @param worth points that a pair to keep counts beside its own where {@link Goal#POINTS} is a
 *     goal, 0 and above; 0 where keeping pairs is not weighed against points
 */
public record Earlier(
    PeoplePairs keep, boolean[] mentorsWithout, boolean[] menteesWithout, long worth) {

  /** There was none. */
  public static final Earlier NONE = new Earlier(PeoplePairs.NONE, new boolean[0], new boolean[0]);

  /** Pairs to keep that are not weighed against points. */
  public Earlier(PeoplePairs keep, boolean[] mentorsWithout, boolean[] menteesWithout) {
    this(keep, mentorsWithout, menteesWithout, 0);
  }

  /** The same, where a pair to keep counts so many points more. */
  public Earlier worth(long points) {
    return new Earlier(keep, mentorsWithout, menteesWithout, points);
  }

  /** Whether a mentor went without last time. */
  public boolean mentorWithout(int mentor) {
    return mentorsWithout.length > 0 && mentorsWithout[mentor];
  }

  /** Whether a mentee went without last time. */
  public boolean menteeWithout(int mentee) {
    return menteesWithout.length > 0 && menteesWithout[mentee];
  }
}
