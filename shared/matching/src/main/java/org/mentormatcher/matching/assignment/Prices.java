package org.mentormatcher.matching.assignment;

/**
 * Dual prices: what one unit of each person's time is worth, in the weights of {@link
 * LevelWeights}. Those of people without capacity mean nothing.
 *
 * @param mentor price of each mentor
 * @param mentee price of each mentee
 * @param classes classes of mentors that {@link Variety} limits
 * @param limit price of each limit: of mentee {@code j} and class {@code v} at {@code j · classes +
 *     v}, 0 and above
 */
public record Prices(long[] mentor, long[] mentee, int classes, long[] limit) {

  /** Prices of a problem that limits no class. */
  public Prices(long[] mentor, long[] mentee) {
    this(mentor, mentee, 0, new long[0]);
  }

  /** What a mentor of a class, or of none if it is −1, pays a mentee. */
  public long mentee(int who, int mentorClass) {
    return classes == 0 || mentorClass < 0
        ? mentee[who]
        : Math.addExact(mentee[who], limit[who * classes + mentorClass]);
  }
}
