package org.mentormatcher.matching.answers;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.participants.Role;

/**
 * The residual network of a solution, seen from one side, and shortest paths in it.
 *
 * <p>Nodes are groups of people who are alike, of the side that asks ({@code own}) and of the
 * other, and a hub. Residual arcs, with what they mean and their reduced cost under the dual prices
 * {@code y} of own and {@code z} of other groups (Ahuja, Magnanti, Orlin, <i>Network Flows</i>,
 * sections 2.4 and 9.2):
 *
 * <pre>
 *   other → own   a pair more between them, while not all are made    y + z − w
 *   own → other   a pair less between them, while there is one        w − y − z
 *   own → hub     a place more of own is taken                        −y − gain of the next match
 *   hub → own     a place of own becomes free                         y + gain of the last match
 *   hub → other   a place more of other is taken                      −z − gain of the next match
 *   other → hub   a place of other becomes free                       z + gain of the last match
 * </pre>
 *
 * <p>An optimum has no negative one; {@link org.mentormatcher.matching.assignment.OptimalityCheck}
 * saw to that. On a cycle prices cancel out, so its reduced costs add up to what the objective
 * loses by it, and the cheapest cycle through an arc is the shortest path from its head back to its
 * tail (Dijkstra, 1959).
 *
 * <p>Why that is exact: the optimum with one unit more (or less) on an arc is the optimum of
 * another minimum-cost flow. The difference of the two flows falls apart into simple cycles of the
 * residual network (flow decomposition, section 3.5), of which one holds the arc; all others cost
 * nothing or more and can be left out. Groups instead of people are exact because units between
 * groups can be dealt out to any of their members, see {@link
 * org.mentormatcher.matching.assignment.AssignmentSolver}. Lexicographic levels are read off the
 * arcs of the cycle rather than off its weighted cost.
 *
 * <p>A search takes {@code O(E log V)}; its arcs are those between groups.
 */
final class ResidualGraph {

  private static final long UNREACHED = Long.MAX_VALUE;

  final Side own;
  final Side other;
  private final AssignmentProblem problem;
  private final long pointWeight;
  private final int hub;

  /** Own types that a type of the other side is eligible for: {@code typeStart[t]} and on. */
  private final int[] typeStart;

  private final int[] ownType;
  private final long[] typePoints;

  /** How many types each own type is eligible with. */
  private final int[] ownArcs;

  /** Own groups by type, as starts and entries. */
  private final int[][] ownOfType;

  /** Pairs made between groups, by own group and by other group. */
  private final PairCounts madeByOwn;

  private final PairCounts madeByOther;

  /** Pairs of groups, each of one person, that must not be made; by other group. */
  private final PairCounts barredByOther;

  private final long[] distance;
  private final int[] before;
  private final boolean[] settled;
  private final boolean[] wanted;
  private final DistanceHeap heap = new DistanceHeap();

  /** Whether an own group takes no further pair with the group at hand. */
  private final boolean[] closed;

  private long arcsSeen;

  ResidualGraph(Role asking, AssignmentProblem problem, Solution solution, boolean grouped) {
    this.problem = problem;
    pointWeight = solution.assignment().certificate().pointWeight();
    ReducedProblem remainder = ReducedProblem.of(problem);
    own = Side.of(asking, problem, remainder, solution, grouped);
    other = Side.of(asking.other(), problem, remainder, solution, grouped);
    hub = own.count() + other.count();
    boolean mentors = asking == Role.MENTOR;
    TypeArcs arcs = mentors ? TypeArcs.byMentee(problem) : TypeArcs.byMentor(problem);
    typeStart = arcs.start();
    ownType = arcs.partner();
    typePoints = arcs.points();
    ownArcs = new int[mentors ? problem.arcStart().length - 1 : problem.menteeTypes()];
    for (int type : ownType) {
      ownArcs[type]++;
    }
    ownOfType = own.groups.byType(mentors ? problem.arcStart().length - 1 : problem.menteeTypes());
    int[] mentor = solution.assignment().mentor();
    int[] mentee = solution.assignment().mentee();
    long[] made = new long[mentor.length];
    int count = 0;
    for (int p = 0; p < mentor.length; p++) {
      if (!remainder.isBarred(mentor[p], mentee[p])) {
        made[count++] = groupPair(mentor[p], mentee[p]);
      }
    }
    long[] barred = new long[remainder.barred().length];
    int bars = 0;
    for (long pair : remainder.barred()) {
      long groups = groupPair(ReducedProblem.mentor(pair), ReducedProblem.mentee(pair));
      if (groups >= 0) {
        barred[bars++] = groups;
      }
    }
    madeByOwn = PairCounts.of(Arrays.copyOf(made, count), own.count());
    madeByOther = PairCounts.of(PairCounts.turned(Arrays.copyOf(made, count)), other.count());
    barredByOther = PairCounts.of(PairCounts.turned(Arrays.copyOf(barred, bars)), other.count());
    for (int g = 0; g < own.count(); g++) {
      own.taken[g] = madeByOwn.total(g);
    }
    for (int g = 0; g < other.count(); g++) {
      other.taken[g] = madeByOther.total(g);
    }
    distance = new long[hub + 1];
    before = new int[hub + 1];
    settled = new boolean[hub + 1];
    wanted = new boolean[hub + 1];
    closed = new boolean[own.count()];
  }

