package org.mentormatcher.matching.assignment;

import java.util.Arrays;

/**
 * Second half of a phase: sends excess to nodes that lack units, along arcs of reduced cost 0,
 * until no such path is left that goes from later to earlier settled nodes.
 *
 * <p>Searches depth first from the nodes that lack units against the direction of residual arcs, as
 * Dinic (1970) does in layered networks. The order in which {@link PriceRaise} settled the nodes
 * takes the place of layers: it leaves no cycles, so each node keeps its current arc for the whole
 * phase and a node whose arcs are used up is not entered again; and it holds a path from every node
 * with excess, so that each phase sends something.
 */
final class BlockingFlow {

  private final Residual residual;
  private final Network network;
  private final PriceRaise order;

  /**
   * Next arc to look at: of a mentor its arc, of a mentee an entry of its used arcs, of the hub a
   * node. One below the first of a mentor or mentee stands for its arc from the hub.
   */
  private final int[] currentArc;

  /** Nodes whose arcs are used up in this phase. */
  private final boolean[] closed;

  /** The path, from the node that lacks units outwards, along current arcs. */
  private final int[] path;

  private int length;

  BlockingFlow(Residual residual, PriceRaise order) {
    this.residual = residual;
    this.order = order;
    network = residual.network;
    currentArc = new int[network.nodes + 1];
    closed = new boolean[network.nodes + 1];
    path = new int[network.nodes + 1];
  }

  /** Sends what it finds a path for. */
  void run() {
    Arrays.fill(closed, false);
    for (int node = 0; node < network.nodes; node++) {
      currentArc[node] = firstArc(node) - 1;
    }
    currentArc[network.hub] = 0;
    int[] line = order.line();
    for (int i = 0; i < order.settled(); i++) {
      while (residual.excess[line[i]] < 0 && !closed[line[i]] && findPath(line[i])) {
        send();
      }
    }
  }

  private int firstArc(int node) {
    return network.isMentor(node) ? network.arcStart[node] : residual.usedStart[node];
  }

  /** Finds a path from a node with excess to the given node; closes that if there is none. */
  private boolean findPath(int lacking) {
    path[0] = lacking;
    length = 1;
    while (length > 0) {
      int node = path[length - 1];
      if (residual.excess[node] > 0) {
        return true;
      }
      int before = advance(node);
      if (before >= 0) {
        path[length++] = before;
      } else {
        closed[node] = true;
        length--;
        if (length > 0) {
          currentArc[path[length - 1]]++;
        }
      }
    }
    return false;
  }

  /** Moves the current arc on to one from an open node; that node, or −1. */
  private int advance(int node) {
    if (node == network.hub) {
      return nextSender();
    }
    int first = firstArc(node);
    if (currentArc[node] < first) {
      if (residual.hubFlow[node] > 0
          && isOpen(network.hub, node)
          && residual.hubUndoCost(node) == residual.price[node] - residual.price[network.hub]) {
        return network.hub;
      }
      currentArc[node] = first;
    }
    return network.isMentor(node) ? nextMentee(node) : nextMentor(node);
  }

  /** Whether a node comes after another, and has arcs left. */
  private boolean isOpen(int before, int node) {
    return order.rank()[before] > order.rank()[node] && !closed[before];
  }

  /** A node that can send more straight to the hub. */
  private int nextSender() {
    int hub = network.hub;
    for (int node = currentArc[hub]; node < network.nodes; node++) {
      if (residual.hubFlow[node] < network.hubCapacity[node]
          && residual.hubCost(node) == residual.price[node] - residual.price[hub]
          && isOpen(node, hub)) {
        currentArc[hub] = node;
        return node;
      }
    }
    currentArc[hub] = network.nodes;
    return -1;
  }

  /** A mentee who can send more to this mentor. */
  private int nextMentee(int mentor) {
    int[] arcMentee = network.arcMentee;
    long[] arcWeight = network.arcWeight;
    long[] price = residual.price;
    int shift = residual.shift;
    long mentorPrice = price[mentor];
    int end = network.arcStart[mentor + 1];
    for (int arc = currentArc[mentor]; arc < end; arc++) {
      int mentee = arcMentee[arc];
      if (arcWeight[arc] >> shift == mentorPrice - price[mentee]
          && isOpen(mentee, mentor)
          && residual.room(mentor, arc) > 0) {
        currentArc[mentor] = arc;
        return mentee;
      }
    }
    currentArc[mentor] = end;
    return -1;
  }

  /** A mentor who can take a unit of this mentee back. */
  private int nextMentor(int mentee) {
    long price = residual.price[mentee];
    int end = residual.usedStart[mentee] + residual.usedCount[mentee];
    for (int entry = currentArc[mentee]; entry < end; entry++) {
      int mentor = residual.usedMentor[entry];
      if (residual.weight(residual.usedArc[entry]) == residual.price[mentor] - price
          && isOpen(mentor, mentee)) {
        currentArc[mentee] = entry;
        return mentor;
      }
    }
    currentArc[mentee] = end;
    return -1;
  }

  /** Sends as many units as the path takes. */
  private void send() {
    int from = path[length - 1];
    int to = path[0];
    long units = Math.min(residual.excess[from], -residual.excess[to]);
    for (int i = 0; i + 1 < length; i++) {
      units = Math.min(units, room(path[i], path[i + 1]));
    }
    residual.excess[from] -= units;
    residual.excess[to] += units;
    // From the far end, so that a mentee's list of used arcs gives up an entry before it gets one.
    for (int i = length - 2; i >= 0; i--) {
      change(path[i], path[i + 1], units);
    }
  }

  /** Units that can go to a node over its current arc. */
  private long room(int node, int before) {
    if (node == network.hub) {
      return residual.hubRoom(before);
    }
    if (before == network.hub) {
      return residual.hubUndoRoom(node);
    }
    int arc = currentArc[node];
    return network.isMentor(node) ? residual.room(node, arc) : residual.flow[residual.usedArc[arc]];
  }

  private void change(int node, int before, long units) {
    if (node == network.hub) {
      residual.hubFlow[before] += units;
    } else if (before == network.hub) {
      residual.hubFlow[node] -= units;
    } else if (network.isMentor(node)) {
      residual.send(node, currentArc[node], Math.toIntExact(units));
    } else {
      residual.takeBack(node, currentArc[node], Math.toIntExact(units));
    }
  }
}
