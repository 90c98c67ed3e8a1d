package org.mentormatcher.matching.undirected;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.WorstOffProof;
import org.mentormatcher.matching.assignment.pairing.Pairing;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.pairing.search.DrawnPairing;
import org.mentormatcher.matching.assignment.pairing.search.FoundPairing;
import org.mentormatcher.matching.assignment.pairing.search.PairingSolver;
import org.mentormatcher.matching.assignment.pairing.search.PairingStart;
import org.mentormatcher.matching.participants.Participants;

/**
 * Finds the best matches where pairs have no direction. A person is known by the position as a
 * mentor.
 */
public final class UndirectedSolver {
  private static final Prices NO_PRICES = new Prices(new long[0], new long[0]);

  private final UndirectedPairs pairs;
  private final AssignmentProblem problem;
  private final Goals goals;

  private UndirectedSolver(UndirectedPairs pairs, AssignmentProblem problem, Goals goals) {
    this.pairs = pairs;
    this.problem = problem;
    this.goals = goals;
  }

  /**
   * Solves the problem exactly, each pair once, with a lottery among equals.
   *
   * @param participants the same people on both sides
   * @param problem the pairs that rules allow in either direction
   * @param goals the most important first; mentees and mentors with a match are the same people
   * @throws IllegalArgumentException if a goal is not for pairs without direction, {@link
   *     Goals#areUndirected}
   * @throws IllegalStateException if the result could not be proved the best, which would be a
   *     defect; such a result is never returned
   */
  public static SolvedPairs solve(
      Participants participants, AssignmentProblem problem, Goals goals) {
    return of(participants, problem, goals).solve(true);
  }

  /** As {@link #solve}, whoever is served among equals. */
  public static Solution withoutDraw(
      Participants participants, AssignmentProblem problem, Goals goals) {
    return of(participants, problem, goals).solve(false).solution();
  }

  private static UndirectedSolver of(
      Participants participants, AssignmentProblem problem, Goals goals) {
    if (!goals.areUndirected()) {
      throw new IllegalArgumentException("a goal is for pairs with a direction alone");
    }
    return new UndirectedSolver(UndirectedPairs.of(participants, problem), problem, goals);
  }

  private SolvedPairs solve(boolean isDrawn) {
    return goals.have(Goal.WEAKEST_PAIR) && hasPairs()
        ? weakestPair(isDrawn)
        : proved(pairs, isDrawn, Optional.empty());
  }

  /** Whether the best are any pairs at all: it is they of which one is the weakest. */
  private boolean hasPairs() {
    return solved(pairs, goals.without(Goal.WEAKEST_PAIR)).pairs().length > 0;
  }

  /** The most points that every pair can have while the goals before reach as much: bisection. */
  private SolvedPairs weakestPair(boolean isDrawn) {
    List<Goal> before = goals.before(Goal.WEAKEST_PAIR);
    Certificate allPairs = certificate(pairs, before);
    long[] possible = LongStream.of(pairs.problem().points()).sorted().distinct().toArray();
    int reached = 0;
    int missed = possible.length;
    while (missed - reached > 1) {
      int middle = (reached + missed) >>> 1;
      Certificate enough = certificate(pairs.from(possible[middle]), before);
      if (enough.totals().compare(allPairs.totals(), before) == 0) {
        reached = middle;
      } else {
        missed = middle;
      }
    }
    UndirectedPairs enough = pairs.from(possible[reached]);
    boolean hasNext = missed < possible.length;
    WorstOffProof proof =
        new WorstOffProof(
            possible[reached],
            before,
            allPairs,
            hasNext ? OptionalLong.of(possible[missed]) : OptionalLong.empty(),
            hasNext
                ? Optional.of(certificate(pairs.from(possible[missed]), before))
                : Optional.empty());
    SolvedPairs solved = proved(enough, isDrawn, Optional.of(proof));
    proof.requireFor(solved.solution().assignment());
    return solved;
  }

  /** Where solving for goals begins; points decide among equals also where they are none. */
  private static PairingStart start(UndirectedPairs pairs, List<Goal> sums) {
    return PairingStart.of(pairs.problem(), objective(sums));
  }

  private static Pairing solved(UndirectedPairs pairs, List<Goal> sums) {
    return PairingSolver.solve(pairs.problem(), start(pairs, sums)).pairing();
  }

  /** Whether people or points come first: what else is among the goals comes second in any case. */
  static Objective objective(List<Goal> goals) {
    boolean people =
        goals.stream()
            .filter(goal -> goal != Goal.WEAKEST_PAIR)
            .findFirst()
            .filter(goal -> goal != Goal.POINTS)
            .isPresent();
    return people ? Objective.MOST_MATCHED : Objective.BEST_MATCHES;
  }

  private static Certificate certificate(UndirectedPairs pairs, List<Goal> sums) {
    return certificate(pairs, solved(pairs, sums));
  }

  /** What is proved, with the pairs that were decided beforehand. */
  private static Certificate certificate(UndirectedPairs pairs, Pairing pairing) {
    long points = Math.addExact(pairing.points(), pairs.lockedPoints());
    BigInteger beforehand =
        weighed(pairing.weights().perPoint(), pairs.lockedPoints())
            .add(weighed(pairing.weights().perPerson(), pairs.lockedPeople()));
    return new Certificate(
        Totals.of(points, pairing.peopleMatched(), pairing.peopleMatched()),
        pairing.pairsChecked(),
        new LevelWeights(pairing.weights().perPoint(), pairing.weights().perPerson(), 0, 0, 0, 0),
        pairing.value().add(beforehand),
        pairing.bound().add(beforehand));
  }

  private static BigInteger weighed(long weight, long count) {
    return BigInteger.valueOf(weight).multiply(BigInteger.valueOf(count));
  }

  /** Solves for all goals but the weakest pair. */
  private SolvedPairs proved(
      UndirectedPairs open, boolean isDrawn, Optional<WorstOffProof> worstOff) {
    PairingProblem people = open.problem();
    PairingStart start = start(open, goals.without(Goal.WEAKEST_PAIR));
    DrawnPairing drawn =
        isDrawn
            ? PairingSolver.drawn(people, start)
            : new DrawnPairing(PairingSolver.solve(people, start), Optional.empty());
    Solution solution = new Solution(problem, goals, assignment(open, drawn, worstOff), NO_PRICES);
    return new SolvedPairs(solution, pairs, open, start, drawn.best());
  }

  private static Assignment assignment(
      UndirectedPairs made, DrawnPairing drawn, Optional<WorstOffProof> worstOff) {
    FoundPairing best = drawn.best();
    Pairing pairing =
        drawn.lottery().map(Pairing::pairs).map(best::asGood).orElseGet(best::pairing);
    long[] matches =
        LongStream.concat(
                IntStream.of(pairing.pairs()).mapToLong(made::match),
                LongStream.of(made.lockedMatches()))
            .sorted()
            .toArray();
    int[] mentor = LongStream.of(matches).mapToInt(ReducedProblem::mentor).toArray();
    int[] mentee = LongStream.of(matches).mapToInt(ReducedProblem::mentee).toArray();
    long[] points = new long[matches.length];
    Arrays.setAll(points, m -> made.points(mentor[m], mentee[m]));
    return new Assignment(
        mentor,
        mentee,
        points,
        certificate(made, pairing),
        drawn.lottery().map(lottery -> certificate(made, lottery)),
        worstOff);
  }
}
