package org.mentormatcher.matching.answers;

import java.util.Arrays;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Draw;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.flow.BackwardSearch;
import org.mentormatcher.matching.assignment.flow.ForwardSearch;
import org.mentormatcher.matching.assignment.flow.Network;
import org.mentormatcher.matching.assignment.flow.NodeKind;
import org.mentormatcher.matching.assignment.flow.Residual;
import org.mentormatcher.matching.assignment.flow.ResidualSearch;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.groups.MenteeNodes;
import org.mentormatcher.matching.participants.Role;

/**
 * The solver's own network, as a solution leaves it, seen from either side.
 *
 * <p>On a cycle of residual arcs prices cancel out, so its reduced costs add up to what the
 * objective loses by it, and the cheapest cycle through an arc is the shortest path from its head
 * back to its tail.
 *
 * <p>Why that is exact: the optimum with one unit more (or less) on an arc is the optimum of
 * another minimum-cost flow. The difference of the two flows falls apart into simple cycles of the
 * residual network (flow decomposition; Ahuja, Magnanti, Orlin, <i>Network Flows</i>, section 3.5),
 * of which one holds the arc; all others cost nothing or more and can be left out. Groups instead
 * of people are exact because units between groups can be dealt out to any of their members.
 * Lexicographic levels are read off the arcs of the cycle rather than off its weighted cost: two
 * cheapest cycles differ by cycles of cost 0, which {@link LevelWeights} gives only to those that
 * change no level.
 */
final class SolvedNetwork {

  private final GroupedProblem grouped;
  private final Residual residual;
  private final Network network;
  private final BackwardSearch backward;
  private final PairCounts madeByMentor;
  private final PairCounts madeByMentee;

  /** Made when somebody first asks from the mentors' side: it takes memory. */
  private Optional<ForwardSearch> forward = Optional.empty();

  /**
   * The network of a solution.
   *
   * @param together whether interchangeable people share a node
   */
  SolvedNetwork(Solution solution, boolean together) {
    grouped =
        GroupedProblem.of(solution.problem(), solution.goals().inOrder(), Draw.NONE, together);
    residual = Residual.of(grouped, solution);
    network = residual.network;
    backward = new BackwardSearch(residual);
    long[] made = pairsOfGroups(solution);
    madeByMentor = PairCounts.of(made, grouped.mentors().count());
    madeByMentee = PairCounts.of(PairCounts.turned(made), grouped.mentees().count());
  }

  private long[] pairsOfGroups(Solution solution) {
    int[] mentor = solution.assignment().mentor();
    int[] mentee = solution.assignment().mentee();
    long[] made = new long[mentor.length];
    int count = 0;
    for (int p = 0; p < made.length; p++) {
      if (!grouped.reduced().isForbidden(mentor[p], mentee[p])) {
        made[count++] =
            ReducedProblem.pair(groupOf(Role.MENTOR, mentor[p]), groupOf(Role.MENTEE, mentee[p]));
      }
    }
    return Arrays.copyOf(made, count);
  }

  /** The problem in groups. */
  GroupedProblem grouped() {
    return grouped;
  }

  /** The groups of a side. */
  Groups groups(Role role) {
    return role == Role.MENTOR ? grouped.mentors() : grouped.mentees();
  }

  /** The group of a person, or −1 if the person has no place beside locked pairs. */
  int groupOf(Role role, int person) {
    return groups(role).groupOf()[person];
  }

  /** Pairs that were chosen between groups, by group of this side. */
  PairCounts made(Role role) {
    return role == Role.MENTOR ? madeByMentor : madeByMentee;
  }

  int hub() {
    return network.hub;
  }

  /** All nodes but the hub: the groups of mentors first. */
  int nodes() {
    return network.hub;
  }

  /** The node that all units of a group of mentees start at. */
  int source(int mentees) {
    return grouped.mentors().count() + grouped.menteeNodes().source(mentees);
  }

  /** The node at which a group of mentees is matched with one of mentors, whose node is theirs. */
  int meeting(int mentors, int mentees) {
    MenteeNodes nodes = grouped.menteeNodes();
    return grouped.mentors().count() + nodes.node(mentees, grouped.mentorClass(mentors));
  }

  /** Whether locked pairs leave these mentees no mentor of such a class. */
  boolean isClosed(int mentors, int mentees) {
    return network.isClosed(meeting(mentors, mentees));
  }

  /**
   * The node that a unit has to get to so that the two groups have a pair that was decided: such a
   * pair stands also where a limit leaves no room for it.
   */
  int meetingIfDecided(int mentors, int mentees) {
    return isClosed(mentors, mentees) ? source(mentees) : meeting(mentors, mentees);
  }

  /** Whether a group of mentees is matched with these mentors through a limit. */
  boolean isLimited(int mentors, int mentees) {
    return network.isBranch(meeting(mentors, mentees));
  }

  /**
   * Finds the shortest paths between a node of the side that asks and others: from a mentor's, or
   * to a mentee's.
   *
   * @param others nodes, each once; none: every node
   */
  ResidualSearch search(Role asking, int node, int... others) {
    ResidualSearch search = asking == Role.MENTEE ? backward : forward();
    search.search(node, others);
    return search;
  }

  private ForwardSearch forward() {
    if (forward.isEmpty()) {
      forward = Optional.of(new ForwardSearch(residual));
    }
    return forward.orElseThrow();
  }

  /** Arcs that all searches so far looked at. */
  long arcsSeen() {
    return backward.arcsSeen() + forward.map(ForwardSearch::arcsSeen).orElse(0L);
  }

  /** What pushing one unit along a path changes. */
  Totals along(int[] path) {
    Totals change = Totals.NONE;
    for (int i = 0; i + 1 < path.length; i++) {
      change = change.and(step(path[i], path[i + 1]));
    }
    return change;
  }

  private Totals step(int from, int to) {
    if (isPair(from, to)) {
      boolean breaks = role(from) == Role.MENTOR;
      return breaks ? pair(from, to).negative() : pair(to, from);
    }
    boolean up = from != network.hub && network.up(from) == to;
    return up ? residual.upTotals(from) : residual.upUndoTotals(to);
  }

  /** Whether a step of a path makes a pair or breaks one. */
  boolean isPair(int from, int to) {
    return from != network.hub && to != network.hub && role(from) != role(to);
  }

  /** Whose group a node is of, or that of its branches. */
  Role role(int node) {
    return network.kind(node) == NodeKind.MENTORS ? Role.MENTOR : Role.MENTEE;
  }

  /** The first person of a node's group. */
  int person(int node) {
    return role(node) == Role.MENTOR
        ? grouped.mentors().first(node)
        : grouped.mentees().first(grouped.menteeNodes().group(node - grouped.mentors().count()));
  }

  /** What a pair of the solved problem has, between a node of mentors and one of mentees. */
  private Totals pair(int mentor, int mentee) {
    int type = grouped.mentors().type()[mentor];
    int arc = grouped.problem().arcs().between(type, grouped.menteeType(mentee));
    int group = grouped.menteeNodes().group(mentee - grouped.mentors().count());
    return pair(grouped.problem().arcs().points()[arc], mentor, group);
  }

  /** What a pair of these groups has, of so many points. */
  Totals pair(long points, int mentors, int mentees) {
    return new Totals(points, 0, 0, grouped.pairs().keep(mentors, mentees) ? 1 : 0, 0, 0);
  }
}
