package org.mentormatcher.matching.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * One rule's verdict on every pair of a run. To a rule many people are alike: it sorts each side
 * into classes, numbered from 0, and judges pairs of classes. What concerns single pairs of people
 * stands beside the classes, so that the people concerned stay like others in everything else.
 *
 * @param mentorClasses class of each mentor
 * @param menteeClasses class of each mentee
 * @param points the verdict on a pair of classes
 * @param excluded single pairs that must not be made, whatever their classes
 * @param limit how many of a mentee's mentors may be alike
 */
public record Verdicts(
    int[] mentorClasses,
    int[] menteeClasses,
    PairPoints points,
    PairSet excluded,
    Optional<Limit> limit) {

  /** The verdict that a pair must not be made. */
  public static final long EXCLUDED = Long.MIN_VALUE;

  /** Pairs of classes that are remembered at most: 9 MB. */
  private static final int MOST_REMEMBERED = 1 << 20;

  /** A rule's verdict on a mentor's class and a mentee's class. */
  @FunctionalInterface
  public interface PairPoints {
    /** Points, 0 and above, or {@link #EXCLUDED}. */
    long of(int mentorClass, int menteeClass);
  }

  /**
   * How many of a mentee's mentors may be alike.
   *
   * @param mentorClass what each mentor is, numbered from 0, or {@link #NOT_LIMITED}
   * @param most mentors of one class that a mentee has at most, 1 and above
   */
  public record Limit(int[] mentorClass, int most) {

    /** Stands for a mentor who is like nobody. */
    public static final int NOT_LIMITED = -1;
  }

  /** Verdicts on classes only. */
  public Verdicts(int[] mentorClasses, int[] menteeClasses, PairPoints points) {
    this(mentorClasses, menteeClasses, points, PairSet.NONE, Optional.empty());
  }

  /** Nothing but single pairs that must not be made. */
  static Verdicts excluding(Group group, PairSet pairs) {
    return new Verdicts(
        new int[group.mentors().size()],
        new int[group.mentees().size()],
        (mentorClass, menteeClass) -> 0,
        pairs,
        Optional.empty());
  }

  /** Nothing but a limit on mentors who are alike. */
  static Verdicts limiting(Group group, int[] mentorClasses, Limit limit) {
    return new Verdicts(
        mentorClasses,
        new int[group.mentees().size()],
        (mentorClass, menteeClass) -> 0,
        PairSet.NONE,
        Optional.of(limit));
  }

  /**
   * The same verdicts, each looked up once it is known, where there are few enough pairs of classes
   * to keep them: a run asks for most of them thousands of times.
   */
  public Verdicts remembered() {
    int mentees = classes(menteeClasses);
    long pairs = (long) classes(mentorClasses) * mentees;
    if (pairs > MOST_REMEMBERED) {
      return this;
    }
    long[] known = new long[(int) pairs];
    boolean[] isKnown = new boolean[known.length];
    PairPoints lookedUp =
        (mentorClass, menteeClass) -> {
          int at = mentorClass * mentees + menteeClass;
          if (!isKnown[at]) {
            isKnown[at] = true;
            known[at] = points.of(mentorClass, menteeClass);
          }
          return known[at];
        };
    return new Verdicts(mentorClasses, menteeClasses, lookedUp, excluded, limit);
  }

  private static int classes(int[] ofPeople) {
    return Arrays.stream(ofPeople).max().orElse(-1) + 1;
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
