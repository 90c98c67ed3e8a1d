package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;

/**
 * The arcs of largest gain of each node: a binary heap a node, the least gain at its root, that
 * takes a further arc in the root's place. Among equal gains a fixed scramble of both nodes
 * decides, so that nodes of equal points do not all keep the same partners.
 */
final class TopArcs {
  private final int[] start;
  private final int[] count;
  private final int[] partner;
  private final long[] gain;

  /** The least gain that a node would still keep. */
  private final long[] floor;

  /**
   * Room for arcs, and none in it.
   *
   * @param most how many arcs each node keeps at most, 1 and above
   */
  TopArcs(int[] most) {
    start = new int[most.length + 1];
    for (int node = 0; node < most.length; node++) {
      start[node + 1] = Math.addExact(start[node], most[node]);
    }
    count = new int[most.length];
    partner = new int[start[most.length]];
    gain = new long[partner.length];
    floor = new long[most.length];
    Arrays.fill(floor, Long.MIN_VALUE);
  }

  /** The least gain that each node would still keep. */
  long[] floor() {
    return floor;
  }

  /** Number of arcs that a node keeps. */
  int count(int node) {
    return count[node];
  }

  /** Number of arcs that all nodes keep. */
  int count() {
    return Arrays.stream(count).sum();
  }

  /** The other node of one of those arcs, in no order. */
  int partner(int node, int number) {
    return partner[start[node] + number];
  }

  /** Forgets all arcs, and keeps none below a gain from now on. */
  void clear(long least) {
    Arrays.fill(count, 0);
    Arrays.fill(floor, least);
  }

  /** Takes an arc if it is among the best of a node so far; its gain is the floor or above. */
  void offer(int node, int other, long gainOfArc) {
    int first = start[node];
    int capacity = start[node + 1] - first;
    if (count[node] < capacity) {
      rise(first, count[node]++, other, gainOfArc, node);
    } else if (isLess(gain[first], partner[first], gainOfArc, other, node)) {
      sink(first, capacity, other, gainOfArc, node);
    }
    if (count[node] == capacity) {
      floor[node] = gain[first];
    }
  }

  private void rise(int first, int from, int other, long gainOfArc, int node) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (!isLess(gainOfArc, other, gain[first + parent], partner[first + parent], node)) {
        break;
      }
      put(first + at, partner[first + parent], gain[first + parent]);
      at = parent;
    }
    put(first + at, other, gainOfArc);
  }

  private void sink(int first, int capacity, int other, long gainOfArc, int node) {
    int at = 0;
    while (2 * at + 1 < capacity) {
      int child = first + 2 * at + 1;
      if (child + 1 < first + capacity
          && isLess(gain[child + 1], partner[child + 1], gain[child], partner[child], node)) {
        child++;
      }
      if (!isLess(gain[child], partner[child], gainOfArc, other, node)) {
        break;
      }
      put(first + at, partner[child], gain[child]);
      at = child - first;
    }
    put(first + at, other, gainOfArc);
  }

  private void put(int at, int other, long gainOfArc) {
    partner[at] = other;
    gain[at] = gainOfArc;
  }

  private static boolean isLess(long gainA, int partnerA, long gainB, int partnerB, int node) {
    return gainA != gainB ? gainA < gainB : scramble(node, partnerA) < scramble(node, partnerB);
  }

  private static int scramble(int node, int other) {
    int mixed = node * 0x9E3779B1 + other * 0x85EBCA6B;
    mixed ^= mixed >>> 15;
    mixed *= 0xC2B2AE35;
    return mixed ^ mixed >>> 13;
  }
}
