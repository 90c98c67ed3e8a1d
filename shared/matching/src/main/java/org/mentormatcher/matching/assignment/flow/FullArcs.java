package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * The entries of its row that each mentor can take no more of. Collecting them takes time linear in
 * arcs with flow, memory too.
 */
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
    each(false);
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      start[mentor + 1] += start[mentor];
      next[mentor] = start[mentor];
    }
    each(true);
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

  /** Goes through them, to count the mentors' or to write the entries down. */
  private void each(boolean counted) {
    Rows rows = network.rows;
    for (int mentee = network.mentorNodes; mentee < network.nodes; mentee++) {
      int from = residual.usedStart[mentee];
      for (int used = from; used < from + residual.usedCount[mentee]; used++) {
        int mentor = residual.usedMentor[used];
        int arc = residual.usedArc[used];
        int row = rows.rowOf[mentor];
        if (!rows.isShared(row) || residual.room(mentor, mentee, arc) > 0) {
          continue;
        }
        if (counted) {
          entry[next[mentor]++] = rows.start[row] + arc - rows.arcStart[mentor];
        } else {
          start[mentor + 1]++;
        }
      }
    }
  }
}
