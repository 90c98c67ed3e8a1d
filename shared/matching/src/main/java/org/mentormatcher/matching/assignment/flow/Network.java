package org.mentormatcher.matching.assignment.flow;

import org.mentormatcher.matching.assignment.Draw;
import org.mentormatcher.matching.assignment.Earlier;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.Variety;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.groups.MenteeNodes;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * The problem as a minimum-cost flow from groups of mentees through groups of mentors to a hub.
 *
 * <p>Every unit of a mentee group's capacity starts at its node and has to reach the hub: through a
 * mentor group (a match), or directly (a match not made).
 *
 * <pre>
 *   minimise    Σ over arcs  −weight · flow  +  Σ over nodes  hub cost of its units
 *   subject to
 *     mentee group J:  flow of its arcs + units straight to the hub  =  m_J · b_J
 *     mentor group I:  flow of its arcs = units on to the hub        ≤  n_I · a_I
 *     arc I–J:         0 ≤ flow ≤ n_I · m_J
 * </pre>
 *
 * <p>where {@code n_I}, {@code m_J} are the sizes of groups and {@code a_I}, {@code b_J} the
 * capacities of their members. A node's arc to the hub has pieces of constant cost, each dearer
 * than the one before: of a mentor group the first {@code n_I} units earn the first-match bonus
 * each, further ones nothing, or each {@code n_I} units less than those before where the load is
 * balanced; of a mentee group the last {@code m_J} units that go unmatched lose the bonus each.
 * That these pieces are right for whole groups follows from {@code Disaggregation}: loads within a
 * group differ by at most one.
 *
 * <p>Where there is a {@link Draw}, each unit of such a piece costs a little less or more than the
 * next, as its member was drawn; the sums within a group stay convex.
 *
 * <p>Capacities are what locked pairs leave. Whom a lock matched already, a group alone, earns no
 * bonus: its arc to the hub has but one piece.
 *
 * <p>Where {@link Variety} limits a mentee group, its node is the parent of branches, one for each
 * class of mentors: every match goes through the branch of its class, which holds as many units as
 * members may have mentors of that class. A branch's arc to its parent is kept as that of others to
 * the hub is, and at first is full: it takes units back that the parent then has to send.
 *
 * <p>Nodes are numbered mentor groups first, then {@link MenteeNodes}, at last the hub.
 */
public final class Network {

  /** Nodes that are groups of mentors; the others are of groups of mentees. */
  public final int mentorNodes;

  /** Mentor nodes and those that they have arcs with; the others are parents. */
  final int arcNodes;

  /** All nodes but the hub. */
  final int nodes;

  /** The hub's number, after all nodes. */
  public final int hub;

  /** Who is eligible with whom. */
  public final Rows rows;

  /** Members of each node's group. */
  final int[] size;

  /** Where each node's units go that are not on arcs: the hub, or a branch's parent. */
  final int[] up;

  /** Units that each node's arc to there can hold. */
  final long[] upCapacity;

  /** Units in the first, cheaper piece of it. */
  final long[] upFirstPiece;

  /** The nodes below each parent, and below the hub at {@code belowStart[hub]}. */
  final int[] belowStart;

  final int[] below;

  private final LevelWeights weights;
  private final Earlier earlier;
  private final Draw draw;
  private final Groups mentors;
  private final Groups mentees;

  /** The group of each node, on its side. */
  private final int[] group;

  /** Locked pairs of each node's group. */
  private final int[] locks;

  Network(GroupedProblem grouped, Rows rows) {
    this.rows = rows;
    weights = grouped.weights();
    earlier = grouped.problem().earlier();
    draw = grouped.draw();
    mentors = grouped.mentors();
    mentees = grouped.mentees();
    mentorNodes = grouped.mentors().count();
    arcNodes = mentorNodes + grouped.menteeNodes().arcNodes();
    nodes = mentorNodes + grouped.menteeNodes().count();
    hub = nodes;
    size = new int[nodes];
    group = new int[nodes];
    locks = new int[nodes];
    up = new int[nodes];
    upCapacity = new long[nodes];
    upFirstPiece = new long[nodes];
    ReducedProblem reduced = grouped.reduced();
    for (int node = 0; node < mentorNodes; node++) {
      locks[node] = reduced.mentorLocks()[mentors.first(node)];
      toHub(node, mentors, node);
      upFirstPiece[node] = locks[node] > 0 ? 0 : size[node];
    }
    for (int node = mentorNodes; node < nodes; node++) {
      menteeNode(node, grouped);
    }
    belowStart = new int[nodes + 2];
    for (int node : up) {
      belowStart[node + 1]++;
    }
    for (int node = 0; node <= nodes; node++) {
      belowStart[node + 1] += belowStart[node];
    }
    below = new int[nodes];
    int[] next = belowStart.clone();
    for (int node = 0; node < nodes; node++) {
      below[next[up[node]]++] = node;
    }
  }

