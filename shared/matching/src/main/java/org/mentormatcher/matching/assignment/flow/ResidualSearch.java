package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * Shortest paths in a residual network, in reduced costs, from some nodes to others (Dijkstra,
 * 1959), in either direction of its arcs.
 *
 * <p>Nodes at the distance being settled wait in line rather than in the queue: with few different
 * points nearly all do. So the order of settling is, among equal distances, one of breadth first.
 *
 * <p>A search takes {@code O(E + V log V)} at most for {@code E} arcs and {@code V} nodes, less
 * where mentors share rows; memory is linear in nodes, rows and arcs with flow. {@link #arcsSeen}
 * counts the work.
 */
public abstract sealed class ResidualSearch permits BackwardSearch, ForwardSearch {

  static final long UNREACHED = Long.MAX_VALUE;

  private static final int NONE = -1;

  final Residual residual;
  final Network network;
  final Rows rows;
  final long[] distance;

  /** Place of each node in the line, or −1. */
  final int[] rank;

  /** Nodes in the order in which they were settled, nearest first. */
  final int[] line;

  /** The distance of each node, and its price with the sign under which rows compare nodes. */
  final long[] nodeKey;

  /** The least such sum of any settled node that scanned each row. */
  final long[] leastKey;

  /** The node that has it. */
  final int[] scanner;

  /** Distance of the nodes being settled. */
  long current;

  /** Arcs that were looked at. */
  long seen;

  /** The node from which each was reached, or −1. */
  private final int[] before;

  private final boolean[] wanted;
  private final NodeQueue queue;
  private int settled;
  private int missing;

  ResidualSearch(Residual residual) {
    this.residual = residual;
    network = residual.network;
    rows = network.rows;
    int all = network.nodes + 1;
    distance = new long[all];
    rank = new int[all];
    line = new int[all];
    nodeKey = new long[all];
    before = new int[all];
    wanted = new boolean[all];
    leastKey = new long[rows.count()];
    scanner = new int[rows.count()];
    queue = new NodeQueue(distance);
  }

  /** Reaches the mentees that a group of mentors has arcs with. */
  abstract void reachMentees(int mentor);

  /** Reaches the mentors that a node of mentees has arcs with. */
  abstract void reachMentors(int mentee);

  /** Reaches the nodes below the hub or a parent. */
  abstract void reachBelow(int upper);

  /** Reaches the node above a node, if a unit can go between the two. */
  abstract void reachUp(int node);

  /** What a node's price adds to its distance where rows compare nodes. */
  abstract long keyOf(long price);

  /**
   * Finds the shortest paths between one node and others.
   *
   * @param others nodes, each once; none: every node
   */
  public final void search(int node, int... others) {
    clear();
    for (int other : others) {
      want(other);
    }
    if (others.length == 0) {
      missing = Integer.MAX_VALUE;
    }
    reach(node, 0, NONE);
    walk();
  }

  /** The path of the last search between a node and that from which it was reached, both on it. */
  final int[] chainTo(int node) {
    int length = 0;
    for (int at = node; at >= 0; at = before[at]) {
      length++;
    }
    int[] chain = new int[length];
    int next = 0;
    for (int at = node; at >= 0; at = before[at]) {
      chain[next++] = at;
    }
    return chain;
  }

  /** The path that the last search found for a node, in the direction of residual arcs. */
  public abstract int[] path(int node);

  /** Arcs that all searches so far looked at: a measure of time that no clock can change. */
  public final long arcsSeen() {
    return seen;
  }

  /** How many nodes the last search settled. */
  final int settled() {
    return settled;
  }

  final void clear() {
    Arrays.fill(distance, UNREACHED);
    Arrays.fill(rank, NONE);
    Arrays.fill(nodeKey, UNREACHED);
    Arrays.fill(leastKey, UNREACHED);
    Arrays.fill(before, NONE);
    Arrays.fill(wanted, false);
    queue.clear();
    settled = 0;
    current = 0;
    missing = 0;
  }

  /** The search goes on until it has this node. */
  final void want(int node) {
    wanted[node] = true;
    missing++;
  }

  /** How many of the wanted nodes it does not have yet. */
  final int missing() {
    return missing;
  }

  final void walk() {
    int next = 0;
    while (missing > 0) {
      if (next == settled) {
        if (queue.isEmpty()) {
          return;
        }
        int nearest = queue.poll();
        if (rank[nearest] >= 0) {
          continue;
        }
        current = distance[nearest];
        settle(nearest);
      }
      leave(line[next++]);
    }
  }

  /** Reaches the neighbours of a node that was settled. */
  private void leave(int node) {
    switch (network.kind(node)) {
      case MENTORS -> reachMentees(node);
      case MENTEES -> reachMentors(node);
      case UPPER -> reachBelow(node);
    }
    if (node != network.hub) {
      reachUp(node);
    }
  }

  final void reach(int node, long through, int from) {
    distance[node] = through;
    nodeKey[node] = through + keyOf(residual.price[node]);
    before[node] = from;
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
    if (wanted[node]) {
      missing--;
    }
  }
}
