package org.mentormatcher.matching.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.participants.Role;

/**
 * Answers about an optimal matching: why somebody has no match, whom they could have had at what
 * cost, what a pair is worth to the whole, and who would have to move. People are named by their
 * positions in the problem.
 *
 * <p>Every cost is exact: it is the difference of the optimum under the condition and the optimum
 * without it, for each goal of the objective, as if one had solved again. {@link ResidualGraph}
 * says why. Under {@link org.mentormatcher.matching.assignment.Objective#WORST_OFF_FIRST} the
 * condition is judged with the fewest points of a chosen pair kept where they are: other choices
 * stay at or above them, and the pair that is asked for counts as one that was decided beforehand.
 *
 * <p>Not for problems with a limit on mentors who are alike ({@link
 * org.mentormatcher.matching.assignment.Variety}): the residual network here has no branches.
 *
 * <p>Answers keep what they found: people who are alike share a search. {@link #arcsSeen} tells how
 * much was done, so that a caller can stop at a bound that depends on no clock. Not for several
 * threads at once.
 */
public final class Answers {

  private final AssignmentProblem problem;
  private final Solution solution;
  private final ReducedProblem remainder;
  private final long[] made;
  private final Map<Role, ResidualGraph> grouped = new EnumMap<>(Role.class);
  private final Map<Role, ResidualGraph> allPairs = new EnumMap<>(Role.class);
  private final Map<Integer, Map<Integer, Change>> losses = new HashMap<>();
  private final Map<Role, Map<Integer, Optional<Why.Bottleneck>>> bottlenecks =
      new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, List<GroupAlternate>>> ofMatched = new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, List<GroupAlternate>>> ofUnmatched =
      new EnumMap<>(Role.class);
  private final Map<Role, Change[]> changesFromHub = new EnumMap<>(Role.class);
  private final Map<Role, BitSet> matched = new EnumMap<>(Role.class);
  private Optional<ResidualGraph> single = Optional.empty();

  /**
   * Answers about a solution.
   *
   * @param problem the problem that was solved
   * @param solution its solution
   */
  public Answers(AssignmentProblem problem, Solution solution) {
    this.problem = problem;
    this.solution = solution;
    remainder = ReducedProblem.of(problem);
    Assignment assignment = solution.assignment();
    made = new long[assignment.mentor().length];
    for (int p = 0; p < made.length; p++) {
      made[p] = ReducedProblem.pair(assignment.mentor()[p], assignment.mentee()[p]);
    }
    matched.put(Role.MENTOR, new BitSet());
    matched.put(Role.MENTEE, new BitSet());
    Arrays.stream(assignment.mentor()).forEach(matched.get(Role.MENTOR)::set);
    Arrays.stream(assignment.mentee()).forEach(matched.get(Role.MENTEE)::set);
  }

  /** Arcs that were looked at so far; a run takes some nanoseconds for each. */
  public long arcsSeen() {
    return grouped.values().stream().mapToLong(ResidualGraph::arcsSeen).sum()
        + allPairs.values().stream().mapToLong(ResidualGraph::arcsSeen).sum()
        + single.map(ResidualGraph::arcsSeen).orElse(0L);
  }

  /**
   * Why somebody has no match.
   *
   * @throws IllegalArgumentException if the person has one
   */
  public Why why(Role role, int person) {
    if (isMatched(role, person)) {
      throw new IllegalArgumentException("the " + role.singular() + " has a match");
    }
    ResidualGraph graph = graphOfAllPairs(role);
    int group = graph.own.groupOf(person);
    if (group < 0) {
      return new Why.NoPlace();
    }
    if (!hasPartner(graph, group)) {
      return new Why.NoPartner();
    }
    return bottlenecks
        .computeIfAbsent(role, unseen -> new HashMap<>())
        .computeIfAbsent(group, unseen -> HallSearch.from(graph, group))
        .<Why>map(bottleneck -> bottleneck)
        .orElseGet(Why.Outweighed::new);
  }

  private static boolean hasPartner(ResidualGraph graph, int group) {
    if (!graph.hasArcs(group)) {
      return false;
    }
    for (int b = 0; b < graph.other.count(); b++) {
      if (graph.isEligible(group, b) && !graph.isBarred(group, b)) {
        graph.see(b + 1);
        return true;
      }
    }
    graph.see(graph.other.count());
    return false;
  }

  /** The groups that a group may be matched with. */
  private static List<Integer> eligible(ResidualGraph graph, int group) {
    graph.see(graph.other.count());
    List<Integer> partners = new ArrayList<>();
    for (int b = 0; b < graph.other.count(); b++) {
      if (graph.isEligible(group, b) && !graph.isBarred(group, b)) {
        partners.add(b);
      }
    }
    return partners;
  }

