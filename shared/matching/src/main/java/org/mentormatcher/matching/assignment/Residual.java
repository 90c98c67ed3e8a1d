package org.mentormatcher.matching.assignment;

/**
 * A flow, prices, and the residual network that they leave.
 *
 * <p>The reduced cost of a residual arc {@code u → v} of cost {@code c} is {@code c + price[v] −
 * price[u]}. It is never negative: this is what makes the flow of least cost among all that leave
 * the same excess (Ahuja, Magnanti, Orlin, <i>Network Flows</i>, 1993, theorem 9.3). What a node
 * still has to send is its {@code excess}; what it still has to receive, a negative one.
 *
 * <p>Residual arcs are: mentee → mentor along an arc that is not full; mentor → mentee against an
 * arc that carries flow; node → hub while the node's hub arc is not full, hub → node while it
 * carries flow.
 *
 * <p>Costs are those of the network divided by a power of 2 and rounded down.
 */
final class Residual {

  final Network network;

  /** Units on each arc. */
  final int[] flow;

  /** Units on each node's arc to the hub. */
  final long[] hubFlow;

  /** Units that each node, and last the hub, has to send; negative: to receive. */
  final long[] excess;

  /** Price of each node, and last of the hub. */
  final long[] price;

  /** Costs are divided by 2 to this power. */
  final int shift;

  /**
   * Arcs with flow of mentee node {@code J}: {@code usedCount[J]} entries from {@code usedStart}.
   */
  final int[] usedStart;

  final int[] usedCount;
  final int[] usedArc;

  /** The mentor node of each of those arcs. */
  final int[] usedMentor;

  /** Starts from no flow, with each node's exact cost to the hub as its price. */
  static Residual exact(Network network) {
    Residual residual = new Residual(network, 0);
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      residual.price[mentor] = network.hubCost(mentor, 0);
    }
    residual.priceMentees();
    return residual;
  }

  /**
   * Starts from given prices of mentors. Where such a price is above what the mentor's next unit
   * costs on its way to the hub, those units are taken as sent, and the mentor has to receive them.
   */
  static Residual from(Network network, int shift, long[] mentorPrice) {
    Residual residual = new Residual(network, shift);
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      residual.price[mentor] = mentorPrice[mentor];
      while (residual.hubRoom(mentor) > 0 && residual.hubCost(mentor) < mentorPrice[mentor]) {
        long units = residual.hubRoom(mentor);
        residual.hubFlow[mentor] += units;
        residual.excess[mentor] -= units;
        residual.excess[network.hub] += units;
      }
    }
    residual.priceMentees();
    return residual;
  }

  private Residual(Network network, int shift) {
    this.network = network;
    this.shift = shift;
    flow = new int[network.arcMentee.length];
    hubFlow = new long[network.nodes];
    excess = new long[network.nodes + 1];
    price = new long[network.nodes + 1];
    usedStart = new int[network.nodes + 1];
    int[] degree = new int[network.nodes];
    for (int mentee : network.arcMentee) {
      degree[mentee]++;
    }
    for (int node = network.mentorNodes; node < network.nodes; node++) {
      long units = network.hubCapacity[node];
      usedStart[node + 1] = usedStart[node] + (int) Math.min(degree[node], units);
      if (degree[node] == 0) {
        hubFlow[node] = units;
      } else {
        excess[node] = units;
        excess[network.hub] -= units;
      }
    }
    usedCount = new int[network.nodes];
    usedArc = new int[usedStart[network.nodes]];
    usedMentor = new int[usedStart[network.nodes]];
  }

  /** Gives each mentee the least price that leaves no reduced cost negative. */
  private void priceMentees() {
    for (int node = network.mentorNodes; node < network.nodes; node++) {
      price[node] = hubFlow[node] > 0 ? hubUndoCost(node) : hubCost(node);
    }
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      for (int arc = network.arcStart[mentor]; arc < network.arcStart[mentor + 1]; arc++) {
        int mentee = network.arcMentee[arc];
        price[mentee] = Math.min(price[mentee], price[mentor] - weight(arc));
      }
    }
  }

  /** What a unit on an arc takes off the cost. */
  long weight(int arc) {
    return network.arcWeight[arc] >> shift;
  }

  /** Cost of a node's next unit straight to the hub. */
  long hubCost(int node) {
    return network.hubCost(node, hubFlow[node]) >> shift;
  }

  /** Further units at that cost. */
  long hubRoom(int node) {
    return network.hubRoom(node, hubFlow[node]);
  }

  /** Cost of the last unit that a node sent straight to the hub. */
  long hubUndoCost(int node) {
    return network.hubCost(node, hubFlow[node] - 1) >> shift;
  }

  /** Units sent at that cost. */
  long hubUndoRoom(int node) {
    long sent = hubFlow[node];
    return sent > network.hubFirstPiece[node] ? sent - network.hubFirstPiece[node] : sent;
  }

  /** Further units that an arc can take. */
  long room(int mentor, int arc) {
    return network.arcCapacity(mentor, network.arcMentee[arc]) - flow[arc];
  }

  /** Adds units to an arc. */
  void send(int mentor, int arc, int units) {
    if (flow[arc] == 0) {
      int mentee = network.arcMentee[arc];
      int entry = usedStart[mentee] + usedCount[mentee]++;
      usedArc[entry] = arc;
      usedMentor[entry] = mentor;
    }
    flow[arc] = Math.addExact(flow[arc], units);
  }

  /** Takes units off an arc; if none is left, the last entry of the list moves up to its place. */
  void takeBack(int mentee, int entry, int units) {
    int arc = usedArc[entry];
    flow[arc] -= units;
    if (flow[arc] == 0) {
      int last = usedStart[mentee] + --usedCount[mentee];
      usedArc[entry] = usedArc[last];
      usedMentor[entry] = usedMentor[last];
    }
  }
}
