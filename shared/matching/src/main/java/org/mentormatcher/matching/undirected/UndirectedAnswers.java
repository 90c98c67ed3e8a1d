package org.mentormatcher.matching.undirected;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mentormatcher.matching.answers.Alternate;
import org.mentormatcher.matching.answers.Moves;
import org.mentormatcher.matching.answers.Pair;
import org.mentormatcher.matching.answers.Questions;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.pairing.PairingWeights;
import org.mentormatcher.matching.assignment.pairing.search.FoundPairing;
import org.mentormatcher.matching.assignment.pairing.search.PairingSolver;
import org.mentormatcher.matching.assignment.pairing.search.PairingStart;
import org.mentormatcher.matching.participants.Role;

/**
 * Answers about pairs without a direction, each found and proved by solving again under its
 * condition, from the prices that the first solve began with. A person is known by the position as
 * a mentor or as a mentee, as the questions have it.
 *
 * <p>A search of the blossoms is what an answer costs, often a small part of the first solve. Whom
 * somebody could have instead is asked of few: what prices say a pair loses at least tells who need
 * not be tried. Who moves is told as far as people hang together with the pair that was asked
 * about; other pairs that solving again makes otherwise are no worse as they are. Memory is that of
 * a solve. Not for several threads at once.
 */
public final class UndirectedAnswers implements Questions {
  /** As an arc of a search of groups that are solved already goes, so long one takes here. */
  private static final long TIMES_AS_LONG = 10;

  /** Pairs of one person that are solved again with, before it is said that it takes too long. */
  private static final int MOST_TRIED = 60;

  private final UndirectedPairs all;

  /** Pairs that may be chosen: those of enough points where the weakest pair is a goal. */
  private final UndirectedPairs open;

  private final Solution solution;
  private final Objective objective;
  private final Set<Long> made = new HashSet<>();
  private final PairingStart start;
  private final FoundPairing best;
  private Optional<Integer> mostPeople = Optional.empty();
  private long arcsSeen;

  /** Answers about a solution. */
  UndirectedAnswers(SolvedPairs solved) {
    this.solution = solved.solution();
    this.all = solved.all();
    this.open = solved.open();
    this.objective = UndirectedSolver.objective(solution.goals().inOrder());
    this.start = solved.start();
    this.best = solved.best();
    int[] mentor = solution.assignment().mentor();
    int[] mentee = solution.assignment().mentee();
    for (int p = 0; p < mentor.length; p++) {
      made.add(all.people(mentor[p], mentee[p]));
    }
  }

  private FoundPairing solved(PairingProblem asked, PairingStart start) {
    FoundPairing found = PairingSolver.solve(asked, start);
    arcsSeen += TIMES_AS_LONG * found.arcsSeen();
    return found;
  }

  @Override
  public long arcsSeen() {
    return arcsSeen;
  }

  private int person(Role role, int position) {
    return role == Role.MENTOR ? position : all.asMentor(position);
  }

  @Override
  public Why why(Role role, int position) {
    int person = person(role, position);
    if (all.problem().isServed(person)
        || made.stream().anyMatch(pair -> other(pair, person).isPresent())) {
      throw new IllegalArgumentException("the person has a match");
    }
    if (all.problem().capacity()[person] == 0) {
      return new Why.NoPlace();
    }
    if (possible(person).length == 0) {
      return new Why.NoPartner();
    }
    return solution.assignment().certificate().menteesMatched() == mostPeople()
        ? new Why.AsManyAsCanBe()
        : new Why.Outweighed();
  }

  /** How many people can have a match at most, those included who have one in any case. */
  private int mostPeople() {
    if (mostPeople.isEmpty()) {
      PairingProblem problem = all.problem();
      PairingStart first = PairingStart.of(problem, Objective.MOST_MATCHED);
      mostPeople = Optional.of(solved(problem, first).pairing().peopleMatched());
    }
    return mostPeople.orElseThrow();
  }

  /** The pairs of a person that may be made and are not decided, by number. */
  private int[] possible(int person) {
    PairingProblem problem = all.problem();
    return IntStream.range(0, problem.pairs())
        .filter(pair -> problem.one()[pair] == person || problem.other()[pair] == person)
        .filter(pair -> problem.capacity()[partner(pair, person)] > 0)
        .toArray();
  }

  private int partner(int pair, int person) {
    return all.problem().one()[pair] + all.problem().other()[pair] - person;
  }

  /**
   * A pair that could be made.
   *
   * @param loss what the value loses by it at least, doubled
   * @param isOpen whether it was among the pairs to choose from, so that it can be no gain
   */
  private record UntriedPair(int partner, long points, long loss, boolean isOpen) {}

