package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Draw;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.flow.Network;
import org.mentormatcher.matching.assignment.flow.PrimalDual;
import org.mentormatcher.matching.assignment.flow.Residual;
import org.mentormatcher.matching.assignment.flow.SparseCore;
import org.mentormatcher.matching.assignment.flow.Tactics;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.groups.MenteeNodes;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * Finds an optimal assignment.
 *
 * <pre>
 *   maximise    lexicographically, the goals in their order, each a sum over pairs and people:
 *               Σ points(i,j) · x(i,j), mentees with a match, mentors with a match, …
 *   subject to  Σ over j  x(i,j) ≤ a(i)      of every mentor i
 *               Σ over i  x(i,j) ≤ b(j)      of every mentee j
 *               x(i,j) ∈ {0, 1}              of every eligible pair that is not forbidden
 *               x(i,j) = 1                   of every locked pair, eligible or not
 *               Σ over i of a class  x(i,j) ≤ k    of every mentee j and class of mentors
 * </pre>
 *
 * <p>{@link WeakestPair} turns a goal of that name into a few such problems.
 *
 * <p>The steps: {@link ReducedProblem} takes the locked pairs out; {@link Groups} puts
 * interchangeable people together; {@link LevelWeights} turns the goals into one sum; {@link
 * Network} is the minimum-cost flow between groups, {@link PrimalDual} solves it, on all arcs or on
 * a {@link SparseCore}; {@link Disaggregation} gives the units to people; {@link OptimalityCheck}
 * proves the outcome.
 *
 * <p>Time is that of {@link PrimalDual}: some tens of phases of {@code O(E + V log V)} for {@code
 * E} arcs and {@code V} nodes between groups, where points differ little or people want different
 * partners, and as many for each few bits of the largest points where everyone wants the same; at
 * worst a phase for each unit. All other steps together take {@code O(E + n log n)} for {@code n}
 * people and pairs, and the proof what {@link OptimalityCheck} says. {@link Goal#WEAKEST_PAIR}
 * takes that {@code O(log)} of the distinct points times. Memory is at most 36 bytes an arc between
 * groups, the problem's own 12 included, and 16 where mentors share {@link Rows}. The result is a
 * function of the problem alone. Who is served among equals is drawn, {@link Draw}, and proved like
 * the rest; who is matched with whom where the same people are served is told by the order of
 * people and types.
 */
public final class AssignmentSolver {

  private final Goals goals;
  private final Tactics tactics;

  private AssignmentSolver(Goals goals, Tactics tactics) {
    this.goals = goals;
    this.tactics = tactics;
  }

  /**
   * Solves the problem exactly.
   *
   * @throws ArithmeticException if the points are so large that sums do not fit 64 bits: about
   *     {@code 32 · min(mentors, mentees) · largest points} has to
   * @throws IllegalStateException if the result could not be proved optimal, which would be a
   *     defect of this package; such a result is never returned
   */
  public static Assignment solve(AssignmentProblem problem, Goals goals) {
    return solution(problem, goals).assignment();
  }

  /** As {@link #solve(AssignmentProblem, Goals)}, for goals that have a name. */
  public static Assignment solve(AssignmentProblem problem, Objective objective) {
    return solve(problem, objective.goals());
  }

  /**
   * As {@link #solve(AssignmentProblem, Goals)}, with the prices that prove the result, from which
   * further questions can be answered.
   */
  public static Solution solution(AssignmentProblem problem, Goals goals) {
    return solved(problem, goals, Tactics.USUAL);
  }

  /** As {@link #solution(AssignmentProblem, Goals)}, for goals that have a name. */
  public static Solution solution(AssignmentProblem problem, Objective objective) {
    return solution(problem, objective.goals());
  }

  /**
   * Solves the problem.
   *
   * @param tactics what to do to be fast
   */
  static Solution solved(AssignmentProblem problem, Goals goals, Tactics tactics) {
    AssignmentSolver solver = new AssignmentSolver(goals, tactics);
    return goals.have(Goal.WEAKEST_PAIR)
        ? WeakestPair.solve(problem, goals, solver::counted, solver::drawn)
        : solver.drawn(problem, goals.inOrder());
  }

  /** Solves for some of the goals, whoever is served among equals. */
  private Solution counted(AssignmentProblem problem, List<Goal> some) {
    return flow(problem, some, Draw.NONE);
  }

  /** Solves for some of the goals, and the lottery below them. */
  private Solution drawn(AssignmentProblem problem, List<Goal> some) {
    return flow(problem, some, Draw.of(problem, some));
  }

  private Solution flow(AssignmentProblem problem, List<Goal> some, Draw draw) {
    GroupedProblem grouped = GroupedProblem.of(problem, some, draw, tactics.together());
    Residual residual = PrimalDual.solve(grouped, tactics);
    long[] pairs = withLocked(problem, Disaggregation.deal(grouped, residual));
    Prices prices = prices(withoutDraw(residual, draw), grouped);
    Assignment proved = proved(problem, some, pairs, prices);
    if (draw.rounds() == 0) {
      return new Solution(problem, goals, proved, prices);
    }
    Certificate certificate =
        OptimalityCheck.check(
            problem,
            some,
            draw,
            proved.mentor(),
            proved.mentee(),
            proved.points(),
            prices(aboveHub(residual), grouped));
    return new Solution(problem, goals, proved.with(certificate), prices);
  }

  /** The pairs that were chosen and those that were locked, ascending. */
  private static long[] withLocked(AssignmentProblem problem, long[] chosen) {
    LockedPairs locked = problem.locked();
    long[] pairs = Arrays.copyOf(chosen, chosen.length + locked.count());
    for (int p = 0; p < locked.count(); p++) {
      pairs[chosen.length + p] = ReducedProblem.pair(locked.mentor()[p], locked.mentee()[p]);
    }
    Arrays.sort(pairs);
    return pairs;
  }

  /** What each node's price is above the hub's. */
  private static long[] aboveHub(Residual residual) {
    long hub = residual.price[residual.network.hub];
    return Arrays.stream(residual.price).map(price -> price - hub).toArray();
  }

  /**
   * Prices of the problem without the lottery, of which the others are multiples but for what the
   * lottery adds. Raised by the most that it takes off at the hub and rounded down, they leave the
   * reduced cost of no arc negative: those of arcs between groups are whole multiples, and of an
   * arc to the hub the lottery adds between 0 and less than one more.
   */
  private static long[] withoutDraw(Residual residual, Draw draw) {
    return Arrays.stream(aboveHub(residual))
        .map(price -> (price + draw.largest()) >> draw.bits())
        .toArray();
  }

  /**
   * The prices of people.
   *
   * @param price of each node, above the hub's
   */
  private static Prices prices(long[] price, GroupedProblem grouped) {
    Groups mentors = grouped.mentors();
    Groups mentees = grouped.mentees();
    MenteeNodes nodes = grouped.menteeNodes();
    int mentorNodes = mentors.count();
    long[] mentor = new long[mentors.groupOf().length];
    long[] mentee = new long[mentees.groupOf().length];
    for (int i = 0; i < mentor.length; i++) {
      int group = mentors.groupOf()[i];
      mentor[i] = group < 0 ? 0 : price[group];
    }
    int classes = grouped.problem().variety().classes();
    long[] limit = new long[Math.multiplyExact(mentee.length, classes)];
    for (int j = 0; j < mentee.length; j++) {
      int group = mentees.groupOf()[j];
      if (group < 0) {
        continue;
      }
      mentee[j] = -price[mentorNodes + nodes.source(group)];
      for (int v = 0; v < classes; v++) {
        long branch = -price[mentorNodes + nodes.node(group, v)];
        // A branch that is not full may be cheaper than its parent: no limit holds it back.
        limit[j * classes + v] = Math.max(0, branch - mentee[j]);
      }
    }
    return new Prices(mentor, mentee, classes, limit);
  }

  private static Assignment proved(
      AssignmentProblem problem, List<Goal> goals, long[] pairs, Prices prices) {
    int[] mentor = new int[pairs.length];
    int[] mentee = new int[pairs.length];
    long[] points = new long[pairs.length];
    for (int p = 0; p < pairs.length; p++) {
      mentor[p] = ReducedProblem.mentor(pairs[p]);
      mentee[p] = ReducedProblem.mentee(pairs[p]);
      int arc = problem.arc(mentor[p], mentee[p]);
      if (arc >= 0) {
        points[p] = problem.arcs().points()[arc];
      }
    }
    LockedPairs locked = problem.locked();
    for (int p = 0; p < locked.count(); p++) {
      long pair = ReducedProblem.pair(locked.mentor()[p], locked.mentee()[p]);
      points[Arrays.binarySearch(pairs, pair)] = locked.points()[p];
    }
    Certificate certificate = OptimalityCheck.check(problem, goals, mentor, mentee, points, prices);
    return new Assignment(mentor, mentee, points, certificate, Optional.empty(), Optional.empty());
  }
}
