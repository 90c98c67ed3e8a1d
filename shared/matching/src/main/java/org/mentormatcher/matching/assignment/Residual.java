package org.mentormatcher.matching.assignment;

/**
 * A flow, prices, and the residual network that they leave.
 *
 * <p>The price of a node is (a lower bound of) the cost of sending one more unit from it to the
 * hub, whose price is 0. The reduced cost of a residual arc {@code u → v} of cost {@code c} is
 * {@code c + price[v] − price[u]}. It is never negative: this is what makes the flow of least cost
 * among all that start the same units (Ahuja, Magnanti, Orlin, <i>Network Flows</i>, 1993, theorem
 * 9.3). Units not yet on their way are the {@code excess} of a mentee node.
 *
 * <p>Residual arcs are: mentee → mentor along an arc that is not full; mentor → mentee against an
 * arc that carries flow; node → hub while the node's hub arc is not full.
 */
final class Residual {

  final Network network;

  /** Units on each arc. */
  final int[] flow;

  /** Units on each node's arc to the hub. */
  final long[] hubFlow;

  /** Units of each node that have not reached the hub; 0 of mentor nodes. */
  final long[] excess;

  final long[] price;

  /**
   * Arcs with flow of mentee node {@code J}: {@code usedCount[J]} entries from {@code usedStart}.
   */
  final int[] usedStart;

  final int[] usedCount;
  final int[] usedArc;

  /** The mentor node of each of those arcs. */
  final int[] usedMentor;

  /** Starts from no flow, with each node's exact cost to the hub as its price. */
  Residual(Network network) {
    this.network = network;
    flow = new int[network.arcMentee.length];
    hubFlow = new long[network.nodes];
    excess = new long[network.nodes];
    price = new long[network.nodes];
    int[] degree = new int[network.nodes];
    for (int node = 0; node < network.nodes; node++) {
      price[node] = network.hubCost(node, 0);
      excess[node] = network.isMentor(node) ? 0 : network.hubCapacity[node];
    }
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      for (int arc = network.arcStart[mentor]; arc < network.arcStart[mentor + 1]; arc++) {
        int mentee = network.arcMentee[arc];
        price[mentee] = Math.min(price[mentee], price[mentor] - network.arcWeight[arc]);
        degree[mentee]++;
      }
    }
    usedStart = new int[network.nodes + 1];
    for (int node = 0; node < network.nodes; node++) {
      usedStart[node + 1] =
          usedStart[node] + (int) Math.min(degree[node], network.isMentor(node) ? 0 : excess[node]);
    }
    usedCount = new int[network.nodes];
    usedArc = new int[usedStart[network.nodes]];
    usedMentor = new int[usedStart[network.nodes]];
    dropIsolated(degree);
  }

  /** Units of a mentee node without arcs go straight to the hub. */
  private void dropIsolated(int[] degree) {
    for (int node = network.mentorNodes; node < network.nodes; node++) {
      if (degree[node] == 0) {
        hubFlow[node] = excess[node];
        excess[node] = 0;
        price[node] = network.hubCost(node, hubFlow[node] - 1);
      }
    }
  }

  /** Whether a node can send to the hub at no reduced cost. */
  boolean reachesHubFree(int node) {
    return hubFlow[node] < network.hubCapacity[node]
        && network.hubCost(node, hubFlow[node]) == price[node];
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
