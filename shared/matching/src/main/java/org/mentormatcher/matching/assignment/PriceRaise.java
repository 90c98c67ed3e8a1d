package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * First half of a phase: raises prices until every node with excess reaches the hub along arcs of
 * reduced cost 0.
 *
 * <p>One search by Dijkstra (1959) from the hub against the direction of residual arcs gives each
 * node's distance {@code d} in reduced costs; it ends when it has the last node with excess, at
 * distance {@code D}. Adding {@code min(d, D)} to each price keeps all reduced costs non-negative
 * (Ahuja, Magnanti, Orlin, lemma 9.11). Distances equal to the one being settled go on a stack
 * rather than through the queue: with few different points nearly all do.
 */
final class PriceRaise {

  private static final long UNREACHED = Long.MAX_VALUE;

  private final Residual residual;
  private final Network network;
  private final long[] distance;
  private final boolean[] settled;
  private final NodeQueue queue;

  /** Nodes settled at the current distance whose residual arcs have not been looked at. */
  private final int[] ready;

  private int readyCount;
  private long current;
  private int excessLeft;

  PriceRaise(Residual residual) {
    this.residual = residual;
    network = residual.network;
    distance = new long[network.nodes];
    settled = new boolean[network.nodes];
    ready = new int[network.nodes];
    queue = new NodeQueue(distance);
  }

  /** Raises the prices; false if there is no excess left and nothing was done. */
  boolean run() {
    Arrays.fill(distance, UNREACHED);
    Arrays.fill(settled, false);
    queue.clear();
    readyCount = 0;
    current = 0;
    excessLeft = 0;
    for (int node = 0; node < network.nodes; node++) {
      if (residual.excess[node] > 0) {
        excessLeft++;
      }
    }
    if (excessLeft == 0) {
      return false;
    }
    reachFromHub();
    search();
    for (int node = 0; node < network.nodes; node++) {
      residual.price[node] += Math.min(distance[node], current);
    }
    return true;
  }

  private void reachFromHub() {
    for (int node = 0; node < network.nodes; node++) {
      long sent = residual.hubFlow[node];
      if (sent < network.hubCapacity[node]) {
        reach(node, network.hubCost(node, sent) - residual.price[node]);
      }
    }
  }

  private void search() {
    while (excessLeft > 0) {
      int node;
      if (readyCount > 0) {
        node = ready[--readyCount];
      } else {
        node = queue.poll();
        if (settled[node]) {
          continue;
        }
        current = distance[node];
        settle(node);
        readyCount--;
      }
      if (network.isMentor(node)) {
        reachMentees(node);
      } else {
        reachMentors(node);
      }
    }
  }

  /** Against mentee → mentor: mentees that could send more to this mentor. */
  private void reachMentees(int mentor) {
    long base = current + residual.price[mentor];
    for (int arc = network.arcStart[mentor]; arc < network.arcStart[mentor + 1]; arc++) {
      int mentee = network.arcMentee[arc];
      long through = base - network.arcWeight[arc] - residual.price[mentee];
      if (through < distance[mentee] && residual.room(mentor, arc) > 0) {
        reach(mentee, through);
      }
    }
  }

  /** Against mentor → mentee: mentors that could take a unit of this mentee back. */
  private void reachMentors(int mentee) {
    long base = current + residual.price[mentee];
    int start = residual.usedStart[mentee];
    for (int entry = start; entry < start + residual.usedCount[mentee]; entry++) {
      int mentor = residual.usedMentor[entry];
      long weight = network.arcWeight[residual.usedArc[entry]];
      long through = base + weight - residual.price[mentor];
      if (through < distance[mentor]) {
        reach(mentor, through);
      }
    }
  }

  private void reach(int node, long through) {
    distance[node] = through;
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
    settled[node] = true;
    ready[readyCount++] = node;
    if (residual.excess[node] > 0) {
      excessLeft--;
    }
  }
}
