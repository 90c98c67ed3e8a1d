package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.groups.MenteeNodes;
import org.mentormatcher.matching.assignment.rows.Rows;
import org.mentormatcher.matching.assignment.rows.SharedRows;

/**
 * A flow, prices, and the residual network that they leave.
 *
 * <p>The reduced cost of a residual arc {@code u → v} of cost {@code c} is {@code c + price[v] −
 * price[u]}. It is never negative: this is what makes the flow of least cost among all that leave
 * the same excess (Ahuja, Magnanti, Orlin, <i>Network Flows</i>, 1993, theorem 9.3). What a node
 * still has to send is its {@code excess}; what it still has to receive, a negative one.
 *
 * <p>Residual arcs are: mentee → mentor along an arc that is not full; mentor → mentee against an
 * arc that carries flow; up from a node, to the hub or its parent, while that arc is not full, and
 * down against it while it carries flow.
 *
 * <p>Costs are those of the network divided by a power of 2 and rounded down.
 */
public final class Residual {

  public final Network network;

  /** Stands for the flow where a mentor's row has a gap. */
  private static final int GAP = -1;

  /** Units on each arc; negative where there is a gap. */
  public final int[] flow;

  /** Units on each node's arc up. */
  final long[] upFlow;

  /** Units that each node, and last the hub, has to send; negative: to receive. */
  final long[] excess;

  /** Price of each node, and last of the hub. */
  public final long[] price;

  /** Costs are divided by 2 to this power. */
  final int shift;

  /** The weight of each entry of the rows, divided: a search looks at it again and again. */
  final long[] rowWeight;

  /** The weight of each addition to the rows, divided. */
  final long[] additionWeight;

  /**
   * Arcs with flow of mentee node {@code J}: {@code usedCount[J]} entries from {@code usedStart}.
   */
  final int[] usedStart;

  final int[] usedCount;
  final int[] usedArc;

  /** The mentor node of each of those arcs. */
  final int[] usedMentor;

  /** The weight of each of those arcs. */
  private final long[] usedWeight;

  /** Starts from no flow, with each node's exact cost to the hub, but for the lottery, as price. */
  static Residual exact(Network network) {
    int shift = network.drawBits();
    return from(network, shift, PrimalDual.firstPrices(network, shift));
  }

  /**
   * The same flow under costs of so many more bits, of which arcs between groups have none: only
   * the lottery does. Units up that its prices no longer bear out are sent, or taken back, and
   * nodes are left with excess.
   */
  Residual finer(int bits) {
    Residual finer = new Residual(this, shift - bits);
    for (int node = 0; node <= network.hub; node++) {
      finer.price[node] = price[node] << bits;
    }
    for (int node = 0; node < network.nodes; node++) {
      if (!network.isBranch(node)) {
        finer.settleUp(node);
      }
    }
    return finer;
  }

  private void settleUp(int node) {
    long toHub = price[node] - price[network.hub];
    while (upRoom(node) > 0 && upCost(node) < toHub) {
      sendUp(node, upRoom(node));
    }
    while (upFlow[node] > 0 && upUndoCost(node) > toHub) {
      sendUp(node, -upUndoRoom(node));
    }
  }

  private void sendUp(int node, long units) {
    upFlow[node] += units;
    excess[node] -= units;
    excess[network.hub] += units;
  }