  /**
   * Whom else a person could be matched with, what costs least first; among equals the pair with
   * more points, then whoever is alike to the partner that was drawn first.
   *
   * @param most alternates at most
   */
  public List<Alternate> alternates(Role role, int person, int most) {
    int group = graph(role).own.groupOf(person);
    if (group < 0) {
      return List.of();
    }
    Side others = graph(role).other;
    List<Alternate> alternates = new ArrayList<>();
    Map<Role, Map<Integer, List<GroupAlternate>>> known =
        isMatched(role, person) ? ofMatched : ofUnmatched;
    List<GroupAlternate> groups =
        known
            .computeIfAbsent(role, unseen -> new HashMap<>())
            .computeIfAbsent(
                group,
                unseen ->
                    isMatched(role, person) ? ofMatched(role, group) : ofUnmatched(role, group));
    for (GroupAlternate partners : groups) {
      for (int partner : others.members(partners.group())) {
        if (alternates.size() == most) {
          return alternates;
        }
        if (!isMade(role, person, partner)) {
          alternates.add(new Alternate(partner, partners.points(), partners.change()));
        }
      }
    }
    return alternates;
  }

  /** A group of the other side, seen from a group: what a pair of them has and changes. */
  private record GroupAlternate(int group, long points, Change change) {}

  private List<GroupAlternate> ofMatched(Role role, int group) {
    ResidualGraph graph = graph(role);
    graph.search(group);
    return cheapestFirst(role, group, b -> graph.along(graph.pathTo(graph.nodeOfOther(b))));
  }

  /**
   * Of people without a match, one search from the hub answers for all: whoever has no pair to
   * break can only take a place more, so that every path from them begins with their arc to the
   * hub.
   */
  private List<GroupAlternate> ofUnmatched(Role role, int group) {
    ResidualGraph graph = graph(role);
    Change[] fromHub = changesFromHub.computeIfAbsent(role, unseen -> changesFromHub(graph));
    Change first = graph.along(new int[] {group, graph.hub()});
    return cheapestFirst(role, group, b -> fromHub[b].and(first));
  }

  private static Change[] changesFromHub(ResidualGraph graph) {
    graph.search(graph.hub());
    Change[] changes = new Change[graph.other.count()];
    Arrays.setAll(changes, b -> graph.along(graph.pathTo(graph.nodeOfOther(b))));
    return changes;
  }

  private List<GroupAlternate> cheapestFirst(
      Role role, int group, IntFunction<Change> changeOfPath) {
    ResidualGraph graph = graph(role);
    ResidualGraph all = graphOfAllPairs(role);
    return eligible(all, group).stream()
        .map(
            b -> {
              long points = all.points(group, b);
              Change change =
                  graph.made(group, b) > 0
                      ? Change.NONE
                      : changeOfPath.apply(b).and(new Change(points, 0, 0));
              return new GroupAlternate(b, points, change);
            })
        .sorted(
            ((Comparator<GroupAlternate>)
                    (one, two) -> two.change().compare(one.change(), solution.objective()))
                .thenComparing(Comparator.comparingLong(GroupAlternate::points).reversed())
                .thenComparingInt(GroupAlternate::group))
        .toList();
  }

  /** What a pair between two groups changes; the last search was from the first of them. */
  private static Change forced(ResidualGraph graph, int group, int partnerGroup, long points) {
    if (graph.made(group, partnerGroup) > 0) {
      return Change.NONE;
    }
    return graph.along(graph.pathTo(graph.nodeOfOther(partnerGroup))).and(new Change(points, 0, 0));
  }

  /**
   * What it would change if a pair had to be made.
   *
   * @param points points of the pair: those of its types where they are eligible
   * @return empty where the pair cannot be made: it is forbidden, or one of the two has no place
   *     beside locked pairs
   */
  public Optional<Change> withPair(int mentor, int mentee, long points) {
    if (isMade(mentor, mentee)) {
      return Optional.of(Change.NONE);
    }
    ResidualGraph graph = graph(Role.MENTOR);
    int a = graph.own.groupOf(mentor);
    int b = graph.other.groupOf(mentee);
    if (a < 0 || b < 0 || remainder.isBarred(mentor, mentee)) {
      return Optional.empty();
    }
    graph.search(a, graph.nodeOfOther(b));
    return Optional.of(forced(graph, a, b, points));
  }

  /**
   * What it would change if a pair must not be made: what the whole would lose without it.
   *
   * @return empty where the pair is locked
   */
  public Optional<Change> withoutPair(int mentor, int mentee) {
    if (!isMade(mentor, mentee)) {
      return Optional.of(Change.NONE);
    }
    if (remainder.isBarred(mentor, mentee)) {
      return Optional.empty();
    }
    ResidualGraph graph = graph(Role.MENTOR);
    int a = graph.own.groupOf(mentor);
    int b = graph.other.groupOf(mentee);
    if (graph.made(a, b) < (long) graph.own.size(a) * graph.other.size(b)) {
      return Optional.of(Change.NONE);
    }
    return Optional.of(losses.computeIfAbsent(b, unseen -> lossesOf(graph, unseen)).get(a));
  }

