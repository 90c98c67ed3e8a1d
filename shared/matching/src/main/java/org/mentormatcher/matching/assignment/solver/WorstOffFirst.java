package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.WorstOffProof;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;

/**
 * Solves {@link Objective#WORST_OFF_FIRST}: as many people matched as can be, then the fewest
 * points of a chosen pair as many as can be, then most points.
 *
 * <p>This is a lexicographic bottleneck problem. Let {@code M(t)} be the most mentees, then
 * mentors, that pairs of at least {@code t} points can match. A higher threshold leaves fewer
 * pairs, so {@code M} never rises with {@code t}; bisection over the distinct points of possible
 * pairs finds the highest {@code t} with {@code M(t) = M(−∞)} (the threshold method; Burkard,
 * Dell'Amico, Martello, <i>Assignment Problems</i>, section 6.2). The answer is the most-matched
 * solution of the pairs of at least that many points: it matches {@code M(t)} people, none of its
 * pairs has fewer points, and no solution with these two properties has more points in all. With
 * {@code v} distinct values this takes {@code ⌈log₂ v⌉ + 2} solutions at most, all but one of them
 * without points, where most-matched has but two levels. Memory is that of one solution more than
 * the problem.
 *
 * <p>Locked pairs count among the people matched and the points, but not for the fewest points: no
 * choice can make them better. Where locked pairs leave nothing to gain by a choice, the threshold
 * is the highest value of a possible pair.
 *
 * <p>The proof has three parts, each checked by {@link OptimalityCheck}: the most people whom all
 * pairs together can match; that the pairs of the next more points match fewer; and that the
 * solution is the best one of its pairs.
 */
final class WorstOffFirst {

  /** Solves a problem for most matched. */
  @FunctionalInterface
  interface MostMatched {
    Solution solve(AssignmentProblem problem);
  }

  private final AssignmentProblem problem;
  private final MostMatched mostMatched;

  /** The same, with the lottery among equals: for what is delivered, not for what is counted. */
  private final MostMatched drawn;

  /** The distinct points of possible pairs, ascending. */
  private final long[] values;

  /** What proves how many people each threshold matches, where that was asked. */
  private final Certificate[] counted;

  private WorstOffFirst(AssignmentProblem problem, MostMatched mostMatched, MostMatched drawn) {
    this.problem = problem;
    this.mostMatched = mostMatched;
    this.drawn = drawn;
    values = possiblePoints(problem);
    counted = new Certificate[values.length];
  }

  /**
   * The best solution.
   *
   * @param mostMatched solves what is counted
   * @param drawn solves what is delivered, with the lottery among equals
   */
  static Solution solve(AssignmentProblem problem, MostMatched mostMatched, MostMatched drawn) {
    return new WorstOffFirst(problem, mostMatched, drawn).solution();
  }

  private Solution solution() {
    if (values.length == 0) {
      return drawn.solve(problem).with(Objective.WORST_OFF_FIRST, Optional.empty());
    }
    int reaches = 0;
    int fails = values.length;
    while (fails - reaches > 1) {
      int middle = (reaches + fails) >>> 1;
      if (matchesAsMany(middle)) {
        reaches = middle;
      } else {
        fails = middle;
      }
    }
    Solution solution = drawn.solve(atLeast(values[reaches], false));
    boolean last = fails == values.length;
    WorstOffProof proof =
        new WorstOffProof(
            values[reaches],
            count(0),
            last ? OptionalLong.empty() : OptionalLong.of(values[fails]),
            last ? Optional.empty() : Optional.of(count(fails)));
    proof.requireFor(solution.assignment());
    return solution.with(Objective.WORST_OFF_FIRST, Optional.of(proof));
  }

  private boolean matchesAsMany(int threshold) {
    return count(threshold).menteesMatched() == count(0).menteesMatched()
        && count(threshold).mentorsMatched() == count(0).mentorsMatched();
  }

  private Certificate count(int threshold) {
    if (counted[threshold] == null) {
      counted[threshold] =
          mostMatched.solve(atLeast(values[threshold], true)).assignment().certificate();
    }
    return counted[threshold];
  }

  /** The problem of the pairs of at least so many points, which may all count nothing. */
  private AssignmentProblem atLeast(long threshold, boolean pointless) {
    int[] arcStart = new int[problem.arcs().start().length];
    int[] arcMenteeType = new int[problem.arcs().count()];
    long[] arcPoints = new long[arcMenteeType.length];
    int arcs = 0;
    for (int s = 0; s + 1 < arcStart.length; s++) {
      for (int arc = problem.arcs().start()[s]; arc < problem.arcs().start()[s + 1]; arc++) {
        if (problem.arcs().points()[arc] >= threshold) {
          arcMenteeType[arcs] = problem.arcs().menteeType()[arc];
          arcPoints[arcs++] = pointless ? 0 : problem.arcs().points()[arc];
        }
      }
      arcStart[s + 1] = arcs;
    }
    LockedPairs locked = problem.locked();
    return new AssignmentProblem(
        problem.mentors(),
        problem.mentees(),
        new TypeArcs(arcStart, Arrays.copyOf(arcMenteeType, arcs), Arrays.copyOf(arcPoints, arcs)),
        problem.forbidden(),
        pointless
            ? new LockedPairs(locked.mentor(), locked.mentee(), new long[locked.count()])
            : locked,
        problem.variety());
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