  private void menteeNode(int node, GroupedProblem grouped) {
    MenteeNodes menteeNodes = grouped.menteeNodes();
    int groupOfNode = menteeNodes.group(node - mentorNodes);
    int member = mentees.first(groupOfNode);
    locks[node] = grouped.reduced().menteeLocks()[member];
    toHub(node, mentees, groupOfNode);
    upFirstPiece[node] = upCapacity[node] - (locks[node] > 0 ? 0 : size[node]);
    int parent = menteeNodes.parent(node - mentorNodes);
    if (parent >= 0) {
      int mentorClass = menteeNodes.mentorClass(node - mentorNodes);
      up[node] = mentorNodes + parent;
      // Without a class there is no limit: room that is never used up.
      upCapacity[node] =
          mentorClass < 0
              ? upCapacity[node] + 1
              : (long) grouped.reduced().limitRoom(member, mentorClass) * size[node];
      upFirstPiece[node] = upCapacity[node];
    }
  }

  private void toHub(int node, Groups side, int groupOfNode) {
    group[node] = groupOfNode;
    size[node] = side.size(groupOfNode);
    up[node] = hub;
    upCapacity[node] = (long) size[node] * side.capacity()[groupOfNode];
  }

  /** Whether a node is below a parent, so that its arc to there costs nothing. */
  public boolean isBranch(int node) {
    return up[node] != hub;
  }

  /** What a node stands for. */
  public NodeKind kind(int node) {
    if (node < mentorNodes) {
      return NodeKind.MENTORS;
    }
    return node < arcNodes ? NodeKind.MENTEES : NodeKind.UPPER;
  }

  /** Where a node's units go that are on no arc: the hub, or a branch's parent. */
  public int up(int node) {
    return up[node];
  }

  /** Whether a branch can hold no unit at all, as locked pairs have used its limit up. */
  public boolean isClosed(int node) {
    return upCapacity[node] == 0;
  }

  /**
   * Cost of the next unit up from a node that sent this many.
   *
   * @param shift costs are divided by 2 to this power
   */
  long upCost(int node, long sent, int shift) {
    if (isBranch(node)) {
      return 0;
    }
    if (kind(node) == NodeKind.MENTORS) {
      return -((gain(node, sent) + drawn(node, sent)) >> shift);
    }
    long match = upCapacity[node] - 1 - sent;
    return (gain(node, match) + drawn(node, match)) >> shift;
  }

  /** What a group's match of that number is worth to the goals, beside the pair itself. */
  private long gain(int node, long match) {
    int taken = taken(node, match);
    return kind(node) == NodeKind.MENTORS
        ? weights.mentor(earlier, mentors.first(group[node]), taken)
        : weights.mentee(earlier, mentees.first(group[node]), taken);
  }

  /** How many matches a member has when the group's match of that number comes: they go round. */
  private int taken(int node, long match) {
    return Math.toIntExact(locks[node] + match / size[node]);
  }

  /**
   * What the next unit up from a node that sent this many changes: people with a match, and what
   * else is a goal.
   */
  Totals upTotals(int node, long sent) {
    if (isBranch(node)) {
      return Totals.NONE;
    }
    boolean waitingCounts = weights.perReturned() > 0;
    if (kind(node) == NodeKind.MENTORS) {
      int taken = taken(node, sent);
      int first = taken == 0 ? 1 : 0;
      boolean waited = waitingCounts && earlier.mentorWithout(mentors.first(group[node]));
      long sharing = weights.perSharing() > 0 ? taken : 0;
      return new Totals(0, 0, first, 0, waited ? first : 0, sharing);
    }
    int first = taken(node, upCapacity[node] - 1 - sent) == 0 ? 1 : 0;
    boolean waited = waitingCounts && earlier.menteeWithout(mentees.first(group[node]));
    return new Totals(0, first, 0, 0, waited ? first : 0, 0).negative();
  }

  /** What a group's match of that number weighs in the lottery. */
  private long drawn(int node, long match) {
    if (draw.rounds() == 0) {
      return 0;
    }
    int taken = taken(node, match);
    int place = (int) (match % size[node]);
    return kind(node) == NodeKind.MENTORS
        ? draw.mentor(mentors.member(group[node], place), taken)
        : draw.mentee(mentees.member(group[node], place), taken);
  }

  /** Further units at that cost, or some of them. */
  long upRoom(int node, long sent, int shift) {
    long room = (sent < upFirstPiece[node] ? upFirstPiece[node] : upCapacity[node]) - sent;
    if (isByRound(node)) {
      room = Math.min(room, size[node] - sent % size[node]);
    }
    return isByUnit(node, shift) ? Math.min(1, room) : room;
  }

  /** The last units that a node sent up at one cost, or some of them. */
  long upUndoRoom(int node, long sent, int shift) {
    long room = sent > upFirstPiece[node] ? sent - upFirstPiece[node] : sent;
    if (isByRound(node)) {
      room = Math.min(room, 1 + (sent - 1) % size[node]);
    }
    return isByUnit(node, shift) ? Math.min(1, room) : room;
  }

  /** Whether further matches of a mentor cost more and more, so that each round has its cost. */
  private boolean isByRound(int node) {
    return weights.perSharing() > 0 && kind(node) == NodeKind.MENTORS;
  }

  /** Whether each unit up has a cost of its own: in fine costs, in which the lottery counts. */
  private boolean isByUnit(int node, int shift) {
    return shift < draw.bits() && !isBranch(node);
  }

  /** The power of 2 that costs may be divided by without loss of anything but the lottery. */
  int drawBits() {
    return draw.bits();
  }

  /** Units that an arc can hold. */
  long arcCapacity(int mentor, int mentee) {
    return (long) size[mentor] * size[mentee];
  }
}
