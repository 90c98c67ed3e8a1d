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
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.flow.ResidualSearch;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.participants.Role;

/**
 * Answers about an optimal matching: why somebody has no match, whom they could have had at what
 * cost, what a pair is worth to the whole, and who would have to move. People are named by their
 * positions in the problem.
 *
 * <p>Every cost is exact: it is the difference of the optimum under the condition and the optimum
 * without it, for each goal of the objective, as if one had solved again. {@link SolvedNetwork}
 * says why. A pair that has to be made counts as one that was decided beforehand, also where a
 * limit on mentors of one class leaves no room for it. Under {@link
 * org.mentormatcher.matching.assignment.Goal#WEAKEST_PAIR} the condition is judged with the fewest
 * points of a chosen pair kept where they are: other choices stay at or above them.
 *
 * <p>A question takes one search of the network at most for each group that is asked about, {@code
 * O(E + V log V)} for {@code E} arcs between groups; people who are alike share it, as answers are
 * kept. Memory is at most 36 bytes an arc, the problem's own 12 included. {@link #arcsSeen} tells
 * how much was done, so that a caller can stop at a bound that depends on no clock. Not for several
 * threads at once.
 */
public final class Answers implements Questions {

  private final Solution solution;
  private final SolvedNetwork network;
  private final Partners partners;
  private final ReducedProblem reduced;
  private final long[] made;
  private final Map<Integer, Map<Integer, Totals>> losses = new HashMap<>();
  private final Map<Role, Map<Integer, Optional<Why.Bottleneck>>> bottlenecks =
      new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, List<GroupAlternate>>> ofMatched = new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, List<GroupAlternate>>> ofUnmatched =
      new EnumMap<>(Role.class);
  private final Map<Role, Totals[]> changesByHub = new EnumMap<>(Role.class);
  private final Map<Role, BitSet> matched = new EnumMap<>(Role.class);

  /** Every person a node; made when it is first asked who moves. */
  private Optional<SolvedNetwork> people = Optional.empty();

