package org.mentormatcher.matching.assignment.flow;

import org.mentormatcher.matching.assignment.rows.Columns;

/**
 * Shortest paths from a node, found along residual arcs: {@link BackwardSearch} seen from the other
 * side.
 *
 * <p>A mentee {@code J} reaches the mentors of a row at {@code d(J) − price(J) − weight + price},
 * in which only the last depends on the mentor. So a row is scanned only for a mentee whose {@code
 * d(J) − price(J) − weight} is less than that of the mentee who scanned it last, and any other
 * mentee looks only at mentors whom that one passed over. For solved networks: the flow must not
 * change.
 */
public final class ForwardSearch extends ResidualSearch {

  private final Columns columns;

  /** Arcs with flow of mentor node {@code I} are {@code usedStart[I]} to the next start. */
  private final int[] usedStart;

  private final int[] usedMentee;
  private final long[] usedWeight;

  /** Searches in a residual network as it is now. */
  public ForwardSearch(Residual residual) {
    super(residual);
    columns = new Columns(rows, network.nodes);
    usedStart = new int[network.mentorNodes + 1];
    int arcs = 0;
    for (int mentee = network.mentorNodes; mentee < network.arcNodes; mentee++) {
      for (int u = 0; u < residual.usedCount[mentee]; u++) {
        usedStart[residual.usedMentor[residual.usedStart[mentee] + u] + 1]++;
        arcs++;
      }
    }
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      usedStart[mentor + 1] += usedStart[mentor];
    }
    usedMentee = new int[arcs];
    usedWeight = new long[arcs];
    int[] next = usedStart.clone();
    for (int mentee = network.mentorNodes; mentee < network.arcNodes; mentee++) {
      int start = residual.usedStart[mentee];
      for (int entry = start; entry < start + residual.usedCount[mentee]; entry++) {
        int at = next[residual.usedMentor[entry]]++;
        usedMentee[at] = mentee;
        usedWeight[at] = residual.usedWeight(entry);
      }
    }
  }

  @Override
  public int[] path(int node) {
    int[] path = chainTo(node);
    for (int i = 0; i < path.length / 2; i++) {
      int other = path[path.length - 1 - i];
      path[path.length - 1 - i] = path[i];
      path[i] = other;
    }
    return path;
  }

  @Override
  long keyOf(long price) {
    return -price;
  }

  /** Down against arcs up to the hub or a parent: nodes that would have one unit back. */
  @Override
  void reachBelow(int upper) {
    long base = current - residual.price[upper];
    seen += network.belowStart[upper + 1] - network.belowStart[upper];
    for (int i = network.belowStart[upper]; i < network.belowStart[upper + 1]; i++) {
      int node = network.below[i];
      if (rank[node] < 0 && residual.upFlow[node] > 0) {
        long through = base - residual.upUndoCost(node) + residual.price[node];
        if (through < distance[node]) {
          reach(node, through, upper);
        }
      }
    }
  }

  @Override
  void reachUp(int node) {
    if (residual.upFlow[node] >= network.upCapacity[node]) {
      return;
    }
    int upper = network.up[node];
    long through = current - residual.price[node] + residual.upCost(node) + residual.price[upper];
    if (through < distance[upper]) {
      reach(upper, through, node);
    }
  }

  /** Against arcs with flow: mentees that would have one unit back. */
  @Override
  void reachMentees(int mentor) {
    long base = current - residual.price[mentor];
    for (int used = usedStart[mentor]; used < usedStart[mentor + 1]; used++) {
      int mentee = usedMentee[used];
      long through = base + usedWeight[used] + residual.price[mentee];
      if (through < distance[mentee]) {
        reach(mentee, through, mentor);
      }
    }
    seen += usedStart[mentor + 1] - usedStart[mentor];
  }

  /** Mentors that could have one unit more of this mentee. */
  @Override
  void reachMentors(int mentee) {
    long base = current - residual.price[mentee];
    reachAdditions(mentee, base);
    for (int at = columns.start[mentee]; at < columns.start[mentee + 1]; at++) {
      int entry = columns.entry[at];
      int row = columns.row[at];
      long key = base - residual.rowWeight[entry];
      if (key < leastKey[row]) {
        leastKey[row] = key;
        scanner[row] = mentee;
        reachRow(mentee, row, entry, key);
      } else {
        reachPassedOver(mentee, row, entry, key);
      }
    }
    seen += columns.start[mentee + 1] - columns.start[mentee];
  }

  private void reachAdditions(int mentee, long base) {
    for (int a = columns.additionStart[mentee]; a < columns.additionStart[mentee + 1]; a++) {
      int mentor = columns.additionMentor[a];
      int entry = rows.additionEntry[columns.addition[a]];
      reachMentor(mentee, mentor, entry, base - residual.additionWeight[columns.addition[a]]);
    }
    seen += columns.additionStart[mentee + 1] - columns.additionStart[mentee];
  }

  private void reachRow(int mentee, int row, int entry, long key) {
    int end = columns.mentorStart[row + 1];
    for (int i = columns.mentorStart[row]; i < end; i++) {
      reachMentor(mentee, columns.mentor[i], entry, key);
    }
    seen += end - columns.mentorStart[row];
  }

  /**
   * Reaches those whom the row's scanner passed over: it is a gap of theirs, or the arc is full.
   */
  private void reachPassedOver(int mentee, int row, int entry, long key) {
    int last = scanner[row];
    for (int gap = columns.gapStart[last]; gap < columns.gapStart[last + 1]; gap++) {
      int mentor = columns.gapMentor[gap];
      if (rows.rowOf[mentor] == row) {
        reachMentor(mentee, mentor, entry, key);
      }
    }
    int start = residual.usedStart[last];
    for (int used = start; used < start + residual.usedCount[last]; used++) {
      int mentor = residual.usedMentor[used];
      if (rows.rowOf[mentor] == row) {
        reachMentor(mentee, mentor, entry, key);
      }
    }
    seen += columns.gapStart[last + 1] - columns.gapStart[last] + residual.usedCount[last];
  }

  private void reachMentor(int mentee, int mentor, int entry, long key) {
    if (key < nodeKey[mentor] && residual.room(mentor, mentee, rows.arcAt(mentor, entry)) > 0) {
      reach(mentor, key + residual.price[mentor], mentee);
    }
  }
}
