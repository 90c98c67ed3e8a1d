package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * What is left to decide once the locked pairs are made: a problem of its own, in which some people
 * have less room, and those whom a lock matched earn no bonus for a first match any more.
 *
 * <p>Every matching of the problem is the locked pairs and a matching of the remainder, and its
 * points and matched people are theirs together; so an optimal remainder is an optimal whole.
 *
 * @param mentorRoom matches each mentor can take besides locked ones, 0 and above
 * @param menteeRoom matches each mentee can take besides locked ones, 0 and above
 * @param mentorLocks locked pairs of each mentor
 * @param menteeLocks locked pairs of each mentee
 * @param barred pairs that are not to be made any more, forbidden or locked: ascending, each once,
 *     the mentor in the upper half and the mentee in the lower
 */
public record ReducedProblem(
    int[] mentorRoom, int[] menteeRoom, int[] mentorLocks, int[] menteeLocks, long[] barred) {

  /** What the locked pairs of a problem leave. */
  public static ReducedProblem of(AssignmentProblem problem) {
    LockedPairs locked = problem.locked();
    int[] mentorRoom = problem.mentorCapacity().clone();
    int[] menteeRoom = problem.menteeCapacity().clone();
    int[] mentorLocks = new int[mentorRoom.length];
    int[] menteeLocks = new int[menteeRoom.length];
    int forbidden = problem.forbiddenMentor().length;
    long[] barred = new long[forbidden + locked.count()];
    for (int f = 0; f < forbidden; f++) {
      barred[f] = pair(problem.forbiddenMentor()[f], problem.forbiddenMentee()[f]);
    }
    for (int p = 0; p < locked.count(); p++) {
      barred[forbidden + p] = pair(locked.mentor()[p], locked.mentee()[p]);
      mentorRoom[locked.mentor()[p]]--;
      menteeRoom[locked.mentee()[p]]--;
      mentorLocks[locked.mentor()[p]]++;
      menteeLocks[locked.mentee()[p]]++;
    }
    return new ReducedProblem(mentorRoom, menteeRoom, mentorLocks, menteeLocks, eachOnce(barred));
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
  public boolean isBarred(int mentor, int mentee) {
    return Arrays.binarySearch(barred, pair(mentor, mentee)) >= 0;
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