  /**
   * Answers about a solution.
   *
   * @param problem the problem that was solved
   * @param solution its solution
   */
  public Answers(AssignmentProblem problem, Solution solution) {
    this.solution = solution;
    network = new SolvedNetwork(solution, true);
    partners = new Partners(problem, network);
    reduced = network.grouped().reduced();
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
  @Override
  public long arcsSeen() {
    return network.arcsSeen() + partners.seen() + people.map(SolvedNetwork::arcsSeen).orElse(0L);
  }

  @Override
  public Why why(Role role, int person) {
    if (isMatched(role, person)) {
      throw new IllegalArgumentException("the " + role.singular() + " has a match");
    }
    int group = network.groupOf(role, person);
    if (group < 0) {
      return new Why.NoPlace();
    }
    if (!partners.hasAny(role, group)) {
      return new Why.NoPartner();
    }
    return bottlenecks
        .computeIfAbsent(role, unseen -> new HashMap<>())
        .computeIfAbsent(group, unseen -> HallSearch.from(role, group, network, partners))
        .<Why>map(bottleneck -> bottleneck)
        .orElseGet(Why.Outweighed::new);
  }

  /** Among equals with as many points, whoever is alike to the partner drawn first comes first. */
  @Override
  public Optional<List<Alternate>> alternates(Role role, int person, int most) {
    int group = network.groupOf(role, person);
    if (group < 0) {
      return Optional.of(List.of());
    }
    boolean hasMatch = isMatched(role, person);
    List<GroupAlternate> groups =
        (hasMatch ? ofMatched : ofUnmatched)
            .computeIfAbsent(role, unseen -> new HashMap<>())
            .computeIfAbsent(
                group, unseen -> hasMatch ? ofMatched(role, group) : ofUnmatched(role, group));
    Groups others = network.groups(role.other());
    List<Alternate> alternates = new ArrayList<>();
    for (GroupAlternate partner : groups) {
      int end = others.memberStart()[partner.group() + 1];
      for (int m = others.memberStart()[partner.group()]; m < end; m++) {
        if (alternates.size() == most) {
          return Optional.of(alternates);
        }
        if (!isMade(role, person, others.member()[m])) {
          alternates.add(new Alternate(others.member()[m], partner.points(), partner.change()));
        }
      }
    }
    return Optional.of(alternates);
  }

  /** A group of the other side, seen from a group: what a pair of them has and changes. */
  private record GroupAlternate(int group, long points, Totals change) {}

  private List<GroupAlternate> ofMatched(Role role, int group) {
    return role == Role.MENTOR ? ofMatchedMentors(group) : ofMatchedMentees(group);
  }

  private List<GroupAlternate> ofMatchedMentors(int group) {
    ResidualSearch search = network.search(Role.MENTOR, group);
    return cheapestFirst(
        Role.MENTOR, group, b -> network.along(search.path(network.meeting(group, b))));
  }

  /** A search for each node at which mentors of the possible classes meet these mentees. */
  private List<GroupAlternate> ofMatchedMentees(int group) {
    Map<Integer, List<Integer>> mentorsAt = new TreeMap<>();
    for (int mentors : partners.of(Role.MENTEE, group)) {
      mentorsAt
          .computeIfAbsent(network.meeting(mentors, group), unseen -> new ArrayList<>())
          .add(mentors);
    }
    Map<Integer, Totals> changes = new HashMap<>();
    mentorsAt.forEach(
        (meeting, mentors) -> {
          ResidualSearch search =
              network.search(
                  Role.MENTEE, meeting, mentors.stream().mapToInt(Integer::intValue).toArray());
          mentors.forEach(each -> changes.put(each, network.along(search.path(each))));
        });
    return cheapestFirst(Role.MENTEE, group, changes::get);
  }

  /**
   * Of people without a match, one search from the hub, or to it, answers for all: whoever has no
   * pair to break can only take a place more, so that every path leads over their arc to the hub.
   */
  private List<GroupAlternate> ofUnmatched(Role role, int group) {
    Totals[] byHub = changesByHub.computeIfAbsent(role, this::changesByHub);
    int[] own =
        role == Role.MENTOR
            ? new int[] {group, network.hub()}
            : new int[] {network.hub(), network.source(group)};
    Totals first = network.along(own);
    return cheapestFirst(
        role, group, b -> byHub[role == Role.MENTOR ? network.meeting(group, b) : b].and(first));
  }

  /** What a path between the hub and each node changes. */
  private Totals[] changesByHub(Role role) {
    ResidualSearch search = network.search(role, network.hub());
    Totals[] changes = new Totals[network.nodes()];
    Arrays.setAll(changes, node -> network.along(search.path(node)));
    return changes;
  }

  private List<GroupAlternate> cheapestFirst(
      Role role, int group, IntFunction<Totals> changeOfPath) {
    return Arrays.stream(partners.of(role, group))
        .mapToObj(
            b -> {
              long points =
                  role == Role.MENTOR ? partners.points(group, b) : partners.points(b, group);
              Totals change =
                  network.made(role).between(group, b) > 0
                      ? Totals.NONE
                      : changeOfPath.apply(b).and(pair(role, points, group, b));
              return new GroupAlternate(b, points, change);
            })
        .sorted(
            ((Comparator<GroupAlternate>)
                    (one, two) -> two.change().compare(one.change(), solution.goals().inOrder()))
                .thenComparing(Comparator.comparingLong(GroupAlternate::points).reversed())
                .thenComparingInt(GroupAlternate::group))
        .toList();
  }

  private Totals pair(Role role, long points, int group, int other) {
    return role == Role.MENTOR
        ? network.pair(points, group, other)
        : network.pair(points, other, group);
  }

  @Override
  public Optional<Moves> withPair(int mentor, int mentee, long points) {
    if (isMade(mentor, mentee)) {
      return Optional.of(Moves.NONE);
    }
    int a = people().groupOf(Role.MENTOR, mentor);
    int b = people().groupOf(Role.MENTEE, mentee);
    if (a < 0 || b < 0 || reduced.isForbidden(mentor, mentee)) {
      return Optional.empty();
    }
    ResidualSearch search = people().search(Role.MENTEE, people().meetingIfDecided(a, b), a);
    Moves path = moves(search.path(a));
    List<Pair> pairs = new ArrayList<>(path.made());
    pairs.add(new Pair(mentor, mentee));
    Totals change = path.change();
    return Optional.of(new Moves(path.broken(), pairs, change.and(people().pair(points, a, b))));
  }

  @Override
  public Optional<Totals> withoutPair(int mentor, int mentee) {
    if (!isMade(mentor, mentee)) {
      return Optional.of(Totals.NONE);
    }
    if (reduced.isForbidden(mentor, mentee)) {
      return Optional.empty();
    }
    int a = network.groupOf(Role.MENTOR, mentor);
    int b = network.groupOf(Role.MENTEE, mentee);
    if (!isFull(a, b, network.made(Role.MENTOR).between(a, b))) {
      return Optional.of(Totals.NONE);
    }
    return Optional.of(losses.computeIfAbsent(a, this::lossesOf).get(b));
  }

  /** Whether two groups have all their pairs. */
  private boolean isFull(int mentors, int mentees, long pairs) {
    return pairs
        == (long) network.groups(Role.MENTOR).size(mentors)
            * network.groups(Role.MENTEE).size(mentees);
  }

  /** What each pair of a group of mentors is worth that has all its pairs with a group. */
  private Map<Integer, Totals> lossesOf(int a) {
    PairCounts pairs = network.made(Role.MENTOR);
    int[] full =
        IntStream.range(pairs.start()[a], pairs.start()[a + 1])
            .filter(e -> isFull(a, pairs.partner()[e], pairs.count()[e]))
            .map(e -> pairs.partner()[e])
            .toArray();
    int[] meetings = Arrays.stream(full).map(b -> network.meeting(a, b)).toArray();
    ResidualSearch search = network.search(Role.MENTEE, a, meetings);
    Map<Integer, Totals> changes = new HashMap<>();
    for (int i = 0; i < full.length; i++) {
      Totals path = network.along(search.path(meetings[i]));
      Totals pair = network.pair(partners.points(a, full[i]), a, full[i]);
      changes.put(full[i], path.and(pair.negative()));
    }
    return changes;
  }

  @Override
  public Optional<Moves> movesWithoutPair(int mentor, int mentee) {
    if (!isMade(mentor, mentee)) {
      return Optional.of(Moves.NONE);
    }
    if (reduced.isForbidden(mentor, mentee)) {
      return Optional.empty();
    }
    int a = people().groupOf(Role.MENTOR, mentor);
    int b = people().groupOf(Role.MENTEE, mentee);
    int meeting = people().meeting(a, b);
    Moves path = moves(people().search(Role.MENTEE, a, meeting).path(meeting));
    List<Pair> pairs = new ArrayList<>(path.broken());
    pairs.add(new Pair(mentor, mentee));
    Totals pair = people().pair(pointsMade(mentor, mentee), a, b).negative();
    return Optional.of(new Moves(pairs, path.made(), path.change().and(pair)));
  }

  private long pointsMade(int mentor, int mentee) {
    int at = Arrays.binarySearch(made, ReducedProblem.pair(mentor, mentee));
    return solution.assignment().points()[at];
  }

  private Moves moves(int[] path) {
    List<Pair> broken = new ArrayList<>();
    List<Pair> added = new ArrayList<>();
    for (int i = 0; i + 1 < path.length; i++) {
      if (people().isPair(path[i], path[i + 1])) {
        boolean breaks = people().role(path[i]) == Role.MENTOR;
        int mentor = people().person(breaks ? path[i] : path[i + 1]);
        int mentee = people().person(breaks ? path[i + 1] : path[i]);
        (breaks ? broken : added).add(new Pair(mentor, mentee));
      }
    }
    return new Moves(broken, added, people().along(path));
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

  private SolvedNetwork people() {
    if (people.isEmpty()) {
      people = Optional.of(new SolvedNetwork(solution, false));
    }
    return people.orElseThrow();
  }
}
