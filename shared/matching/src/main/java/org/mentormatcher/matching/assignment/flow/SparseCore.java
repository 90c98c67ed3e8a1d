package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import java.util.Optional;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.rows.RowDifferences;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * Solves a problem on a few of its arcs, and asks all others whether they would have made a
 * difference: column generation, or pricing (Ford and Fulkerson, <i>A suggested computation for
 * maximal multi-commodity network flows</i>, 1958; for assignment Volgenant, <i>Linear and
 * semi-assignment problems: a core oriented approach</i>, 1996).
 *
 * <p>Where points are mostly distinct, the arcs that an optimal solution uses are among the best
 * few of their mentor or mentee. Such a <i>core</i> is solved exactly; its prices give every other
 * arc a gain {@code weight − price(mentor) + price(mentee)}. Where none is positive, no arc outside
 * the core can improve the solution, so it is optimal for the whole problem. Otherwise the best of
 * them join the core, which ends as the whole problem at the latest.
 *
 * <p>If everyone wants the same partners, the best few tell little: after the first round many arcs
 * gain. Costs are then scaled as {@link PrimalDual} does it. The coarsest problem is solved on all
 * arcs; a finer one on those whose reduced cost, under the prices of the coarser one, is within a
 * unit of the coarser costs. That core shrinks from scale to scale, and is priced at each.
 *
 * <p>Choosing or pricing takes {@code O(E)}, or {@code O(E log k)} at worst for a core of {@code k}
 * arcs a node.
 */
public final class SparseCore {
  /** Arcs that a node has in the first core, besides some for each unit that it can send. */
  private static final int LEAST_ARCS = 8;

  private static final int ARCS_PER_UNIT = 3;

  /** A core that would have to grow by more than this part of it was badly chosen. */
  private static final int LARGEST_GROWTH = 4;

  private final GroupedProblem grouped;
  private final int mentorNodes;
  private final int nodes;
  private final TopArcs top;

  /** The arcs of the core, the mentor's node in the upper half and the mentee's in the lower. */
  private long[] core = {};

  private Network network;

  private SparseCore(GroupedProblem grouped) {
    this.grouped = grouped;
    mentorNodes = grouped.mentors().count();
    nodes = mentorNodes + grouped.mentees().count();
    top = new TopArcs(mostArcs());
  }

  /**
   * An optimal flow of the whole problem, with prices that prove it.
   *
   * @param exactPhases phases with exact costs before costs are scaled
   */
  static Residual solve(GroupedProblem grouped, int exactPhases) {
    SparseCore core = new SparseCore(grouped);
    Optional<Residual> exact = core.exact(exactPhases);
    if (exact.isPresent()) {
      return core.drawn(exact.orElseThrow());
    }
    SparseCore scaled = new SparseCore(grouped);
    return scaled.drawn(scaled.scaled());
  }

  private int[] mostArcs() {
    int[] most = new int[nodes];
    for (int group = 0; group < mentorNodes; group++) {
      most[group] = mostArcs(grouped.mentors(), group, grouped.mentees());
    }
    for (int group = 0; group < nodes - mentorNodes; group++) {
      most[mentorNodes + group] = mostArcs(grouped.mentees(), group, grouped.mentors());
    }
    return most;
  }

  private static int mostArcs(Groups side, int group, Groups partners) {
    long units = (long) side.size(group) * side.capacity()[group];
    return (int) Math.min(LEAST_ARCS + ARCS_PER_UNIT * units, Math.max(1, partners.count()));
  }

  /** On the best arcs of each node, with exact costs; empty if those tell little. */
  private Optional<Residual> exact(int exactPhases) {
    top.clear(Long.MIN_VALUE);
    each(new long[nodes + 1], grouped.draw().bits(), top.floor(), this::offer);
    grow();
    int shift = network.drawBits();
    long[] mentorPrice = PrimalDual.firstPrices(network, shift);
    while (true) {
      Residual residual = Residual.from(network, shift, mentorPrice);
      if (!PrimalDual.runs(residual, exactPhases)) {
        return Optional.empty();
      }
      int known = core.length;
      if (!addGaining(residual)) {
        return Optional.of(residual);
      }
      if (core.length - known > known / LARGEST_GROWTH) {
        return Optional.empty();
      }
      mentorPrice = residual.mentorPrices();
    }
  }

  /** On the arcs that the prices of ever finer costs leave. */
  private Residual scaled() {
    int shift = PrimalDual.coarsestShift(grouped);
    choose(new long[nodes + 1], shift, Long.MIN_VALUE);
    long[] mentorPrice = PrimalDual.firstPrices(network, shift);
    while (true) {
      Residual residual = Residual.from(network, shift, mentorPrice);
      PrimalDual.runs(residual, Integer.MAX_VALUE);
      mentorPrice = residual.mentorPrices();
      if (addGaining(residual)) {
        continue;
      }
      if (shift == network.drawBits()) {
        return residual;
      }
      int bits = Math.min(shift - network.drawBits(), PrimalDual.BITS_PER_SCALE);
      shift -= bits;
      mentorPrice = PrimalDual.finer(mentorPrice, bits);
      choose(PrimalDual.finer(residual.price, bits), shift, -(1L << bits));
    }
  }

