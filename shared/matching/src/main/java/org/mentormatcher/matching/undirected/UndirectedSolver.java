package org.mentormatcher.matching.undirected;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
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
  private final Objective objective;

  private UndirectedSolver(UndirectedPairs pairs, AssignmentProblem problem, Objective objective) {
    this.pairs = pairs;
    this.problem = problem;
    this.objective = objective;
  }

  /**
   * Solves the problem exactly, each pair once.
   *
   * @param participants the same people on both sides
   * @param problem the pairs that rules allow in either direction
   * @return a solution without prices of people; its certificate counts people with a match as
   *     mentees and as mentors, and weighs them once
   * @throws IllegalStateException if the result could not be proved the best, which would be a
   *     defect; such a result is never returned
   */
  public static Solution solution(
      Participants participants, AssignmentProblem problem, Objective objective) {
    UndirectedPairs pairs = UndirectedPairs.of(participants, problem);
    return new UndirectedSolver(pairs, problem, objective).solution();
  }

  private Solution solution() {
    if (objective != Objective.WORST_OFF_FIRST) {
      return proved(pairs, PairingSolver.solve(pairs.problem(), objective), Optional.empty());
    }
    Pairing all = PairingSolver.solve(pairs.problem(), Objective.MOST_MATCHED);
    return all.pairs().length == 0
        ? proved(pairs, all, Optional.empty())
        : worstOffFirst(all.peopleMatched(), certificate(pairs, all));
  }

  /** The most points that every pair can have while as many people are matched, by bisection. */
  private Solution worstOffFirst(int people, Certificate allPairs) {
    long[] possible = LongStream.of(pairs.problem().points()).sorted().distinct().toArray();
    int reached = 0;
    int missed = possible.length;
    while (missed - reached > 1) {
      int middle = (reached + missed) >>> 1;
      if (solved(pairs.from(possible[middle])).peopleMatched() == people) {
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
            allPairs,
            hasNext ? OptionalLong.of(possible[missed]) : OptionalLong.empty(),
            hasNext ? Optional.of(certificate(pairs.from(possible[missed]))) : Optional.empty());
    Solution solution = proved(enough, solved(enough), Optional.of(proof));
    proof.requireFor(solution.assignment());
    return solution;
  }

  private static Pairing solved(UndirectedPairs pairs) {
    return PairingSolver.solve(pairs.problem(), Objective.MOST_MATCHED);
  }

  private static Certificate certificate(UndirectedPairs pairs) {
    return certificate(pairs, solved(pairs));
  }

  /** What is proved, with the pairs that were decided beforehand. */
  private static Certificate certificate(UndirectedPairs pairs, Pairing pairing) {
    long points = Math.addExact(pairing.points(), pairs.lockedPoints());
    BigInteger beforehand =
        weighed(pairing.weights().perPoint(), pairs.lockedPoints())
            .add(weighed(pairing.weights().perPerson(), pairs.lockedPeople()));
    return new Certificate(
        points,
        pairing.peopleMatched(),
        pairing.peopleMatched(),
        pairing.pairsChecked(),
        pairing.weights().perPoint(),
        pairing.weights().perPerson(),
        0,
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
    return new Solution(problem, objective, assignment, new Prices(new long[0], new long[0]));
  }
}