  /** What each pair of a group of mentees is worth that has all its pairs with a group. */
  private static Map<Integer, Change> lossesOf(ResidualGraph graph, int b) {
    Map<Integer, Change> changes = new HashMap<>();
    PairCounts made = graph.madeByOther();
    int[] full =
        IntStream.range(made.start()[b], made.start()[b + 1])
            .filter(
                e ->
                    made.count()[e]
                        == (long) graph.own.size(made.partner()[e]) * graph.other.size(b))
            .map(e -> made.partner()[e])
            .toArray();
    graph.search(graph.nodeOfOther(b), full);
    for (int a : full) {
      Change path = graph.along(graph.pathTo(a));
      changes.put(
          a, new Change(path.points() - graph.points(a, b), path.mentees(), path.mentors()));
    }
    return changes;
  }

  /**
   * Who has to move so that a pair can be made, at the cost of {@link #withPair}.
   *
   * @return empty where the pair cannot be made
   */
  public Optional<Moves> movesWithPair(int mentor, int mentee, long points) {
    if (isMade(mentor, mentee)) {
      return Optional.of(Moves.NONE);
    }
    ResidualGraph people = people();
    int a = people.own.groupOf(mentor);
    int b = people.other.groupOf(mentee);
    if (a < 0 || b < 0 || remainder.isBarred(mentor, mentee)) {
      return Optional.empty();
    }
    people.search(a, people.nodeOfOther(b));
    Moves path = moves(people, people.pathTo(people.nodeOfOther(b)));
    List<Pair> pairs = new ArrayList<>(path.made());
    pairs.add(new Pair(mentor, mentee));
    Change change = path.change();
    return Optional.of(new Moves(path.broken(), pairs, change.and(new Change(points, 0, 0))));
  }

  /**
   * Who has to move so that a pair need not be made, at the cost of {@link #withoutPair}.
   *
   * @return empty where the pair is locked
   */
  public Optional<Moves> movesWithoutPair(int mentor, int mentee) {
    if (!isMade(mentor, mentee)) {
      return Optional.of(Moves.NONE);
    }
    if (remainder.isBarred(mentor, mentee)) {
      return Optional.empty();
    }
    ResidualGraph people = people();
    int a = people.own.groupOf(mentor);
    int b = people.other.groupOf(mentee);
    people.search(people.nodeOfOther(b), a);
    Moves path = moves(people, people.pathTo(a));
    List<Pair> pairs = new ArrayList<>(path.broken());
    pairs.add(new Pair(mentor, mentee));
    Change change = path.change();
    return Optional.of(
        new Moves(
            pairs,
            path.made(),
            new Change(change.points() - people.points(a, b), change.mentees(), change.mentors())));
  }

  private static Moves moves(ResidualGraph people, int[] path) {
    List<Pair> broken = new ArrayList<>();
    List<Pair> added = new ArrayList<>();
    int mentors = people.own.count();
    int nodes = mentors + people.other.count();
    for (int i = 0; i + 1 < path.length; i++) {
      if (path[i] < nodes && path[i + 1] < nodes) {
        boolean breaks = path[i] < mentors;
        int mentor = people.own.members(breaks ? path[i] : path[i + 1])[0];
        int mentee = people.other.members((breaks ? path[i + 1] : path[i]) - mentors)[0];
        (breaks ? broken : added).add(new Pair(mentor, mentee));
      }
    }
    return new Moves(broken, added, people.along(path));
  }

  private boolean isMatched(Role role, int person) {
    return matched.get(role).get(person);
  }

  private boolean isMade(Role role, int person, int partner) {
    return role == Role.MENTOR ? isMade(person, partner) : isMade(partner, person);
  }

  private boolean isMade(int mentor, int mentee) {
    return Arrays.binarySearch(made, ReducedProblem.pair(mentor, mentee)) >= 0;
  }

  private ResidualGraph graph(Role role) {
    return grouped.computeIfAbsent(
        role, asking -> new ResidualGraph(asking, solution.problem(), solution, true));
  }

  /** The same people and matching with all pairs that may be made, also those of few points. */
  private ResidualGraph graphOfAllPairs(Role role) {
    if (solution.problem().arcPoints().length == problem.arcPoints().length) {
      return graph(role);
    }
    return allPairs.computeIfAbsent(
        role, asking -> new ResidualGraph(asking, problem, solution, true));
  }

  /** Every person a node. */
  private ResidualGraph people() {
    if (single.isEmpty()) {
      single = Optional.of(new ResidualGraph(Role.MENTOR, solution.problem(), solution, false));
    }
    return single.orElseThrow();
  }
}