  /** A pair that was made, and what that changed. */
  private record Tried(int partner, long points, Totals change) {}

  @Override
  public Optional<List<Alternate>> alternates(Role role, int position, int most) {
    int person = person(role, position);
    return all.problem().capacity()[person] == 0
        ? Optional.of(List.of())
        : cheapest(role, person, most);
  }

  private Optional<List<Alternate>> cheapest(Role role, int person, int most) {
    List<UntriedPair> untried = new ArrayList<>();
    for (int pair : possible(person)) {
      int partner = partner(pair, person);
      if (!made.contains(UndirectedPairs.key(person, partner))) {
        untried.add(untried(person, partner, pair));
      }
    }
    untried.sort(
        Comparator.comparingLong(UntriedPair::loss)
            .thenComparing(Comparator.comparingLong(UntriedPair::points).reversed())
            .thenComparingInt(UntriedPair::partner));
    List<Tried> tried = new ArrayList<>();
    for (UntriedPair next : untried) {
      if (tried.size() >= most && next.loss() > mostLoss(tried.get(most - 1).change())) {
        break;
      }
      if (tried.size() >= most && isBehind(next, tried.get(most - 1))) {
        continue;
      }
      if (tried.size() == MOST_TRIED) {
        return Optional.empty();
      }
      Totals change = change(together(person, next.partner()), next.points());
      tried.add(new Tried(next.partner(), next.points(), change));
      tried.sort(this::cheapestFirst);
    }
    return Optional.of(
        tried.stream()
            .limit(most)
            .map(
                each ->
                    new Alternate(
                        role == Role.MENTOR ? all.asMentee(each.partner()) : each.partner(),
                        each.points(),
                        each.change()))
            .toList());
  }

  /**
   * Where one costs nothing, no other that was open costs less, so only points and place can put it
   * before.
   */
  private static boolean isBehind(UntriedPair next, Tried last) {
    boolean isSameOrFewerPoints =
        next.points() < last.points()
            || (next.points() == last.points() && next.partner() > last.partner());
    return next.isOpen() && last.change().equals(Totals.NONE) && isSameOrFewerPoints;
  }

  private int cheapestFirst(Tried one, Tried other) {
    int cheaper = other.change().compare(one.change(), order());
    int more = cheaper != 0 ? cheaper : Long.compare(other.points(), one.points());
    return more != 0 ? more : Integer.compare(one.partner(), other.partner());
  }

  private List<Goal> order() {
    return objective == Objective.BEST_MATCHES
        ? List.of(Goal.POINTS, Goal.MENTEES_MATCHED)
        : List.of(Goal.MENTEES_MATCHED, Goal.POINTS);
  }

  /**
   * What a change that is as good can lose in value at most, doubled: weights order small changes,
   * and of those that are better in the first goal none loses more than this one would if it lost
   * nothing of the second.
   */
  private long mostLoss(Totals change) {
    PairingWeights weights = best.pairing().weights();
    long people = Math.multiplyExact(weights.perPerson(), change.mentees());
    long points = Math.multiplyExact(weights.perPoint(), change.points());
    boolean arePointsFirst = objective == Objective.BEST_MATCHES;
    long first = arePointsFirst ? points : people;
    long second = arePointsFirst ? people : points;
    return 2 * (Math.max(0, -second) - first);
  }

  private UntriedPair untried(int person, int partner, int pair) {
    long points = all.problem().points()[pair];
    OptionalInt amongOpen = open.find(all.match(pair));
    return amongOpen.isPresent()
        ? new UntriedPair(partner, points, best.slack(amongOpen.getAsInt()), true)
        : new UntriedPair(partner, points, best.slack(person, partner, points), false);
  }

  /** Solved with two people paired: a place of both is gone, and both have a match. */
  private FoundPairing together(int one, int other) {
    PairingProblem from = open.problem();
    int[] capacity = from.capacity().clone();
    int[] taken = from.taken().clone();
    for (int person : new int[] {one, other}) {
      capacity[person]--;
      taken[person]++;
    }
    return solved(among(capacity, taken, pair -> !isOf(pair, one, other)), start);
  }

  private FoundPairing apart(int one, int other) {
    PairingProblem from = open.problem();
    return solved(among(from.capacity(), from.taken(), pair -> !isOf(pair, one, other)), start);
  }

  /** Those of the pairs that may be chosen for which something holds. */
  private PairingProblem among(int[] capacity, int[] taken, IntPredicate isAllowed) {
    PairingProblem from = open.problem();
    int[] allowed = IntStream.range(0, from.pairs()).filter(isAllowed).toArray();
    return new PairingProblem(
        capacity,
        taken,
        IntStream.of(allowed).map(pair -> from.one()[pair]).toArray(),
        IntStream.of(allowed).map(pair -> from.other()[pair]).toArray(),
        IntStream.of(allowed).mapToLong(pair -> from.points()[pair]).toArray());
  }

