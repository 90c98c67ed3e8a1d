package org.mentormatcher.matching.assignment.flow;

/**
 * Shortest paths to a node, or to the nearest of some, found against the direction of residual
 * arcs.
 *
 * <p>A mentor {@code I} reaches a mentee through its row at {@code d(I) + price(I) − weight −
 * price}, in which only the first two depend on {@code I}. A row is therefore scanned only for a
 * mentor whose {@code d(I) + price(I)} is less than that of the mentor who scanned it last; any
 * other reaches nobody sooner, but for those whose arcs with that mentor are full, who are looked
 * at one by one. An entry of the row may weigh less than a mentor's addition there; its addition
 * has then reached the mentee sooner.
 */
public final class BackwardSearch extends ResidualSearch {

  private final FullArcs full;

  /** Searches in a residual network as it is now. */
  public BackwardSearch(Residual residual) {
    super(residual);
    full = new FullArcs(residual);
    full.collect();
  }

  /** Takes notice that the flow has changed. */
  void flowChanged() {
    full.collect();
  }

  @Override
  public int[] path(int node) {
    return chainTo(node);
  }

  @Override
  long keyOf(long price) {
    return price;
  }

  /** Against arcs up to the hub or a parent: nodes that could send it more. */
  @Override
  void reachBelow(int upper) {
    long base = current + residual.price[upper];
    seen += network.belowStart[upper + 1] - network.belowStart[upper];
    for (int i = network.belowStart[upper]; i < network.belowStart[upper + 1]; i++) {
      int node = network.below[i];
      if (rank[node] < 0 && residual.upFlow[node] < network.upCapacity[node]) {
        long through = base + residual.upCost(node) - residual.price[node];
        if (through < distance[node]) {
          reach(node, through, upper);
        }
      }
    }
  }

  /** Down against an arc up: the hub or parent, which could give units of this node back. */
  @Override
  void reachUp(int node) {
    if (residual.upFlow[node] <= 0) {
      return;
    }
    int upper = network.up[node];
    long through =
        current + residual.price[node] - residual.upUndoCost(node) - residual.price[upper];
    if (through < distance[upper]) {
      reach(upper, through, node);
    }
  }

  /** Against mentee → mentor: mentees that could send more to this mentor. */
  @Override
  void reachMentees(int mentor) {
    long key = current + residual.price[mentor];
    reachAdditions(mentor, key);
    int row = rows.rowOf[mentor];
    if (key < leastKey[row]) {
      leastKey[row] = key;
      scanner[row] = mentor;
      reachRow(mentor, row, key);
    } else {
      reachPassedOver(mentor, row, key);
    }
  }

  // Most of a run is spent in the next two: locals keep fields from being loaded for each arc.

  private void reachAdditions(int mentor, long key) {
    int[] additionMentee = rows.additionMentee;
    long[] additionWeight = residual.additionWeight;
    long[] keys = nodeKey;
    int end = rows.additionStart[mentor + 1];
    for (int a = rows.additionStart[mentor]; a < end; a++) {
      if (key - additionWeight[a] < keys[additionMentee[a]]) {
        reachMentee(mentor, rows.additionEntry[a], key - additionWeight[a]);
      }
    }
    seen += end - rows.additionStart[mentor];
  }

  private void reachRow(int mentor, int row, long key) {
    int[] rowMentee = rows.mentee;
    long[] rowWeight = residual.rowWeight;
    long[] keys = nodeKey;
    int end = rows.start[row + 1];
    for (int entry = rows.start[row]; entry < end; entry++) {
      if (key - rowWeight[entry] < keys[rowMentee[entry]]) {
        reachMentee(mentor, entry, key - rowWeight[entry]);
      }
    }
    seen += end - rows.start[row];
  }

  /** Reaches those whom the row's scanner passed over: they are gaps of its, or its arc is full. */
  private void reachPassedOver(int mentor, int row, long key) {
    int last = scanner[row];
    for (int gap = rows.gapStart[last]; gap < rows.gapStart[last + 1]; gap++) {
      reachEntry(mentor, rows.gapEntry[gap], key);
    }
    for (int i = full.start(last); i < full.end(last); i++) {
      reachEntry(mentor, full.entry(i), key);
    }
    seen += rows.gapStart[last + 1] - rows.gapStart[last] + full.end(last) - full.start(last);
  }

  private void reachEntry(int mentor, int entry, long key) {
    long keyThere = key - residual.rowWeight[entry];
    if (keyThere < nodeKey[rows.mentee[entry]]) {
      reachMentee(mentor, entry, keyThere);
    }
  }

  private void reachMentee(int mentor, int entry, long key) {
    int mentee = rows.mentee[entry];
    if (residual.room(mentor, mentee, rows.arcAt(mentor, entry)) > 0) {
      reach(mentee, key - residual.price[mentee], mentor);
    }
  }

  /** Against mentor → mentee: mentors that could take a unit of this mentee back. */
  @Override
  void reachMentors(int mentee) {
    long base = current + residual.price[mentee];
    int start = residual.usedStart[mentee];
    for (int entry = start; entry < start + residual.usedCount[mentee]; entry++) {
      int mentor = residual.usedMentor[entry];
      long through = base + residual.usedWeight(entry) - residual.price[mentor];
      if (through < distance[mentor]) {
        reach(mentor, through, mentee);
      }
    }
    seen += residual.usedCount[mentee];
  }
}
