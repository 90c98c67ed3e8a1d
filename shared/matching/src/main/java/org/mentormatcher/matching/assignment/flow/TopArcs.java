package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The arcs of largest gain of each node. Twice as many as a node keeps are collected; then they are
 * sorted and the worse half goes, so that an arc takes {@code O(log k)} time on average for {@code
 * k} arcs kept. Among equal gains a fixed scramble of both nodes decides, so that nodes of equal
 * points do not all keep the same partners.
 */
final class TopArcs {
  private static final int COLLECTED = 2;

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
      start[node + 1] = Math.addExact(start[node], Math.multiplyExact(COLLECTED, most[node]));
    }
    count = new int[most.length];
    partner = new int[start[most.length]];
    gain = new long[partner.length];
    floor = new long[most.length];
    Arrays.fill(floor, Long.MIN_VALUE);
  }

  /** The least gain that each node would still keep, or less. */
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

  /** Takes an arc whose gain is the floor or above. */
  void offer(int node, int other, long gainOfArc) {
    int at = start[node] + count[node]++;
    partner[at] = other;
    gain[at] = gainOfArc;
    if (at + 1 == start[node + 1]) {
      dropWorst(node);
    }
  }

  /** Drops what nodes do not keep, after the last arc was offered. */
  void finish() {
    for (int node = 0; node < count.length; node++) {
      dropWorst(node);
    }
  }

  private void dropWorst(int node) {
    int first = start[node];
    int end = first + count[node];
    int kept = (start[node + 1] - first) / COLLECTED;
    if (count[node] <= kept) {
      return;
    }
    long[] gains = Arrays.copyOfRange(gain, first, end);
    Arrays.sort(gains);
    long least = gains[gains.length - kept];
    int[] ties =
        IntStream.range(first, end)
            .filter(at -> gain[at] == least)
            .map(at -> scramble(node, partner[at]))
            .sorted()
            .toArray();
    int better = (int) IntStream.range(first, end).filter(at -> gain[at] > least).count();
    int leastTie = ties[ties.length - (kept - better)];
    int next = first;
    for (int at = first; at < end; at++) {
      if (gain[at] > least || (gain[at] == least && scramble(node, partner[at]) >= leastTie)) {
        partner[next] = partner[at];
        gain[next++] = gain[at];
      }
    }
    count[node] = kept;
    floor[node] = least;
  }

  /** Different for different others of one node. */
  private static int scramble(int node, int other) {
    int mixed = node * 0x9E3779B1 + other * 0x85EBCA6B;
    mixed ^= mixed >>> 15;
    mixed *= 0xC2B2AE35;
    return mixed ^ mixed >>> 13;
  }
}
