package org.mentormatcher.matching.assignment;

/**
 * Weights under which one weighted sum orders all matchings exactly as the lexicographic objective
 * does.
 *
 * <p>Write a matching as a circulation through a hub: hub → mentor → mentee → hub, where the first
 * unit of a person earns that person's bonus. The difference of two matchings falls apart into
 * simple cycles, each of which one of the matchings may push on its own. A simple cycle passes the
 * hub at most once, so it touches at most two hub arcs; hence it changes the count of matched
 * mentees by −1, 0 or 1, and likewise the count of matched mentors. It holds at most {@code k =
 * min(mentors, mentees)} pairs that it makes and {@code k} that it breaks, so it changes the points
 * by at most {@code D = k · (largest − smallest points or 0)}.
 *
 * <p>Weights that order these small changes lexicographically therefore order the matchings
 * lexicographically; they need not exceed whole totals:
 *
 * <ul>
 *   <li>best matches (points, mentees, mentors): 4, 2, 1, for 4 &gt; 2 + 1 and 2 &gt; 1;
 *   <li>most matched, also among pairs of enough points (mentees, mentors, points): 2D + 2, D + 1,
 *       1, for 2D + 2 &gt; (D + 1) + D and D + 1 &gt; D.
 * </ul>
 *
 * <p>A residual path that meets no node twice costs at most {@code P = perPoint · D + perMentee +
 * perMentor} in absolute value, and the numbers of the solver add up a few of those: {@code 8 P}
 * has to fit 64 bits, which is computed exactly. {@code OptimalityCheck} does not rely on it.
 *
 * @param perPoint weight of one point
 * @param perMentee bonus of a mentee's first match
 * @param perMentor bonus of a mentor's first match
 */
public record LevelWeights(long perPoint, long perMentee, long perMentor) {

  /** Simple paths that may be added up in one number of the solver. */
  private static final long PATHS = 8;

  /**
   * The weights of an objective; looks at every arc between types.
   *
   * @throws ArithmeticException if 64 bits do not hold the solver's sums
   */
  public static LevelWeights of(AssignmentProblem problem, Objective objective) {
    return of(problem, objective, Draw.NONE);
  }

  /** Whether 64 bits hold the solver's sums with a lottery below the objective. */
  static boolean fit(AssignmentProblem problem, Objective objective, Draw draw) {
    try {
      of(problem, objective, draw);
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  /**
   * The weights of an objective above a lottery; looks at every arc between types.
   *
   * @throws ArithmeticException if 64 bits do not hold the solver's sums
   */
  public static LevelWeights of(AssignmentProblem problem, Objective objective, Draw draw) {
    long largest = 0;
    long smallest = 0;
    for (long points : problem.arcs().points()) {
      largest = Math.max(largest, points);
      smallest = Math.min(smallest, points);
    }
    long span = Math.multiplyExact(Math.subtractExact(largest, smallest), mostPairs(problem));
    LevelWeights weights =
        switch (objective) {
          case BEST_MATCHES -> new LevelWeights(4, 2, 1);
          case MOST_MATCHED, WORST_OFF_FIRST ->
              new LevelWeights(
                  1, Math.addExact(Math.multiplyExact(2, span), 2), Math.addExact(span, 1));
        };
    long path = Math.addExact(Math.multiplyExact(weights.perPoint, span), weights.perMentee);
    long unit = 1L << draw.bits();
    long levels = Math.addExact(Math.addExact(path, weights.perMentor), draw.rounds() > 0 ? 1 : 0);
    Math.multiplyExact(PATHS, Math.multiplyExact(unit, levels));
    return new LevelWeights(
        unit * weights.perPoint, unit * weights.perMentee, unit * weights.perMentor);
  }

  /** A simple cycle meets a mentor once, and a mentee once unless it has branches. */
  private static long mostPairs(AssignmentProblem problem) {
    return problem.variety().isLimited()
        ? problem.mentors().count()
        : Math.min(problem.mentors().count(), problem.mentees().count());
  }
}
