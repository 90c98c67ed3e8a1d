package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.WorstOffProof;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;

/**
 * Solves for goals of which one is {@link Goal#WEAKEST_PAIR}: as much as can be of those before it,
 * then the fewest points of a chosen pair as many as can be, then the others.
 *
 * <p>This is a lexicographic bottleneck problem. Let {@code M(t)} be the most that pairs of at
 * least {@code t} points can reach of the goals before. A higher threshold leaves fewer pairs, so
 * {@code M} never rises with {@code t}; bisection over the distinct points of possible pairs finds
 * the highest {@code t} with {@code M(t) = M(−∞)} (the threshold method; Burkard, Dell'Amico,
 * Martello, <i>Assignment Problems</i>, section 6.2). The answer is the best solution for all other
 * goals of the pairs of at least that many points: it reaches {@code M(t)}, none of its pairs has
 * fewer points, and no solution with these two properties is better. With {@code v} distinct values
 * this takes {@code ⌈log₂ v⌉ + 2} solutions at most, all but one of them for the goals before
 * alone. Memory is that of one solution more than the problem.
 *
 * <p>Locked pairs count towards the other goals, but not for the fewest points: no choice can make
 * them better. Where locked pairs leave nothing to gain by a choice, the threshold is the highest
 * value of a possible pair.
 *
 * <p>The proof has three parts, each checked by {@link OptimalityCheck}: the most that all pairs
 * together can reach; that the pairs of the next more points reach less; and that the solution is
 * the best one of its pairs.
 */
final class WeakestPair {

  /** Solves a problem for sums: goals other than the weakest pair. */
  @FunctionalInterface
  interface Solver {
    Solution solve(AssignmentProblem problem, List<Goal> sums);
  }

  private final AssignmentProblem problem;
  private final Goals goals;
  private final List<Goal> before;
  private final Solver counting;

  /** The distinct points of possible pairs, ascending. */
  private final long[] values;

  /** What proves how much each threshold reaches of the goals before, where that was asked. */
  private final Certificate[] counted;

  private WeakestPair(AssignmentProblem problem, Goals goals, Solver counting) {
    this.problem = problem;
    this.goals = goals;
    this.counting = counting;
    before = goals.before(Goal.WEAKEST_PAIR);
    values = possiblePoints(problem);
    counted = new Certificate[values.length];
  }

  /**
   * The best solution.
   *
   * @param counting solves what is counted
   * @param delivering solves what is delivered, with the lottery among equals
   */
  static Solution solve(
      AssignmentProblem problem, Goals goals, Solver counting, Solver delivering) {
    return new WeakestPair(problem, goals, counting).solution(delivering);
  }

  private Solution solution(Solver delivering) {
    List<Goal> others = goals.without(Goal.WEAKEST_PAIR);
    if (values.length == 0) {
      return delivering.solve(problem, others);
    }
    int reaches = 0;
    int fails = values.length;
    while (fails - reaches > 1) {
      int middle = (reaches + fails) >>> 1;
      if (reachesAsMuch(middle)) {
        reaches = middle;
      } else {
        fails = middle;
      }
    }
    Solution solution = delivering.solve(atLeast(values[reaches]), others);
    boolean last = fails == values.length;
    WorstOffProof proof =
        new WorstOffProof(
            values[reaches],
            before,
            count(0),
            last ? OptionalLong.empty() : OptionalLong.of(values[fails]),
            last ? Optional.empty() : Optional.of(count(fails)));
    proof.requireFor(solution.assignment());
    return solution.with(proof);
  }

  private boolean reachesAsMuch(int threshold) {
    return count(threshold).totals().compare(count(0).totals(), before) == 0;
  }

  private Certificate count(int threshold) {
    if (counted[threshold] == null) {
      counted[threshold] =
          counting.solve(atLeast(values[threshold]), before).assignment().certificate();
    }
    return counted[threshold];
  }

  /** The problem of the pairs of at least so many points. */
  private AssignmentProblem atLeast(long threshold) {
    int[] arcStart = new int[problem.arcs().start().length];
    int[] arcMenteeType = new int[problem.arcs().count()];
    long[] arcPoints = new long[arcMenteeType.length];
    int arcs = 0;
    for (int s = 0; s + 1 < arcStart.length; s++) {
      for (int arc = problem.arcs().start()[s]; arc < problem.arcs().start()[s + 1]; arc++) {
        if (problem.arcs().points()[arc] >= threshold) {
          arcMenteeType[arcs] = problem.arcs().menteeType()[arc];
          arcPoints[arcs++] = problem.arcs().points()[arc];
        }
      }
      arcStart[s + 1] = arcs;
    }
    return problem.withArcs(
        new TypeArcs(arcStart, Arrays.copyOf(arcMenteeType, arcs), Arrays.copyOf(arcPoints, arcs)));
  }

  /** Points of every arc between types that has a pair which can be made, ascending, each once. */
  private static long[] possiblePoints(AssignmentProblem problem) {
    ReducedProblem reduced = ReducedProblem.of(problem);
    int[] mentors = new int[problem.arcs().mentorTypes()];
    int[] mentees = new int[problem.menteeTypes()];
    for (int i = 0; i < problem.mentors().count(); i++) {
      mentors[problem.mentors().type()[i]] += reduced.mentorRoom()[i] > 0 ? 1 : 0;
    }
    for (int j = 0; j < problem.mentees().count(); j++) {
      mentees[problem.mentees().type()[j]] += reduced.menteeRoom()[j] > 0 ? 1 : 0;
    }
    long[] pairs = new long[problem.arcs().count()];
    for (int s = 0; s < mentors.length; s++) {
      for (int arc = problem.arcs().start()[s]; arc < problem.arcs().start()[s + 1]; arc++) {
        pairs[arc] = (long) mentors[s] * mentees[problem.arcs().menteeType()[arc]];
      }
    }
    for (long pair : reduced.forbidden()) {
      int mentor = ReducedProblem.mentor(pair);
      int mentee = ReducedProblem.mentee(pair);
      int arc = problem.arc(mentor, mentee);
      if (arc >= 0 && reduced.mentorRoom()[mentor] > 0 && reduced.menteeRoom()[mentee] > 0) {
        pairs[arc]--;
      }
    }
    long[] points = new long[pairs.length];
    int count = 0;
    for (int arc = 0; arc < pairs.length; arc++) {
      if (pairs[arc] > 0) {
        points[count++] = problem.arcs().points()[arc];
      }
    }
    return Arrays.stream(points, 0, count).sorted().distinct().toArray();
  }
}
