package org.mentormatcher.matching.assignment;

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
 * capacities of their members. A node's arc to the hub has two pieces of constant cost, the second
 * dearer: of a mentor group the first {@code n_I} units earn the first-match bonus each, further
 * ones nothing; of a mentee group the last {@code m_J} units that go unmatched lose the bonus each.
 * That these pieces are right for whole groups follows from {@link Dealing}: loads within a group
 * differ by at most one.
 *
 * <p>Capacities are what locked pairs leave. Whom a lock matched already, a group alone, earns no
 * bonus: its arc to the hub has but one piece.
 *
 * <p>Nodes are numbered mentor groups first: group {@code I} is node {@code I}, mentee group {@code
 * J} is node {@code mentorNodes + J}.
 */
final class Network {

  /** Nodes that are groups of mentors; the others are groups of mentees. */
  final int mentorNodes;

  /** All nodes but the hub. */
  final int nodes;

  /** The hub's number, after all nodes. */
  final int hub;

  /** Who is eligible with whom. */
  final Rows rows;

  /** Members of each node's group. */
  final int[] size;

  /** Units that each node's arc to the hub can hold. */
  final long[] hubCapacity;

  /** Units in the first, cheaper piece of it. */
  final long[] hubFirstPiece;

  private final LevelWeights weights;

  Network(GroupedProblem grouped, Rows rows) {
    this.rows = rows;
    Groups mentors = grouped.mentors();
    Groups mentees = grouped.mentees();
    Remainder remainder = grouped.remainder();
    weights = grouped.weights();
    mentorNodes = mentors.count();
    nodes = mentorNodes + mentees.count();
    hub = nodes;
    size = new int[nodes];
    hubCapacity = new long[nodes];
    hubFirstPiece = new long[nodes];
    for (int node = 0; node < nodes; node++) {
      boolean mentor = isMentor(node);
      Groups side = mentor ? mentors : mentees;
      int group = mentor ? node : node - mentorNodes;
      size[node] = side.size(group);
      hubCapacity[node] = (long) size[node] * side.capacity()[group];
      int first = side.member()[side.memberStart()[group]];
      int locks = mentor ? remainder.mentorLocks()[first] : remainder.menteeLocks()[first];
      int bonuses = locks > 0 ? 0 : size[node];
      hubFirstPiece[node] = mentor ? bonuses : hubCapacity[node] - bonuses;
    }
  }

  boolean isMentor(int node) {
    return node < mentorNodes;
  }

  /** Cost of the next unit to the hub from a node that sent this many. */
  long hubCost(int node, long sent) {
    boolean first = sent < hubFirstPiece[node];
    if (isMentor(node)) {
      return first ? -weights.perMentor() : 0;
    }
    return first ? 0 : weights.perMentee();
  }

  /** Further units at that cost. */
  long hubRoom(int node, long sent) {
    return (sent < hubFirstPiece[node] ? hubFirstPiece[node] : hubCapacity[node]) - sent;
  }

  /** Units that an arc can hold. */
  long arcCapacity(int mentor, int mentee) {
    return (long) size[mentor] * size[mentee];
  }
}
