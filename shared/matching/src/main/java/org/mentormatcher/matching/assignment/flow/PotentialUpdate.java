package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * First half of a phase: raises prices until every node with excess reaches a node that lacks units
 * along arcs of reduced cost 0.
 *
 * <p>One search by Dijkstra (1959), from all nodes that lack units at once and against the
 * direction of residual arcs, gives each node's distance {@code d} in reduced costs; it ends when
 * it has the last node with excess, at distance {@code D}. Adding {@code min(d, D)} to each price
 * keeps all reduced costs non-negative (Ahuja, Magnanti, Orlin, lemma 9.11). Nodes at the distance
 * being settled wait in line rather than in the queue: with few different points nearly all do. So
 * the order of settling is, among equal distances, one of breadth first.
 *
 * <p>A mentor {@code I} reaches a mentee through its row at {@code d(I) + price(I) − weight −
 * price}, in which only the first two depend on {@code I}. A row is therefore scanned only for a
 * mentor whose {@code d(I) + price(I)} is less than that of the mentor who scanned it last; any
 * other reaches nobody sooner, but for those whose arcs with that mentor are full, who are looked
 * at one by one. An entry of the row may weigh less than a mentor's addition there; its addition
 * has then reached the mentee sooner.
 */
public final class PotentialUpdate {

  private static final long UNREACHED = Long.MAX_VALUE;

  private final Residual residual;
  private final Network network;
  private final Rows rows;
  private final long[] distance;
  private final NodeQueue queue;

  /** Nodes in the order in which they were settled, nearest to what lacks units first. */
  private final int[] line;

  /** Place of each node in the line, or −1. */
  private final int[] rank;

  /** The sum of each node's distance and price. */
  private final long[] nodeKey;

  /** The least sum of distance and price of any settled mentor of each row. */
  private final long[] leastKey;

  /** The mentor that has it. */
  private final int[] scanner;

  private final FullArcs full;
  private int settled;
  private long current;
  private int excessLeft;

  PotentialUpdate(Residual residual) {
    this.residual = residual;
    network = residual.network;
    rows = network.rows;
    nodeKey = new long[network.nodes + 1];
    leastKey = new long[rows.count()];
    scanner = new int[rows.count()];
    full = new FullArcs(residual);
    distance = new long[network.nodes + 1];
    line = new int[network.nodes + 1];
    rank = new int[network.nodes + 1];
    queue = new NodeQueue(distance);
  }

  /** The nodes that the last search settled, in that order. */
  int[] line() {
    return line;
  }

  /** How many those are. */
  int settled() {
    return settled;
  }

  /** Place of each node in the order in which the last search settled it, −1 if it did not. */
  int[] rank() {
    return rank;
  }

  /** Raises the prices; false if there is no excess left and nothing was done. */
  boolean run() {
    Arrays.fill(distance, UNREACHED);
    Arrays.fill(rank, -1);
    Arrays.fill(nodeKey, UNREACHED);
    Arrays.fill(leastKey, UNREACHED);
    queue.clear();
    settled = 0;
    current = 0;
    excessLeft = 0;
    for (long units : residual.excess) {
      if (units > 0) {
        excessLeft++;
      }
    }
    if (excessLeft == 0) {
      return false;
    }
    full.collect();
    for (int node = 0; node <= network.hub; node++) {
      if (residual.excess[node] < 0) {
        reach(node, 0);
      }
    }
    search();
    for (int node = 0; node <= network.hub; node++) {
      residual.price[node] += Math.min(distance[node], current);
    }
    return true;
  }

  private void search() {
    int next = 0;
    while (excessLeft > 0) {
      if (next == settled) {
        int nearest = queue.poll();
        if (rank[nearest] >= 0) {
          continue;
        }
        current = distance[nearest];
        settle(nearest);
      }
      int node = line[next++];
      if (network.isMentor(node)) {
        reachMentees(node);
      } else if (node < network.arcNodes) {
        reachMentors(node);
      } else {
        reachBelow(node);
      }
      if (node < network.nodes && residual.upFlow[node] > 0) {
        reachUp(node);
      }
    }
  }

  /** Against arcs up to the hub or a parent: nodes that could send it more. */
  private void reachBelow(int upper) {
    long base = current + residual.price[upper];
    for (int i = network.belowStart[upper]; i < network.belowStart[upper + 1]; i++) {
      int node = network.below[i];
      if (rank[node] < 0 && residual.upFlow[node] < network.upCapacity[node]) {
        long through = base + residual.upCost(node) - residual.price[node];
        if (through < distance[node]) {
          reach(node, through);
        }
      }
    }
  }

  /** Down against an arc up: the hub or parent, which could give units of this node back. */
  private void reachUp(int node) {
    int upper = network.up[node];
    long through =
        current + residual.price[node] - residual.upUndoCost(node) - residual.price[upper];
    if (through < distance[upper]) {
      reach(upper, through);
    }
  }

  /** Against mentee → mentor: mentees that could send more to this mentor. */
  private void reachMentees(int mentor) {
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
    long[] additionWeight = rows.additionWeight;
    long[] keys = nodeKey;
    int shift = residual.shift;
    int end = rows.additionStart[mentor + 1];
    for (int a = rows.additionStart[mentor]; a < end; a++) {
      if (key - (additionWeight[a] >> shift) < keys[additionMentee[a]]) {
        reachMentee(mentor, rows.additionEntry[a], key - (additionWeight[a] >> shift));
      }
    }
  }

  private void reachRow(int mentor, int row, long key) {
    int[] rowMentee = rows.mentee;
    long[] rowWeight = rows.weight;
    long[] keys = nodeKey;
    int shift = residual.shift;
    int end = rows.start[row + 1];
    for (int entry = rows.start[row]; entry < end; entry++) {
      if (key - (rowWeight[entry] >> shift) < keys[rowMentee[entry]]) {
        reachMentee(mentor, entry, key - (rowWeight[entry] >> shift));
      }
    }
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
  }

  private void reachEntry(int mentor, int entry, long key) {
    long keyThere = key - (rows.weight[entry] >> residual.shift);
    if (keyThere < nodeKey[rows.mentee[entry]]) {
      reachMentee(mentor, entry, keyThere);
    }
  }

  private void reachMentee(int mentor, int entry, long key) {
    int mentee = rows.mentee[entry];
    if (residual.room(mentor, mentee, rows.arcAt(mentor, entry)) > 0) {
      reach(mentee, key - residual.price[mentee]);
    }
  }

  /** Against mentor → mentee: mentors that could take a unit of this mentee back. */
  private void reachMentors(int mentee) {
    long base = current + residual.price[mentee];
    int start = residual.usedStart[mentee];
    for (int entry = start; entry < start + residual.usedCount[mentee]; entry++) {
      int mentor = residual.usedMentor[entry];
      long through = base + residual.usedWeight(entry) - residual.price[mentor];
      if (through < distance[mentor]) {
        reach(mentor, through);
      }
    }
  }

  private void reach(int node, long through) {
    distance[node] = through;
    nodeKey[node] = through + residual.price[node];
    if (through > current) {
      queue.offer(node);
      return;
    }
    if (queue.contains(node)) {
      queue.offer(node);
    }
    settle(node);
  }

  private void settle(int node) {
    rank[node] = settled;
    line[settled++] = node;
    if (residual.excess[node] > 0) {
      excessLeft--;
    }
  }
}