  /** The groups of a pair, own in the upper half; negative if one of the two has no place. */
  private long groupPair(int mentor, int mentee) {
    int a = own.groupOf(own.role == Role.MENTOR ? mentor : mentee);
    int b = other.groupOf(own.role == Role.MENTOR ? mentee : mentor);
    return a < 0 || b < 0 ? -1 : ReducedProblem.pair(a, b);
  }

  /** Arcs that all searches so far looked at: a measure of time that no clock can change. */
  long arcsSeen() {
    return arcsSeen;
  }

  /** Notes that somebody else looked at arcs of this graph. */
  void see(long arcs) {
    arcsSeen += arcs;
  }

  int hub() {
    return hub;
  }

  int nodeOfOther(int group) {
    return own.count() + group;
  }

  /**
   * Finds the shortest paths from a node to others; stops once all of some targets have one.
   *
   * @param targets nodes, each once; none: every node
   */
  void search(int source, int... targets) {
    int missing = targets.length == 0 ? Integer.MAX_VALUE : targets.length;
    for (int target : targets) {
      wanted[target] = true;
    }
    walk(source, missing);
    for (int target : targets) {
      wanted[target] = false;
    }
  }

  private void walk(int source, int targets) {
    int missing = targets;
    Arrays.fill(distance, UNREACHED);
    Arrays.fill(settled, false);
    heap.clear();
    reach(source, 0, -1);
    while (!heap.isEmpty()) {
      long at = heap.nearest();
      int node = heap.poll();
      if (settled[node]) {
        continue;
      }
      settled[node] = true;
      if (wanted[node] && --missing == 0) {
        return;
      }
      if (node == hub) {
        leaveHub(at);
      } else if (node < own.count()) {
        leaveOwn(node, at);
      } else {
        leaveOther(node - own.count(), at);
      }
    }
  }

  private void reach(int node, long at, int from) {
    if (at < distance[node]) {
      distance[node] = at;
      before[node] = from;
      heap.add(at, node);
    }
  }

  private void leaveHub(long at) {
    arcsSeen += hub;
    for (int b = 0; b < other.count(); b++) {
      if (other.hasRoom(b)) {
        reach(nodeOfOther(b), at - other.price[b] - other.gainOfNext(b), hub);
      }
    }
    for (int a = 0; a < own.count(); a++) {
      if (own.taken[a] > 0) {
        reach(a, at + own.price[a] + own.gainOfLast(a), hub);
      }
    }
  }

  private void leaveOwn(int a, long at) {
    if (own.hasRoom(a)) {
      reach(hub, at - own.price[a] - own.gainOfNext(a), a);
    }
    for (int e = madeByOwn.start()[a]; e < madeByOwn.start()[a + 1]; e++) {
      int b = madeByOwn.partner()[e];
      reach(nodeOfOther(b), at + weight(a, b) - own.price[a] - other.price[b], a);
    }
    arcsSeen += madeByOwn.start()[a + 1] - madeByOwn.start()[a];
  }

