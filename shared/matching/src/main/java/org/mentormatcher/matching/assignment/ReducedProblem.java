package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * What is left to decide once the locked pairs are made: a problem of its own, in which some people
 * have less room, and those whom a lock matched earn no bonus for a first match any more.
 *
 * <p>Every matching of the problem is the locked pairs and a matching of the reduced problem, and
 * its points and matched people are theirs together; so an optimum of the one makes an optimum of
 * the other.
 *
 * @param mentorRoom matches each mentor can take besides locked ones, 0 and above
 * @param menteeRoom matches each mentee can take besides locked ones, 0 and above
 * @param mentorLocks locked pairs of each mentor
 * @param menteeLocks locked pairs of each mentee
 * @param forbidden pairs that are not to be made any more, forbidden or locked: ascending, each
 *     once, the mentor in the upper half and the mentee in the lower
 * @param mostOfClass mentors of one class that a mentee has at most, {@link Variety#most}
 * @param lockedClasses for each locked pair whose mentor has a class, the mentee in the upper half
 *     and the class in the lower: ascending
 */
public record ReducedProblem(
    int[] mentorRoom,
    int[] menteeRoom,
    int[] mentorLocks,
    int[] menteeLocks,
    long[] forbidden,
    int mostOfClass,
    long[] lockedClasses) {

  /**
   * What the locked pairs of a problem leave. Takes time linear in people, and {@code O(n log n)}
   * in forbidden and locked pairs.
   */
  public static ReducedProblem of(AssignmentProblem problem) {
    LockedPairs locked = problem.locked();
    int[] mentorRoom = problem.mentors().capacity().clone();
    int[] menteeRoom = problem.mentees().capacity().clone();
    int[] mentorLocks = new int[mentorRoom.length];
    int[] menteeLocks = new int[menteeRoom.length];
    int given = problem.forbidden().count();
    long[] forbidden = new long[given + locked.count()];
    for (int f = 0; f < given; f++) {
      forbidden[f] = pair(problem.forbidden().mentor()[f], problem.forbidden().mentee()[f]);
    }
    for (int p = 0; p < locked.count(); p++) {
      forbidden[given + p] = pair(locked.mentor()[p], locked.mentee()[p]);
      mentorRoom[locked.mentor()[p]]--;
      menteeRoom[locked.mentee()[p]]--;
      mentorLocks[locked.mentor()[p]]++;
      menteeLocks[locked.mentee()[p]]++;
    }
    return new ReducedProblem(
        mentorRoom,
        menteeRoom,
        mentorLocks,
        menteeLocks,
        eachOnce(forbidden),
        problem.variety().most(),
        classes(locked, problem.variety()));
  }

  private static long[] classes(LockedPairs locked, Variety variety) {
    long[] classes = new long[locked.count()];
    int count = 0;
    for (int p = 0; p < locked.count(); p++) {
      int mentorClass = variety.of(locked.mentor()[p]);
      if (mentorClass >= 0) {
        classes[count++] = pair(locked.mentee()[p], mentorClass);
      }
    }
    long[] sorted = Arrays.copyOf(classes, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * How many mentors of a class a mentee may have besides those of locked pairs. Takes {@code O(log
   * n)} of locked pairs, and as long as the mentee has of them.
   */
  public int limitRoom(int mentee, int mentorClass) {
    if (menteeLocks[mentee] == 0) {
      return mostOfClass;
    }
    long key = pair(mentee, mentorClass);
    int from = Arrays.binarySearch(lockedClasses, key);
    if (from < 0) {
      return mostOfClass;
    }
    int to = from;
    while (from > 0 && lockedClasses[from - 1] == key) {
      from--;
    }
    while (to < lockedClasses.length && lockedClasses[to] == key) {
      to++;
    }
    return Math.max(0, mostOfClass - (to - from));
  }

  /** Sorts pairs, and keeps each once. */
  private static long[] eachOnce(long[] pairs) {
    Arrays.sort(pairs);
    int count = 0;
    for (long pair : pairs) {
      if (count == 0 || pairs[count - 1] != pair) {
        pairs[count++] = pair;
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** Whether a pair is forbidden or locked. */
  public boolean isForbidden(int mentor, int mentee) {
    return Arrays.binarySearch(forbidden, pair(mentor, mentee)) >= 0;
  }

  /** A pair as one number, the mentor in the upper half. */
  public static long pair(int mentor, int mentee) {
    return ((long) mentor << Integer.SIZE) | Integer.toUnsignedLong(mentee);
  }

  /** The mentor of such a number. */
  public static int mentor(long pair) {
    return (int) (pair >> Integer.SIZE);
  }

  /** The mentee of such a number. */
  public static int mentee(long pair) {
    return (int) pair;
  }
}
