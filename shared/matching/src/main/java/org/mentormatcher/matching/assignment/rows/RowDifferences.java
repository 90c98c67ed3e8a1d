package org.mentormatcher.matching.assignment.rows;

import java.util.Arrays;

/** How mentors differ from their rows, written down mentor by mentor: additions and gaps. */
public final class RowDifferences {
  private static final int FIRST_ROOM = 1024;

  private final int[] additionStart;
  private int[] additionEntry = new int[FIRST_ROOM];
  private long[] additionWeight = new long[FIRST_ROOM];
  private final int[] gapStart;
  private int[] gapEntry = new int[FIRST_ROOM];
  private int mentorsDone;

  /** No differences yet of any of so many mentor nodes. */
  public RowDifferences(int mentors) {
    additionStart = new int[mentors + 1];
    gapStart = new int[mentors + 1];
  }

  /** The next mentor weighs more than its row at an entry. */
  void addition(int entry, long weight) {
    int next = additionStart[mentorsDone + 1]++;
    if (next == additionEntry.length) {
      additionEntry = Arrays.copyOf(additionEntry, 2 * next);
      additionWeight = Arrays.copyOf(additionWeight, 2 * next);
    }
    additionEntry[next] = entry;
    additionWeight[next] = weight;
  }

  /** The next mentor may not be matched with the mentee at an entry. */
  void gap(int entry) {
    int next = gapStart[mentorsDone + 1]++;
    if (next == gapEntry.length) {
      gapEntry = Arrays.copyOf(gapEntry, 2 * next);
    }
    gapEntry[next] = entry;
  }

  /** The next mentor is done. */
  void endMentor() {
    mentorsDone++;
    if (mentorsDone < gapStart.length - 1) {
      additionStart[mentorsDone + 1] = additionStart[mentorsDone];
      gapStart[mentorsDone + 1] = gapStart[mentorsDone];
    }
  }

  /** Where each mentor's additions start, and at last their number. */
  int[] additionStart() {
    return additionStart;
  }

  /** The entry of each addition. */
  int[] additionEntry() {
    return Arrays.copyOf(additionEntry, additionStart[additionStart.length - 1]);
  }

  /** The weight of each addition. */
  long[] additionWeight() {
    return Arrays.copyOf(additionWeight, additionStart[additionStart.length - 1]);
  }

  /** Where each mentor's gaps start, and at last their number. */
  int[] gapStart() {
    return gapStart;
  }

  /** The entry of each gap. */
  int[] gapEntry() {
    return Arrays.copyOf(gapEntry, gapStart[gapStart.length - 1]);
  }
}
