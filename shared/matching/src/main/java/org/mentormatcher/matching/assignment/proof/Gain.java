package org.mentormatcher.matching.assignment.proof;

/**
 * What a person's next match is worth beside the pair: the bonus of a first match, and what it
 * weighs in a lottery. It never rises with the matches that the person has.
 *
 * @param bonus of a first match
 * @param lottery what the next match weighs
 * @param rounds matches of a person from which on a further one weighs nothing
 */
record Gain(long bonus, Lottery lottery, int rounds) {

  /** What a person's next match weighs in a lottery. */
  @FunctionalInterface
  interface Lottery {
    long weight(int person, int taken);
  }

  /** The gain of a person who has so many matches. */
  long of(int person, int taken) {
    return (taken == 0 ? bonus : 0) + lottery.weight(person, taken);
  }

  /** Adds the bonus of everybody whom a locked pair matched. */
  void addLocked(int[] locks, WideSum sum) {
    for (int each : locks) {
      if (each > 0) {
        sum.add(bonus);
      }
    }
  }

  /** Adds the gains of all matches beside locked ones. */
  void addLoads(int[] locks, int[] load, WideSum sum) {
    for (int person = 0; person < load.length; person++) {
      for (int taken = locks[person];
          taken < Math.min(load[person], Math.max(1, rounds));
          taken++) {
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
        if (taken > rounds) {
          // From here on nothing changes any more.
          sum.add(price[person], end - taken);
          break;
        }
        sum.add(more);
      }
    }
  }
}