  /**
   * Starts from given prices of mentors. Where such a price is above what the mentor's next unit
   * costs on its way to the hub, those units are taken as sent, and the mentor has to receive them.
   */
  static Residual from(Network network, int shift, long[] mentorPrice) {
    Residual residual = new Residual(network, shift);
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      residual.price[mentor] = mentorPrice[mentor];
      while (residual.upRoom(mentor) > 0 && residual.upCost(mentor) < mentorPrice[mentor]) {
        residual.sendUp(mentor, residual.upRoom(mentor));
      }
    }
    residual.priceMentees();
    return residual;
  }

  /**
   * What an optimal solution leaves: nothing to send, and prices under which no reduced cost is
   * negative. Takes time and memory linear in the arcs between groups, and {@code O(log)} of them
   * for each pair.
   *
   * @param grouped the problem that was solved, with the groups that are to share nodes
   * @param solution its solution
   */
  public static Residual of(GroupedProblem grouped, Solution solution) {
    Network network = new Network(grouped, SharedRows.of(grouped).rows());
    Residual residual = new Residual(network, 0);
    Arrays.fill(residual.excess, 0);
    for (int node = network.mentorNodes; node < network.nodes; node++) {
      residual.upFlow[node] = network.upCapacity[node];
    }
    Groups mentors = grouped.mentors();
    Groups mentees = grouped.mentees();
    MenteeNodes nodes = grouped.menteeNodes();
    int[] mentor = solution.assignment().mentor();
    int[] mentee = solution.assignment().mentee();
    for (int p = 0; p < mentor.length; p++) {
      if (!grouped.reduced().isForbidden(mentor[p], mentee[p])) {
        int i = mentors.groupOf()[mentor[p]];
        int group = mentees.groupOf()[mentee[p]];
        residual.make(grouped, i, network.mentorNodes + nodes.node(group, grouped.mentorClass(i)));
      }
    }
    residual.price(grouped, solution.prices());
    return residual;
  }

  /** Sends a unit from a mentee node to a mentor and on, as a pair of a solution does. */
  private void make(GroupedProblem grouped, int mentor, int mentee) {
    int entry = network.rows.entryOf(network.rows.rowOf[mentor], mentee, grouped);
    int mentorType = grouped.mentors().type()[mentor];
    int arc = grouped.problem().arcs().between(mentorType, grouped.menteeType(mentee));
    int group = grouped.menteeNodes().group(mentee - network.mentorNodes);
    long weight = grouped.weight(mentor, group, arc);
    send(mentor, mentee, network.rows.arcAt(mentor, entry), weight, 1);
    upFlow[mentor]++;
    upFlow[mentee]--;
    if (network.isBranch(mentee)) {
      upFlow[network.up[mentee]]--;
    }
  }

  /** Gives nodes the prices of their members, and the hub 0. */
  private void price(GroupedProblem grouped, Prices prices) {
    for (int node = 0; node < network.mentorNodes; node++) {
      price[node] = prices.mentor()[grouped.mentors().first(node)];
    }
    MenteeNodes nodes = grouped.menteeNodes();
    for (int node = network.mentorNodes; node < network.nodes; node++) {
      int member = grouped.mentees().first(nodes.group(node - network.mentorNodes));
      int mentorClass = network.isBranch(node) ? nodes.mentorClass(node - network.mentorNodes) : -1;
      price[node] = -prices.mentee(member, mentorClass);
    }
  }

  private Residual(Network network, int shift) {
    this.network = network;
    this.shift = shift;
    Rows rows = network.rows;
    rowWeight = divided(rows.weight, shift);
    additionWeight = divided(rows.additionWeight, shift);
    flow = new int[rows.arcs()];
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      for (int gap = rows.gapStart[mentor]; gap < rows.gapStart[mentor + 1]; gap++) {
        flow[rows.arcAt(mentor, rows.gapEntry[gap])] = GAP;
      }
    }
    upFlow = new long[network.nodes];
    excess = new long[network.nodes + 1];
    price = new long[network.nodes + 1];
    usedStart = new int[network.nodes + 1];
    int[] degree = degrees();
    for (int node = network.mentorNodes; node < network.nodes; node++) {
      long units = network.upCapacity[node];
      usedStart[node + 1] = usedStart[node] + (int) Math.min(degree[node], units);
      if (network.isBranch(node) || (degree[node] == 0 && node < network.arcNodes)) {
        upFlow[node] = units;
      } else {
        excess[node] = units;
        excess[network.hub] -= units;
      }
    }
    usedCount = new int[network.nodes];
    usedArc = new int[usedStart[network.nodes]];
    usedMentor = new int[usedStart[network.nodes]];
    usedWeight = new long[usedStart[network.nodes]];
  }

  /** Shares a flow, and its excess, with other costs. */
  private Residual(Residual other, int shift) {
    network = other.network;
    this.shift = shift;
    rowWeight = divided(network.rows.weight, shift);
    additionWeight = divided(network.rows.additionWeight, shift);
    flow = other.flow;
    upFlow = other.upFlow;
    excess = other.excess;
    price = new long[other.price.length];
    usedStart = other.usedStart;
    usedCount = other.usedCount;
    usedArc = other.usedArc;
    usedMentor = other.usedMentor;
    usedWeight = other.usedWeight;
  }

  /** The weights themselves where that changes none. */
  private static long[] divided(long[] weights, int shift) {
    if (shift == 0) {
      return weights;
    }
    long[] divided = new long[weights.length];
    for (int i = 0; i < divided.length; i++) {
      divided[i] = weights[i] >> shift;
    }
    return divided;
  }

  /** How many mentor nodes each mentee node is eligible with. */
  private int[] degrees() {
    Rows rows = network.rows;
    int[] degree = new int[network.nodes];
    for (int row = 0; row < rows.count(); row++) {
      for (int entry = rows.start[row]; entry < rows.start[row + 1]; entry++) {
        degree[rows.mentee[entry]] += rows.mentors[row];
      }
    }
    return degree;
  }

  /** Gives each mentee the least price that leaves no reduced cost negative. */
  private void priceMentees() {
    // Parents have the larger numbers: a branch starts from the price of its own.
    for (int node = network.nodes - 1; node >= network.mentorNodes; node--) {
      boolean branch = network.isBranch(node);
      price[node] =
          branch ? price[network.up[node]] : upFlow[node] > 0 ? upUndoCost(node) : upCost(node);
    }
    Rows rows = network.rows;
    long[] least = new long[rows.count()];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int mentor = 0; mentor < network.mentorNodes; mentor++) {
      int row = rows.rowOf[mentor];
      least[row] = Math.min(least[row], price[mentor]);
      for (int a = rows.additionStart[mentor]; a < rows.additionStart[mentor + 1]; a++) {
        int mentee = rows.additionMentee[a];
        price[mentee] = Math.min(price[mentee], price[mentor] - additionWeight[a]);
      }
    }
    for (int row = 0; row < rows.count(); row++) {
      for (int entry = rows.start[row]; entry < rows.start[row + 1]; entry++) {
        int mentee = rows.mentee[entry];
        price[mentee] = Math.min(price[mentee], least[row] - rowWeight[entry]);
      }
    }
    for (int node = network.mentorNodes; node < network.arcNodes; node++) {
      if (network.isBranch(node)) {
        int parent = network.up[node];
        price[parent] = Math.min(price[parent], price[node]);
      }
    }
  }

  /** What a mentor's price is above the hub's. */
  long[] mentorPrices() {
    long[] prices = new long[network.mentorNodes];
    for (int mentor = 0; mentor < prices.length; mentor++) {
      prices[mentor] = price[mentor] - price[network.hub];
    }
    return prices;
  }

  /** What a unit of an entry of the lists of used arcs takes off the cost. */
  long usedWeight(int entry) {
    return usedWeight[entry] >> shift;
  }

  /** Cost of a node's next unit up. */
  long upCost(int node) {
    return network.upCost(node, upFlow[node], shift);
  }

  /** Further units at that cost. */
  long upRoom(int node) {
    return network.upRoom(node, upFlow[node], shift);
  }

  /** Cost of the last unit that a node sent up. */
  long upUndoCost(int node) {
    return network.upCost(node, upFlow[node] - 1, shift);
  }

  /** What a node's next unit up changes of each goal. */
  public Totals upTotals(int node) {
    return network.upTotals(node, upFlow[node]);
  }

  /** What taking back the last unit that a node sent up changes of each goal. */
  public Totals upUndoTotals(int node) {
    return network.upTotals(node, upFlow[node] - 1).negative();
  }

  /** Units sent at that cost. */
  long upUndoRoom(int node) {
    return network.upUndoRoom(node, upFlow[node], shift);
  }

  /** Further units that an arc can take; none if it is a gap. */
  long room(int mentor, int mentee, int arc) {
    int units = flow[arc];
    return units < 0 ? 0 : network.arcCapacity(mentor, mentee) - units;
  }

  /**
   * Adds units to an arc.
   *
   * @param weight its weight in the network
   */
  void send(int mentor, int mentee, int arc, long weight, int units) {
    if (flow[arc] == 0) {
      int entry = usedStart[mentee] + usedCount[mentee]++;
      usedArc[entry] = arc;
      usedMentor[entry] = mentor;
      usedWeight[entry] = weight;
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
      usedWeight[entry] = usedWeight[last];
    }
  }
}
