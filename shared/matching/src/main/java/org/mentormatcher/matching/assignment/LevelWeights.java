package org.mentormatcher.matching.assignment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Weights under which one weighted sum orders all matchings exactly as lexicographic goals do.
 *
 * <p>Write a matching as a circulation through a hub: hub → mentor → mentee → hub, where each unit
 * of a person earns what it is worth to the goals. The difference of two matchings falls apart into
 * simple cycles, each of which one of the matchings may push on its own. A simple cycle passes the
 * hub at most once, so it touches at most two hub arcs, one of a mentor and one of a mentee or two
 * of one side. It holds at most {@code k = min(mentors, mentees)} pairs that it makes and {@code k}
 * that it breaks. Hence it changes
 *
 * <ul>
 *   <li>the count of matched mentees by −1, 0 or 1, and likewise that of matched mentors;
 *   <li>the points by at most {@code D = k · (largest − smallest points or 0)}, or as much more as
 *       a pair to keep counts in points, {@link Earlier#worth};
 *   <li>pairs that are kept by at most {@code k}, or as many as are to be kept;
 *   <li>people with a match who went without by at most 2;
 *   <li>pairs of mentees who share a mentor by less than the most mentees of a mentor.
 * </ul>
 *
 * <p>Weights that order these small changes lexicographically therefore order the matchings
 * lexicographically; they need not exceed whole totals. From the last goal to the first, each has
 * one more than what all later ones together can change:
 *
 * <ul>
 *   <li>best matches (points, mentees, mentors): 4, 2, 1, for 4 &gt; 2 + 1 and 2 &gt; 1;
 *   <li>most matched, also among pairs of enough points (mentees, mentors, points): 2D + 2, D + 1,
 *       1, for 2D + 2 &gt; (D + 1) + D and D + 1 &gt; D.
 * </ul>
 *
 * <p>That holds where no goal makes a person's later match worth more than an earlier one, so that
 * each goal alone is concave: the sum over the cycles is then no less than the whole change, goal
 * by goal.
 *
 * <p>A residual path that meets no node twice costs at most {@code P}, the sum of weights times
 * such changes, in absolute value, and the numbers of the solver add up a few of those: {@code 8 P}
 * has to fit 64 bits, which is computed exactly. {@code OptimalityCheck} does not rely on it.
 *
 * @param perPoint weight of one point; of this and all others: 0 where it is no goal
 * @param perMentee bonus of a mentee's first match
 * @param perMentor bonus of a mentor's first match
 * @param perKept bonus of a pair that is to be kept: as a goal, and in points, {@link
 *     Earlier#worth}
 * @param perReturned further bonus of the first match of somebody who went without last time
 * @param perSharing what two mentees who share a mentor cost
 */
public record LevelWeights(
    long perPoint,
    long perMentee,
    long perMentor,
    long perKept,
    long perReturned,
    long perSharing) {

  /** Simple paths that may be added up in one number of the solver. */
  private static final long PATHS = 8;

  /** People whose places at the hub a simple cycle changes. */
  private static final long AT_HUB = 2;

  /**
   * The weights of goals; looks at every arc between types.
   *
   * @param goals the most important first; {@link Goal#WEAKEST_PAIR} has no weight
   * @throws ArithmeticException if 64 bits do not hold the solver's sums
   */
  public static LevelWeights of(AssignmentProblem problem, List<Goal> goals) {
    return of(problem, goals, Draw.NONE);
  }

  /** Whether 64 bits hold the solver's sums with a lottery below the goals. */
  static boolean fit(AssignmentProblem problem, List<Goal> goals, Draw draw) {
    try {
      of(problem, goals, draw);
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /**
   * The weights of goals above a lottery; looks at every arc between types.
   *
   * @param goals the most important first; {@link Goal#WEAKEST_PAIR} has no weight
   * @throws ArithmeticException if 64 bits do not hold the solver's sums
   */
  public static LevelWeights of(AssignmentProblem problem, List<Goal> goals, Draw draw) {
    Map<Goal, Long> weights = new EnumMap<>(Goal.class);
    long laterChanges = 0;
    for (Goal goal : goals.reversed()) {
      if (goal != Goal.WEAKEST_PAIR) {
        long weight = Math.addExact(laterChanges, 1);
        weights.put(goal, weight);
        laterChanges =
            Math.addExact(laterChanges, Math.multiplyExact(weight, mostChange(problem, goal)));
      }
    }
    long unit = 1L << draw.bits();
    long path = Math.addExact(laterChanges, draw.rounds() > 0 ? 1 : 0);
    Math.multiplyExact(PATHS, Math.multiplyExact(unit, path));
    weights.replaceAll((goal, weight) -> unit * weight);
    return new LevelWeights(
        weights.getOrDefault(Goal.POINTS, 0L),
        weights.getOrDefault(Goal.MENTEES_MATCHED, 0L),
        weights.getOrDefault(Goal.MENTORS_MATCHED, 0L),
        Math.addExact(
            weights.getOrDefault(Goal.PAIRS_KEPT, 0L),
            Math.multiplyExact(problem.earlier().worth(), weights.getOrDefault(Goal.POINTS, 0L))),
        weights.getOrDefault(Goal.WENT_WITHOUT, 0L),
        weights.getOrDefault(Goal.BALANCED_LOAD, 0L));
  }

  /** How much of a goal a simple cycle makes or breaks at most. */
  private static long mostChange(AssignmentProblem problem, Goal goal) {
    return switch (goal) {
      case MENTEES_MATCHED, MENTORS_MATCHED -> 1;
      case POINTS ->
          Math.multiplyExact(
              Math.addExact(spanOfPoints(problem), problem.earlier().worth()), mostPairs(problem));
      case PAIRS_KEPT -> Math.min(problem.earlier().keep().count(), mostPairs(problem));
      case WENT_WITHOUT -> AT_HUB;
      case BALANCED_LOAD ->
          Math.min(
              problem.mentees().count(),
              IntStream.of(problem.mentors().capacity()).max().orElse(0));
      case WEAKEST_PAIR -> 0;
    };
  }

  private static long spanOfPoints(AssignmentProblem problem) {
    long largest = 0;
    long smallest = 0;
    for (long points : problem.arcs().points()) {
      largest = Math.max(largest, points);
      smallest = Math.min(smallest, points);
    }
    return Math.subtractExact(largest, smallest);
  }

  /** A simple cycle meets a mentor once, and a mentee once unless it has branches. */
  private static long mostPairs(AssignmentProblem problem) {
    return problem.variety().isLimited()
        ? problem.mentors().count()
        : Math.min(problem.mentors().count(), problem.mentees().count());
  }

  /** What a mentor's next match is worth to the goals, beside the pair itself. */
  public long mentor(Earlier earlier, int mentor, int taken) {
    long first = perMentor + (earlier.mentorWithout(mentor) ? perReturned : 0);
    return (taken == 0 ? first : 0) - perSharing * taken;
  }

  /** What a mentee's next match is worth to the goals, beside the pair itself. */
  public long mentee(Earlier earlier, int mentee, int taken) {
    long first = perMentee + (earlier.menteeWithout(mentee) ? perReturned : 0);
    return taken == 0 ? first : 0;
  }
}
