package org.mentormatcher.matching.assignment.proof;

/**
 * What a person's next match is worth beside the pair: to the goals, and in a lottery. It never
 * rises with the matches that the person has.
 *
 * @param goals what the next match is worth to the goals
 * @param lottery what the next match weighs in the lottery
 * @param constantFrom matches of a person from which on a further one is always worth the same
 */
record Gain(NextMatch goals, NextMatch lottery, int constantFrom) {

  /** What a person's next match is worth. */
  @FunctionalInterface
  interface NextMatch {
    long worth(int person, int taken);
  }

  /** The gain of a person who has so many matches. */
  long of(int person, int taken) {
    return goals.worth(person, taken) + lottery.worth(person, taken);
  }

  /** Adds what locked pairs are worth to the goals, for which nobody draws. */
  void addLocked(int[] locks, WideSum sum) {
    for (int person = 0; person < locks.length; person++) {
      for (int taken = 0; taken < locks[person]; taken++) {
        sum.add(goals.worth(person, taken));
      }
    }
  }

  /** Adds the gains of all matches beside locked ones. */
  void addLoads(int[] locks, int[] load, WideSum sum) {
    for (int person = 0; person < load.length; person++) {
      for (int taken = locks[person]; taken < load[person]; taken++) {
        sum.add(of(person, taken));
      }
    }
  }

  /** Adds the most that gains and prices can come to, whatever matches are made. */
  void addMost(int[] room, int[] locks, long[] price, WideSum sum) {
    for (int person = 0; person < room.length; person++) {
      int end = locks[person] + room[person];
      for (int taken = locks[person]; taken < end; taken++) {
        long more = Math.addExact(price[person], of(person, taken));
        if (more <= 0) {
          break;
        }
        if (taken >= constantFrom) {
          sum.add(more, end - taken);
          break;
        }
        sum.add(more);
      }
    }
  }
}