  private boolean isOf(int pair, int one, int other) {
    return UndirectedPairs.key(open.problem().one()[pair], open.problem().other()[pair])
        == UndirectedPairs.key(one, other);
  }

  /** What solving again changed, with a pair of so many points beside what it found. */
  private Totals change(FoundPairing found, long points) {
    int people = found.pairing().peopleMatched() - best.pairing().peopleMatched();
    long more = Math.addExact(found.pairing().points() - best.pairing().points(), points);
    return Totals.of(more, people, people);
  }

  @Override
  public Optional<Moves> withPair(int mentor, int mentee, long points) {
    int other = all.asMentor(mentee);
    long asked = UndirectedPairs.key(mentor, other);
    if (made.contains(asked)) {
      return Optional.of(Moves.NONE);
    }
    int[] capacity = all.problem().capacity();
    if (capacity[mentor] == 0 || capacity[other] == 0 || all.isForbidden(mentor, other)) {
      return Optional.empty();
    }
    OptionalInt possible = all.between(mentor, other);
    long worth = possible.isPresent() ? all.problem().points()[possible.getAsInt()] : points;
    FoundPairing found = together(mentor, other);
    Set<Long> pairs = pairsOf(found, asked);
    pairs.add(asked);
    return Optional.of(moves(pairs, asked, change(found, worth)));
  }

  @Override
  public Optional<Totals> withoutPair(int mentor, int mentee) {
    int other = all.asMentor(mentee);
    if (!made.contains(UndirectedPairs.key(mentor, other))) {
      return Optional.of(Totals.NONE);
    }
    return all.isLocked(mentor, other)
        ? Optional.empty()
        : Optional.of(change(apart(mentor, other), 0));
  }

  @Override
  public Optional<Moves> movesWithoutPair(int mentor, int mentee) {
    int other = all.asMentor(mentee);
    long asked = UndirectedPairs.key(mentor, other);
    if (!made.contains(asked)) {
      return Optional.of(Moves.NONE);
    }
    if (all.isLocked(mentor, other)) {
      return Optional.empty();
    }
    FoundPairing found = apart(mentor, other);
    return Optional.of(moves(pairsOf(found, asked), asked, change(found, 0)));
  }

  /** The pairs that solving again made without one that was asked about, and the locked ones. */
  private Set<Long> pairsOf(FoundPairing found, long asked) {
    PairingProblem from = open.problem();
    long[] keys =
        IntStream.range(0, from.pairs())
            .mapToLong(pair -> UndirectedPairs.key(from.one()[pair], from.other()[pair]))
            .filter(key -> key != asked)
            .toArray();
    Set<Long> pairs = new HashSet<>();
    IntStream.of(found.pairing().pairs()).forEach(pair -> pairs.add(keys[pair]));
    LongStream.of(all.lockedMatches())
        .forEach(
            match ->
                pairs.add(all.people(ReducedProblem.mentor(match), ReducedProblem.mentee(match))));
    return pairs;
  }

  /** What differs, as far as it hangs together with a pair. */
  private Moves moves(Set<Long> now, long asked, Totals change) {
    Set<Long> differing = new HashSet<>(now);
    made.forEach(
        pair -> {
          if (!differing.remove(pair)) {
            differing.add(pair);
          }
        });
    Set<Integer> people = new HashSet<>();
    Deque<Integer> reached =
        new ArrayDeque<>(List.of(ReducedProblem.mentor(asked), ReducedProblem.mentee(asked)));
    while (!reached.isEmpty()) {
      int person = reached.pop();
      if (people.add(person)) {
        differing.forEach(pair -> other(pair, person).ifPresent(reached::push));
      }
    }
    List<Pair> broken = new ArrayList<>();
    List<Pair> added = new ArrayList<>();
    differing.stream()
        .filter(pair -> people.contains(ReducedProblem.mentor(pair)))
        .sorted()
        .forEach(pair -> (made.contains(pair) ? broken : added).add(told(pair)));
    return new Moves(broken, added, change);
  }

  private Pair told(long key) {
    return new Pair(ReducedProblem.mentor(key), all.asMentee(ReducedProblem.mentee(key)));
  }

  private static OptionalInt other(long key, int person) {
    int one = ReducedProblem.mentor(key);
    int other = ReducedProblem.mentee(key);
    return person == one
        ? OptionalInt.of(other)
        : person == other ? OptionalInt.of(one) : OptionalInt.empty();
  }
}