  /** Goes on to the costs of the lottery, keeping the flow unless an arc outside gains at last. */
  private Residual drawn(Residual optimal) {
    Residual residual = optimal;
    while (residual.shift > 0) {
      residual = residual.finer(Math.min(residual.shift, PrimalDual.BITS_PER_DRAW));
      PrimalDual.runs(residual, Integer.MAX_VALUE);
    }
    while (addGaining(residual)) {
      residual = Residual.from(network, 0, residual.mentorPrices());
      PrimalDual.runs(residual, Integer.MAX_VALUE);
    }
    return residual;
  }

  /** Makes a core of the arcs that gain this much at least under prices of all nodes. */
  private void choose(long[] price, int shift, long least) {
    long[] floor = new long[nodes];
    Arrays.fill(floor, least);
    int[] count = new int[1];
    each(price, shift, floor, (mentor, mentee, gain) -> count[0]++);
    core = new long[count[0]];
    count[0] = 0;
    each(
        price,
        shift,
        floor,
        (mentor, mentee, gain) -> core[count[0]++] = ReducedProblem.pair(mentor, mentee));
    Arrays.sort(core);
    network = network();
  }

  /** Adds the best arcs that gain over their prices; false if there is none. */
  private boolean addGaining(Residual residual) {
    top.clear(1);
    each(
        residual.price,
        residual.shift,
        top.floor(),
        (mentor, mentee, gain) -> {
          if (!isInCore(mentor, mentee)) {
            offer(mentor, mentee, gain);
          }
        });
    return grow();
  }

  @FunctionalInterface
  private interface ArcSink {
    void accept(int mentor, int mentee, long gain);
  }

  /** Every arc whose gain is at least the floor of one of its nodes. */
  private void each(long[] price, int shift, long[] floor, ArcSink sink) {
    int[] arcMenteeType = grouped.problem().arcs().menteeType();
    int[] groupStart = grouped.menteesByType().start();
    int[] group = grouped.menteesByType().group();
    for (int mentor = 0; mentor < mentorNodes; mentor++) {
      boolean own = grouped.pairs().concern(mentor);
      int end = grouped.endArc(mentor);
      for (int arc = grouped.firstArc(mentor); arc < end; arc++) {
        long weight = grouped.weight(arc) >> shift;
        int type = arcMenteeType[arc];
        for (int g = groupStart[type]; g < groupStart[type + 1]; g++) {
          int mentee = mentorNodes + group[g];
          long ofPair = own ? grouped.weight(mentor, group[g], arc) >> shift : weight;
          long gain = ofPair - price[mentor] + price[mentee];
          if ((gain >= floor[mentor] || gain >= floor[mentee])
              && !(own && grouped.pairs().forbid(mentor, group[g]))) {
            sink.accept(mentor, mentee, gain);
          }
        }
      }
    }
  }

  private void offer(int mentor, int mentee, long gain) {
    if (gain >= top.floor()[mentor]) {
      top.offer(mentor, mentee, gain);
    }
    if (gain >= top.floor()[mentee]) {
      top.offer(mentee, mentor, gain);
    }
  }

  private boolean isInCore(int mentor, int mentee) {
    Rows rows = network.rows;
    int from = rows.start[mentor];
    return Arrays.binarySearch(rows.mentee, from, rows.start[mentor + 1], mentee) >= 0;
  }

  /** Adds the arcs that were kept; false if there is none. */
  private boolean grow() {
    top.finish();
    int next = core.length;
    long[] arcs = Arrays.copyOf(core, Math.addExact(next, top.count()));
    for (int node = 0; node < nodes; node++) {
      for (int number = 0; number < top.count(node); number++) {
        int partner = top.partner(node, number);
        arcs[next++] =
            node < mentorNodes
                ? ReducedProblem.pair(node, partner)
                : ReducedProblem.pair(partner, node);
      }
    }
    boolean grown = next > core.length;
    core = Arrays.stream(arcs).sorted().distinct().toArray();
    network = network();
    return grown;
  }

  private Network network() {
    int[] rowOf = new int[mentorNodes];
    int[] start = new int[mentorNodes + 1];
    for (long arc : core) {
      start[ReducedProblem.mentor(arc) + 1]++;
    }
    for (int mentor = 0; mentor < mentorNodes; mentor++) {
      rowOf[mentor] = mentor;
      start[mentor + 1] += start[mentor];
    }
    int[] menteeNode = new int[core.length];
    long[] weight = new long[core.length];
    for (int entry = 0; entry < core.length; entry++) {
      menteeNode[entry] = ReducedProblem.mentee(core[entry]);
      weight[entry] = weight(ReducedProblem.mentor(core[entry]), menteeNode[entry] - mentorNodes);
    }
    RowDifferences none = new RowDifferences(mentorNodes);
    return new Network(grouped, new Rows(rowOf, start, menteeNode, weight, none));
  }

  private long weight(int mentor, int mentee) {
    int mentorType = grouped.mentors().type()[mentor];
    int arc = grouped.problem().arcs().between(mentorType, grouped.mentees().type()[mentee]);
    return grouped.weight(mentor, mentee, arc);
  }
}
