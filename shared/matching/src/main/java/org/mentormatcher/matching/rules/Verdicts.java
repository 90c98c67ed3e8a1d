package org.mentormatcher.matching.rules;

/**
 * One rule's verdict on every pair of a run. To a rule many people are alike: it sorts each side
 * into classes, numbered from 0, and judges pairs of classes.
 *
 * @param mentorClasses class of each mentor
 * @param menteeClasses class of each mentee
 * @param points the verdict on a pair of classes
 */
public record Verdicts(int[] mentorClasses, int[] menteeClasses, PairPoints points) {

  /** The verdict that a pair must not be made. */
  public static final long EXCLUDED = Long.MIN_VALUE;

  /** A rule's verdict on a mentor's class and a mentee's class. */
  @FunctionalInterface
  public interface PairPoints {
    /** Points, 0 and above, or {@link #EXCLUDED}. */
    long of(int mentorClass, int menteeClass);
  }

  /** The verdict on a pair of people, by their positions in the run. */
  public long of(int mentor, int mentee) {
    return points.of(mentorClasses[mentor], menteeClasses[mentee]);
  }
}
