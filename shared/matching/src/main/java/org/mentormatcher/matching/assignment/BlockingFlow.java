package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * Second half of a phase: sends excess to the hub along arcs of reduced cost 0 until the search
 * finds no more such paths.
 *
 * <p>Searches depth first from the hub against the direction of residual arcs, as Dinic (1970) does
 * in layered networks. Each node keeps its current arc for the whole phase; a node whose arcs are
 * used up is not entered again. Arcs of reduced cost 0 can form cycles, so a node may be given up
 * that a different order would have used: a later phase, at distance 0, finds it. At least one path
 * is found in each phase, as the first search of it is complete.
 */
final class BlockingFlow {

  private final Residual residual;
  private final Network network;

  /** Next arc to look at: of a mentor its arc, of a mentee an entry of its used arcs. */
  private final int[] currentArc;

  /** Nodes on the path, or given up, in this phase. */
  private final boolean[] closed;

  /** The path, from the node next to the hub outwards, along current arcs. */
  private final int[] path;

  private int length;

  BlockingFlow(Residual residual) {
    this.residual = residual;
    network = residual.network;
    currentArc = new int[network.nodes];
    closed = new boolean[network.nodes];
    path = new int[network.nodes];
  }

  /** Sends what it finds a path for. */
  void run() {
    Arrays.fill(closed, false);
    System.arraycopy(network.arcStart, 0, currentArc, 0, network.mentorNodes);
    System.arraycopy(
        residual.usedStart,
        network.mentorNodes,
        currentArc,
        network.mentorNodes,
        network.nodes - network.mentorNodes);
    for (int node = 0; node < network.nodes; node++) {
      while (!closed[node] && residual.reachesHubFree(node) && findPath(node)) {
        send();
      }
    }
  }

  /**
   * Finds a path from a node with excess to the given node; leaves the given node closed if none.
   */
  private boolean findPath(int nextToHub) {
    length = 0;
    push(nextToHub);
    while (length > 0) {
      int node = path[length - 1];
      if (residual.excess[node] > 0) {
        return true;
      }
      int before = network.isMentor(node) ? nextMentee(node) : nextMentor(node);
      if (before >= 0) {
        push(before);
      } else {
        length--;
        if (length > 0) {
          currentArc[path[length - 1]]++;
        }
      }
    }
    return false;
  }

  private void push(int node) {
    closed[node] = true;
    path[length++] = node;
  }

  /** Moves a mentor's current arc on to one over which an open mentee can send more. */
  private int nextMentee(int mentor) {
    long price = residual.price[mentor];
    int end = network.arcStart[mentor + 1];
    for (int arc = currentArc[mentor]; arc < end; arc++) {
      int mentee = network.arcMentee[arc];
      if (network.arcWeight[arc] == price - residual.price[mentee]
          && !closed[mentee]
          && residual.room(mentor, arc) > 0) {
        currentArc[mentor] = arc;
        return mentee;
      }
    }
    currentArc[mentor] = end;
    return -1;
  }

  /** Moves a mentee's current entry on to one with an open mentor, who can take a unit back. */
  private int nextMentor(int mentee) {
    long price = residual.price[mentee];
    int end = residual.usedStart[mentee] + residual.usedCount[mentee];
    for (int entry = currentArc[mentee]; entry < end; entry++) {
      int mentor = residual.usedMentor[entry];
      if (network.arcWeight[residual.usedArc[entry]] == residual.price[mentor] - price
          && !closed[mentor]) {
        currentArc[mentee] = entry;
        return mentor;
      }
    }
    currentArc[mentee] = end;
    return -1;
  }

  /** Sends as many units as the path takes, and opens its nodes again. */
  private void send() {
    int last = path[length - 1];
    int nextToHub = path[0];
    long units = residual.excess[last];
    units = Math.min(units, network.hubRoom(nextToHub, residual.hubFlow[nextToHub]));
    for (int i = 0; i + 1 < length; i++) {
      int arc = currentArc[path[i]];
      units =
          Math.min(
              units,
              network.isMentor(path[i])
                  ? residual.room(path[i], arc)
                  : residual.flow[residual.usedArc[arc]]);
    }
    residual.excess[last] -= units;
    residual.hubFlow[nextToHub] += units;
    // From the far end, so that a mentee's list of used arcs gives up an entry before it gets one.
    for (int i = length - 2; i >= 0; i--) {
      int arc = currentArc[path[i]];
      if (network.isMentor(path[i])) {
        residual.send(path[i], arc, Math.toIntExact(units));
      } else {
        residual.takeBack(path[i], arc, Math.toIntExact(units));
      }
    }
    for (int i = 0; i < length; i++) {
      closed[path[i]] = false;
    }
  }
}
