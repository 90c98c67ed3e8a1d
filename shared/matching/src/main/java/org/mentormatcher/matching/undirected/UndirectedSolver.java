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
import org.mentormatcher.matching.assignment.pairing.search.PairingSolver;
import org.mentormatcher.matching.participants.Participants;

/**
 * Finds the best matches where pairs have no direction. A person is known by the position as a
 * mentor.
 */
public final class UndirectedSolver {
  private final UndirectedPairs pairs;
  private final AssignmentProblem problem;
  private final Goals goals;

  private UndirectedSolver(UndirectedPairs pairs, AssignmentProblem problem, Goals goals) {
    this.pairs = pairs;
    this.problem = problem;
    this.goals = goals;
  }

  /**
   * Solves the problem exactly, each pair once.
   *
   * @param participants the same people on both sides
   * @param problem the pairs that rules allow in either direction
   * @param goals the most important first; mentees and mentors with a match are the same people
   * @return a solution without prices of people; its certificate counts people with a match as
   *     mentees and as mentors, and weighs them once
   * @throws IllegalArgumentException if a goal is not for pairs without direction, {@link
   *     Goals#areUndirected}
   * @throws IllegalStateException if the result could not be proved the best, which would be a
   *     defect; such a result is never returned
   */
  public static Solution solution(
      Participants participants, AssignmentProblem problem, Goals goals) {
    if (!goals.areUndirected()) {
      throw new IllegalArgumentException("a goal is for pairs with a direction alone");
    }
    UndirectedPairs pairs = UndirectedPairs.of(participants, problem);
    return new UndirectedSolver(pairs, problem, goals).solution();
  }

  private Solution solution() {
    List<Goal> sums = goals.without(Goal.WEAKEST_PAIR);
    Pairing all = solved(pairs, sums);
    return goals.have(Goal.WEAKEST_PAIR) && all.pairs().length > 0
        ? weakestPair(sums)
        : proved(pairs, all, Optional.empty());
  }

  /** The most points that every pair can have while the goals before reach as much: bisection. */
  private Solution weakestPair(List<Goal> sums) {
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
    Solution solution = proved(enough, solved(enough, sums), Optional.of(proof));
    proof.requireFor(solution.assignment());
    return solution;
  }

  /** Solves for goals; points decide among equals also where they are none. */
  private static Pairing solved(UndirectedPairs pairs, List<Goal> sums) {
    return PairingSolver.solve(pairs.problem(), objective(sums));
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

  private Solution proved(UndirectedPairs made, Pairing pairing, Optional<WorstOffProof> worstOff) {
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
    Assignment assignment =
        new Assignment(
            mentor, mentee, points, certificate(made, pairing), Optional.empty(), worstOff);
    return new Solution(problem, goals, assignment, new Prices(new long[0], new long[0]));
  }
}
