package org.mentormatcher.matching.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.TypeArcs;

/**
 * How many points each further change of an earlier matching would bring, whatever comes before
 * both among the goals staying as good as it can be.
 *
 * <p>The most points as a function of the pairs that are kept has an upper concave envelope, whose
 * corners are optima of {@code a · points + b · pairs kept} for some {@code a} and {@code b}. They
 * are found from the two ends: the line between two corners has such weights, and an optimum under
 * them either is no better than the line, and then nothing is between the two, or is a corner
 * further out (Eisner and Severance, <i>Mathematical techniques for efficient record
 * segmentation</i>, 1976). Takes at most two solves a corner.
 */
public final class TradeOff {

  /** Pairs between what the solver takes for one, over all solves. */
  private static final long PAIRS = 10_000_000;

  /** Nobody chooses among more. */
  private static final int MOST_SOLVES = 40;

  private final AssignmentProblem problem;
  private final List<Goal> before;
  private final List<Goal> after;
  private final BiFunction<AssignmentProblem, Goals, Solution> solver;
  private final List<Totals> corners = new ArrayList<>();
  private long left;

  private TradeOff(
      AssignmentProblem problem,
      List<Goal> before,
      List<Goal> after,
      BiFunction<AssignmentProblem, Goals, Solution> solver,
      long left) {
    this.problem = problem;
    this.before = before;
    this.after = after;
    this.solver = solver;
    this.left = left;
  }

  /**
   * What was found.
   *
   * @param corners from the most pairs kept to the most points: each has the most points of all
   *     matchings that keep so many pairs, and of those the best of the later goals
   * @param isWhole whether between two corners no matching has more points than the straight line;
   *     otherwise there was not time to look between all
   */
  public record Curve(List<Totals> corners, boolean isWhole) {}

  /**
   * The corners.
   *
   * @param problem with the pairs that are to be kept
   * @param goals what was optimised
   * @param solver solves it for some goals
   * @return empty where points are no goal, where the weakest pair comes before them, where even
   *     the two ends would take too long, or where 64 bits do not hold the weighed sums
   */
  public static Optional<Curve> of(
      AssignmentProblem problem,
      Goals goals,
      BiFunction<AssignmentProblem, Goals, Solution> solver) {
    List<Goal> before =
        goals.before(Goal.POINTS).stream()
            .filter(goal -> goals.before(Goal.PAIRS_KEPT).contains(goal))
            .toList();
    long solves = Math.min(MOST_SOLVES, PAIRS / Math.max(1, pairs(problem)));
    if (!goals.have(Goal.POINTS) || before.contains(Goal.WEAKEST_PAIR) || solves < 2) {
      return Optional.empty();
    }
    List<Goal> after =
        goals.without(Goal.WEAKEST_PAIR).stream()
            .filter(goal -> goal != Goal.POINTS && goal != Goal.PAIRS_KEPT)
            .filter(goal -> !before.contains(goal))
            .toList();
    try {
      return Optional.of(new TradeOff(problem, before, after, solver, solves).curve());
    } catch (ArithmeticException e) {
      // The weighed sums are larger than 64 bits.
      return Optional.empty();
    }
  }

  /** Pairs between types, of which whoever has a pair to keep is one of their own. */
  private static long pairs(AssignmentProblem problem) {
    long kept = problem.earlier().keep().count();
    long mentors = Math.min(problem.mentors().count(), problem.arcs().mentorTypes() + kept);
    return mentors * Math.min(problem.mentees().count(), problem.menteeTypes() + kept);
  }

  private Curve curve() {
    Totals mostKept = solved(problem, Goal.PAIRS_KEPT, Goal.POINTS);
    Totals mostPoints = solved(problem, Goal.POINTS, Goal.PAIRS_KEPT);
    corners.add(mostKept);
    boolean isWhole = true;
    if (mostPoints.kept() < mostKept.kept()) {
      isWhole = between(mostKept, mostPoints);
      corners.add(mostPoints);
    }
    return new Curve(List.copyOf(corners), isWhole);
  }

  /** Adds the corners between two; whether there was time for all. */
  private boolean between(Totals one, Totals other) {
    long kept = one.kept() - (long) other.kept();
    long points = Math.subtractExact(other.points(), one.points());
    if (kept < 2) {
      return true;
    }
    if (left < 1) {
      return false;
    }
    Totals found = solved(weighed(kept, points), Goal.POINTS, Goal.PAIRS_KEPT);
    Totals corner =
        new Totals(
            found.points() / kept,
            found.mentees(),
            found.mentors(),
            found.kept(),
            found.returned(),
            found.sharing());
    if (worth(corner, kept, points) <= worth(one, kept, points)) {
      return true;
    }
    boolean isWhole = between(one, corner);
    corners.add(corner);
    return between(corner, other) && isWhole;
  }

  private static long worth(Totals totals, long perPoint, long perKept) {
    return Math.addExact(
        Math.multiplyExact(totals.points(), perPoint), Math.multiplyExact(totals.kept(), perKept));
  }

  private Totals solved(AssignmentProblem some, Goal first, Goal second) {
    left--;
    List<Goal> goals = new ArrayList<>(before);
    goals.add(first);
    goals.add(second);
    goals.addAll(after);
    return solver.apply(some, new Goals(goals)).assignment().certificate().totals();
  }

  /** The problem where a point counts so much, and so does a pair that is kept. */
  private AssignmentProblem weighed(long perPoint, long perKept) {
    TypeArcs arcs = problem.arcs();
    LockedPairs locked = problem.locked();
    return new AssignmentProblem(
        problem.mentors(),
        problem.mentees(),
        new TypeArcs(arcs.start(), arcs.menteeType(), times(arcs.points(), perPoint)),
        problem.forbidden(),
        new LockedPairs(locked.mentor(), locked.mentee(), times(locked.points(), perPoint)),
        problem.variety(),
        problem.earlier().worth(perKept));
  }

  private static long[] times(long[] points, long factor) {
    return Arrays.stream(points).map(each -> Math.multiplyExact(each, factor)).toArray();
  }
}
