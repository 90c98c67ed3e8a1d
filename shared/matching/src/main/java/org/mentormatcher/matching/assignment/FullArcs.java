package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/** The entries of its row that each mentor can take no more of. */
final class FullArcs {
  private final Residual residual;
  private final Network network;
  private final int[] start;
  private final int[] entry;
  private final int[] next;

  FullArcs(Residual residual) {
    this.residual = residual;
    network = residual.network;
    start = new int[network.mentorNodes + 1];
    next = new int[network.mentorNodes];
    entry = new int[residual.usedArc.length];
  }

  /** Lists them as they are now; only of mentors whose rows are shared. */
  void collect() {
    Arrays.fill(start, 0);
    each((mentor, full) -> start[mentor + 1]++);
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      start[mentor + 1] += start[mentor];
      next[mentor] = start[mentor];
    }
    each((mentor, full) -> entry[next[mentor]++] = full);
  }

  /** Position of a mentor's first one. */
  int start(int mentor) {
    return start[mentor];
  }

  /** Position after a mentor's last one. */
  int end(int mentor) {
    return start[mentor + 1];
  }

  /** The entry at a position. */
  int entry(int position) {
    return entry[position];
  }

  @FunctionalInterface
  private interface EntrySink {
    void accept(int mentor, int full);
  }

  private void each(EntrySink sink) {
    for (int mentee = network.mentorNodes; mentee < network.nodes; mentee++) {
      int from = residual.usedStart[mentee];
      for (int used = from; used < from + residual.usedCount[mentee]; used++) {
        int mentor = residual.usedMentor[used];
        int arc = residual.usedArc[used];
        int row = network.rows.rowOf[mentor];
        if (network.rows.isShared(row) && residual.room(mentor, mentee, arc) == 0) {
          sink.accept(mentor, network.rows.start[row] + arc - network.rows.arcStart[mentor]);
        }
      }
    }
  }
}