  private void leaveOther(int b, long at) {
    if (other.taken[b] > 0) {
      reach(hub, at + other.price[b] + other.gainOfLast(b), nodeOfOther(b));
    }
    closeFull(b, true);
    // Most of the time is spent here: locals keep fields from being loaded anew for each arc.
    long[] known = distance;
    long[] price = own.price;
    int[] start = ownOfType[0];
    int[] group = ownOfType[1];
    int t = other.groups.type()[b];
    for (int arc = typeStart[t]; arc < typeStart[t + 1]; arc++) {
      long base = at + other.price[b] - pointWeight * typePoints[arc];
      int end = start[ownType[arc] + 1];
      for (int g = start[ownType[arc]]; g < end; g++) {
        int a = group[g];
        if (base + price[a] < known[a] && !closed[a]) {
          reach(a, base + price[a], nodeOfOther(b));
        }
      }
      arcsSeen += end - start[ownType[arc]];
    }
    closeFull(b, false);
  }

  /** Marks, or unmarks, own groups that cannot have a further pair with a group. */
  private void closeFull(int b, boolean mark) {
    for (int e = madeByOther.start()[b]; e < madeByOther.start()[b + 1]; e++) {
      int a = madeByOther.partner()[e];
      closed[a] = mark && madeByOther.count()[e] == (long) own.size(a) * other.size(b);
    }
    for (int e = barredByOther.start()[b]; e < barredByOther.start()[b + 1]; e++) {
      closed[barredByOther.partner()[e]] = mark;
    }
  }

  /** Pairs made between two groups. */
  long made(int a, int b) {
    return madeByOwn.between(a, b);
  }

  boolean isBarred(int a, int b) {
    return barredByOther.between(b, a) > 0;
  }

  /** Groups that an own group has pairs with, or an other group: two views of the same pairs. */
  PairCounts madeByOwn() {
    return madeByOwn;
  }

  PairCounts madeByOther() {
    return madeByOther;
  }

  /** Points of a pair between two groups, which has to be eligible. */
  long points(int a, int b) {
    return problem.arcPoints()[arc(a, b)];
  }

  /** Whether an own group's type may be matched with any other. */
  boolean hasArcs(int a) {
    return ownArcs[own.groups.type()[a]] > 0;
  }

  /** Whether the types of two groups may be matched. */
  boolean isEligible(int a, int b) {
    return arc(a, b) >= 0;
  }

  private int arc(int a, int b) {
    int s = own.groups.type()[a];
    int t = other.groups.type()[b];
    return own.role == Role.MENTOR ? problem.arc(s, t) : problem.arc(t, s);
  }

  private long weight(int a, int b) {
    return pointWeight * points(a, b);
  }

  /** The path of the last search to a node, from its source. */
  int[] pathTo(int node) {
    int length = 0;
    for (int at = node; at >= 0; at = before[at]) {
      length++;
    }
    int[] path = new int[length];
    for (int at = node; at >= 0; at = before[at]) {
      path[--length] = at;
    }
    return path;
  }

  /** What pushing one unit along a path changes. */
  Change along(int[] path) {
    long points = 0;
    int ownMatched = 0;
    int otherMatched = 0;
    for (int i = 0; i + 1 < path.length; i++) {
      int from = path[i];
      int to = path[i + 1];
      if (from == hub || to == hub) {
        int group = from == hub ? to : from;
        boolean isOwn = group < own.count();
        Side side = isOwn ? own : other;
        int change = placesChange(side, isOwn ? group : group - own.count(), isOwn == (to == hub));
        ownMatched += isOwn ? change : 0;
        otherMatched += isOwn ? 0 : change;
      } else if (from < own.count()) {
        points -= points(from, to - own.count());
      } else {
        points += points(to, from - own.count());
      }
    }
    return own.role == Role.MENTOR
        ? new Change(points, otherMatched, ownMatched)
        : new Change(points, ownMatched, otherMatched);
  }

  private static int placesChange(Side side, int group, boolean more) {
    if (side.bonus[group] == 0) {
      return 0;
    }
    if (more) {
      return side.wantsFirstMatch(group) ? 1 : 0;
    }
    return side.hasOnlyFirstMatches(group) ? -1 : 0;
  }
}
