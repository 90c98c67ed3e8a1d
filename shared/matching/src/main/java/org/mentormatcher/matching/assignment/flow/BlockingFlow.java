package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * Second half of a phase: sends excess to nodes that lack units, along arcs of reduced cost 0,
 * until no such path is left that goes from later to earlier settled nodes.
 *
 * <p>Searches depth first from the nodes that lack units against the direction of residual arcs, as
 * Dinic (1970) does in layered networks. The order in which {@link PotentialUpdate} settled the
 * nodes takes the place of layers: it leaves no cycles, so each node keeps its current arc for the
 * whole phase and a node whose arcs are used up is not entered again; and it holds a path from
 * every node with excess, so that each phase sends something.
 *
 * <p>Each current arc only moves on, so a phase looks at every arc once, and walks every path that
 * it sends along: {@code O(E + u l)} for {@code E} arcs and {@code u} paths of {@code l} nodes at
 * most. Memory is linear in nodes.
 */
final class BlockingFlow {

  private final Residual residual;
  private final Network network;
  private final Rows rows;
  private final PotentialUpdate order;
  private final RowTops tops;

  /**
   * Next arc to look at: of a mentor one of its additions, then of its row; of a mentee an entry of
   * its used arcs; of the hub or a parent a node below it. One less than the first stands for the
   * arc from above.
   */
  private final int[] currentArc;

  /** The entry of its row that a mentor's current arc is about. */
  private final int[] currentEntry;

  /** The weight of a mentor's current arc. */
  private final long[] currentWeight;

  /** Nodes whose arcs are used up in this phase. */
  private final boolean[] closed;

  /** The path, from the node that lacks units outwards, along current arcs. */
  private final int[] path;

  private int length;

  BlockingFlow(Residual residual, PotentialUpdate order) {
    this.residual = residual;
    this.order = order;
    network = residual.network;
    rows = network.rows;
    tops = new RowTops(residual);
    currentArc = new int[network.nodes + 1];
    currentEntry = new int[network.mentorNodes];
    currentWeight = new long[network.mentorNodes];
    closed = new boolean[network.nodes + 1];
    path = new int[network.nodes + 1];
  }

  /** Sends what it finds a path for. */
  void run() {
    Arrays.fill(closed, false);
    tops.forget();
    for (int node = 0; node <= network.hub; node++) {
      currentArc[node] = firstArc(node) - 1;
    }
    int[] line = order.line();
    for (int i = 0; i < order.settled(); i++) {
      while (residual.excess[line[i]] < 0 && !closed[line[i]] && findPath(line[i])) {
        send();
      }
    }
  }

  private int firstArc(int node) {
    return switch (network.kind(node)) {
      case MENTORS -> 0;
      case MENTEES -> residual.usedStart[node];
      case UPPER -> network.belowStart[node];
    };
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
    int first = firstArc(node);
    if (currentArc[node] < first) {
      if (node < network.nodes
          && residual.upFlow[node] > 0
          && isOpen(network.up[node], node)
          && residual.upUndoCost(node) == residual.price[node] - residual.price[network.up[node]]) {
        return network.up[node];
      }
      currentArc[node] = first;
    }
    return switch (network.kind(node)) {
      case MENTORS -> nextMentee(node);
      case MENTEES -> nextMentor(node);
      case UPPER -> nextBelow(node);
    };
  }

  /** Whether a node comes after another, and has arcs left. */
  private boolean isOpen(int before, int node) {
    return order.rank()[before] > order.rank()[node] && !closed[before];
  }

  /** A node that can send more up to this. */
  private int nextBelow(int upper) {
    int end = network.belowStart[upper + 1];
    for (int i = currentArc[upper]; i < end; i++) {
      int node = network.below[i];
      if (residual.upFlow[node] < network.upCapacity[node]
          && residual.upCost(node) == residual.price[node] - residual.price[upper]
          && isOpen(node, upper)) {
        currentArc[upper] = i;
        return node;
      }
    }
    currentArc[upper] = end;
    return -1;
  }

  /** A mentee who can send more to this mentor: by an addition, or by the mentor's row. */
  private int nextMentee(int mentor) {
    int row = rows.rowOf[mentor];
    int first = rows.additionStart[mentor];
    int additions = rows.additionStart[mentor + 1] - first;
    for (int i = currentArc[mentor]; i < additions; i++) {
      int entry = rows.additionEntry[first + i];
      if (isTight(mentor, entry, residual.additionWeight[first + i])) {
        return found(mentor, i, entry, rows.additionWeight[first + i]);
      }
    }
    return nextOfRow(mentor, row, additions);
  }

  /**
   * A mentee of the mentor's row.
   *
   * @param additions positions of the current arc that are additions
   */
  private int nextOfRow(int mentor, int row, int additions) {
    int start = rows.start[row];
    int end = rows.length(row);
    boolean topsOnly = false;
    if (rows.isShared(row)) {
      long above = tops.value(row) - residual.price[mentor];
      topsOnly = above == 0;
      // Below, no entry is tight; above, those with more are full and tight ones may follow.
      end = topsOnly ? tops.count(row) : above < 0 ? 0 : end;
    }
    for (int i = Math.max(0, currentArc[mentor] - additions); i < end; i++) {
      int entry = topsOnly ? tops.entry(row, i) : start + i;
      if (isTight(mentor, entry, residual.rowWeight[entry])) {
        return found(mentor, additions + i, entry, rows.weight[entry]);
      }
    }
    currentArc[mentor] = additions + end;
    return -1;
  }

  /** Whether a mentor's arc of this weight, divided, leads on. */
  private boolean isTight(int mentor, int entry, long weight) {
    int mentee = rows.mentee[entry];
    return isOpen(mentee, mentor)
        && weight == residual.price[mentor] - residual.price[mentee]
        && residual.room(mentor, mentee, rows.arcAt(mentor, entry)) > 0;
  }

  private int found(int mentor, int position, int entry, long weight) {
    currentArc[mentor] = position;
    currentEntry[mentor] = entry;
    currentWeight[mentor] = weight;
    return rows.mentee[entry];
  }

  /** A mentor who can take a unit of this mentee back. */
  private int nextMentor(int mentee) {
    long price = residual.price[mentee];
    int end = residual.usedStart[mentee] + residual.usedCount[mentee];
    for (int entry = currentArc[mentee]; entry < end; entry++) {
      int mentor = residual.usedMentor[entry];
      if (residual.usedWeight(entry) == residual.price[mentor] - price && isOpen(mentor, mentee)) {
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
    if (isBelow(before, node)) {
      return residual.upRoom(before);
    }
    if (isBelow(node, before)) {
      return residual.upUndoRoom(node);
    }
    return network.kind(node) == NodeKind.MENTORS
        ? residual.room(node, before, rows.arcAt(node, currentEntry[node]))
        : residual.flow[residual.usedArc[currentArc[node]]];
  }

  private boolean isBelow(int node, int upper) {
    return node < network.nodes && network.up[node] == upper;
  }

  private void change(int node, int before, long units) {
    if (isBelow(before, node)) {
      residual.upFlow[before] += units;
    } else if (isBelow(node, before)) {
      residual.upFlow[node] -= units;
    } else if (network.kind(node) == NodeKind.MENTORS) {
      int arc = rows.arcAt(node, currentEntry[node]);
      residual.send(node, before, arc, currentWeight[node], Math.toIntExact(units));
    } else {
      residual.takeBack(node, currentArc[node], Math.toIntExact(units));
    }
  }
}
