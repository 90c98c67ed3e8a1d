package org.mentormatcher.matching.rules;

/**
 * One rule's verdict on every pair of a run. To a rule many people are alike: it sorts each side
 * into classes, numbered from 0, and judges pairs of classes. What concerns single pairs of people
 * stands beside the classes, so that the people concerned stay like others in everything else.
 *
 * @param mentorClasses class of each mentor
 * @param menteeClasses class of each mentee
 * @param points the verdict on a pair of classes
 * @param excluded single pairs that must not be made, whatever their classes
 */
public record Verdicts(
    int[] mentorClasses, int[] menteeClasses, PairPoints points, PairSet excluded) {

  /** The verdict that a pair must not be made. */
  public static final long EXCLUDED = Long.MIN_VALUE;

  /** A rule's verdict on a mentor's class and a mentee's class. */
  @FunctionalInterface
  public interface PairPoints {
    /** Points, 0 and above, or {@link #EXCLUDED}. */
    long of(int mentorClass, int menteeClass);
  }

  /** Verdicts on classes only. */
  public Verdicts(int[] mentorClasses, int[] menteeClasses, PairPoints points) {
    this(mentorClasses, menteeClasses, points, PairSet.NONE);
  }

  /** Nothing but single pairs that must not be made. */
  static Verdicts excluding(Group group, PairSet pairs) {
    return new Verdicts(
        new int[group.mentors().size()],
        new int[group.mentees().size()],
        (mentorClass, menteeClass) -> 0,
        pairs);
  }

  /** The verdict on a pair of people, by their positions in the run. */
  public long of(int mentor, int mentee) {
    return excluded.contains(mentor, mentee) ? EXCLUDED : ofClasses(mentor, mentee);
  }

  /** The verdict on the classes of two people. */
  public long ofClasses(int mentor, int mentee) {
    return points.of(mentorClasses[mentor], menteeClasses[mentee]);
  }
}
