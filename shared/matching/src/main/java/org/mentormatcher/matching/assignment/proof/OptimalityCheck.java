package org.mentormatcher.matching.assignment.proof;

import java.util.Arrays;
import java.util.List;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Draw;
import org.mentormatcher.matching.assignment.Earlier;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.Variety;

/**
 * Proves a matching optimal, from the problem, the matching and dual prices alone.
 *
 * <p>Let {@code w(i,j)} be the weight of a pair, {@code G(i,k)} what mentor {@code i}'s first
 * {@code k} matches are worth beside the pairs, {@code H(j,k)} a mentee's, {@code k} loads, and
 * {@code y}, {@code z} any prices. For every feasible matching {@code x}
 *
 * <pre>
 *   Σ w(i,j) x(i,j) + Σ G(i,k(i)) + Σ H(j,k(j))
 *     =  Σ (w(i,j) − y(i) − z(j)) x(i,j)  +  Σ [G(i,k(i)) + y(i) k(i)]  +  Σ [H(j,k(j)) + z(j) k(j)]
 * </pre>
 *
 * <p>A matching that makes every term on the right as large as it can be on its own therefore has
 * no better one. That is so (Ahuja, Magnanti, Orlin, <i>Network Flows</i>, theorem 9.4, with convex
 * costs as in section 14.2) if and only if
 *
 * <ol>
 *   <li>a pair that is made has {@code w − y − z ≥ 0}, an eligible one that is not made {@code ≤
 *       0};
 *   <li>a person below capacity would not gain by one more unit: {@code gain(k) + price ≤ 0};
 *   <li>a person with a match would not gain by one less: {@code gain(k − 1) + price ≥ 0},
 * </ol>
 *
 * <p>where {@code gain(k) = G(k + 1) − G(k)} is the bonus of a first match, and for a mentor what
 * sharing costs, each and what the person's next match weighs in a {@link Draw}: all that is needed
 * of gains is that they do not rise with {@code k}. {@link LevelWeights} says why the weighted sum
 * stands for the lexicographic goals.
 *
 * <p>Locked pairs are constants: they stand outside the sums, loads are counted beyond them, and
 * {@code gain(0)} of somebody with a locked pair is 0. Whoever has no room beyond them can be in no
 * further pair, whatever its prices.
 *
 * <p>A limit of {@link Variety} is one more constraint, with a price {@code u} of its own: {@code
 * z} of a pair is the mentee's price and that of the limit of the mentor's class.
 *
 * <p>Condition 1 is checked between classes of people of one type and one price. Where such a class
 * arc has {@code w − y − z > 0}, all its allowed pairs must be made: their number is compared with
 * the number of pairs made that have it, which suffices as pairs are distinct and allowed.
 *
 * <p>Beside that, {@link DualBound} computes from the prices alone, not looking at the matching,
 * how large the right side can be at most: it has to equal what the matching reaches.
 *
 * <p>Let {@code n} be people, {@code p} pairs, {@code q} forbidden and locked pairs, {@code v}
 * classes of {@link Variety}, and {@code A} arcs between classes of people of one type and one
 * price, at most those between people: {@link Certificate#arcsChecked} is {@code A + p}. Takes
 * {@code O(A + v n log n + (p + q) log(q + A))} time: people are sorted by price once for those
 * without a class and once for each class, and each pair is sought among locked and forbidden ones
 * and among the arcs of its type. Memory beyond the problem and the prices is {@code O(n + q)}, and
 * {@code O(v n)} under a limit.
 */
public final class OptimalityCheck {

  private final AssignmentProblem problem;
  private final ReducedProblem reduced;
  private final LevelWeights weights;
  private final Gain mentorGain;
  private final Gain menteeGain;
  private final Prices prices;

  /** Pairs that are to be kept, where that is a goal. */
  private final long[] keep;

  private final int[] mentorLoad;
  private final int[] menteeLoad;

  private OptimalityCheck(
      AssignmentProblem problem, LevelWeights weights, Draw draw, Prices prices) {
    this.problem = problem;
    this.weights = weights;
    this.prices = prices;
    Earlier earlier = problem.earlier();
    int constantFrom = Math.max(1, draw.rounds());
    mentorGain =
        new Gain(
            (mentor, taken) -> weights.mentor(earlier, mentor, taken),
            draw::mentor,
            weights.perSharing() > 0 ? Integer.MAX_VALUE : constantFrom);
    menteeGain =
        new Gain(
            (mentee, taken) -> weights.mentee(earlier, mentee, taken), draw::mentee, constantFrom);
    keep = weights.perKept() > 0 ? earlier.keep().sorted() : new long[0];
    reduced = ReducedProblem.of(problem);
    mentorLoad = new int[problem.mentors().count()];
    menteeLoad = new int[problem.mentees().count()];
  }

  /**
   * Checks a matching, but for who is served among equals.
   *
   * @param goals what it is the best at, the most important first
   * @param mentor the mentor of each pair, ascending
   * @param mentee the mentee of each pair, ascending within a mentor
   * @param points points of each pair
   * @throws IllegalStateException if the matching is not feasible, or the prices do not prove it
   *     optimal
   * @throws ArithmeticException if sums do not fit 64 bits
   */
  public static Certificate check(
      AssignmentProblem problem,
      List<Goal> goals,
      int[] mentor,
      int[] mentee,
      long[] points,
      Prices prices) {
    return check(problem, goals, Draw.NONE, mentor, mentee, points, prices);
  }

  /**
   * Checks a matching, and that among equals it serves people as they were drawn.
   *
   * @param goals what it is the best at, the most important first
   * @param draw the lottery
   * @param mentor the mentor of each pair, ascending
   * @param mentee the mentee of each pair, ascending within a mentor
   * @param points points of each pair
   * @throws IllegalStateException if the matching is not feasible, or the prices do not prove it
   *     optimal
   * @throws ArithmeticException if sums do not fit 64 bits
   */
  public static Certificate check(
      AssignmentProblem problem,
      List<Goal> goals,
      Draw draw,
      int[] mentor,
      int[] mentee,
      long[] points,
      Prices prices) {
    LevelWeights weights = LevelWeights.of(problem, goals, draw);
    OptimalityCheck check = new OptimalityCheck(problem, weights, draw, prices);
    long[] locked = check.lockedPairs();
    check.feasible(mentor, mentee, points, locked);
    DualBound bound =
        new DualBound(
            problem,
            check.reduced,
            weights,
            check.keep,
            check.mentorGain,
            check.menteeGain,
            prices);
    check.limits(mentor, mentee, locked);
    check.complementarySlackness(mentor, mentee, locked, bound.gainingPairs());
    loads(
        check.mentorLoad,
        check.reduced.mentorLocks(),
        problem.mentors().capacity(),
        prices.mentor(),
        check.mentorGain);
    loads(
        check.menteeLoad,
        check.reduced.menteeLocks(),
        problem.mentees().capacity(),
        prices.mentee(),
        check.menteeGain);
    return check.certificate(check.totals(mentor, mentee, points), points.length, bound);
  }

  private Totals totals(int[] mentor, int[] mentee, long[] points) {
    Earlier earlier = problem.earlier();
    int kept = 0;
    long all = 0;
    for (int p = 0; p < points.length; p++) {
      kept += isKept(mentor[p], mentee[p]) ? 1 : 0;
      all = Math.addExact(all, points[p]);
    }
    int mentors = 0;
    int returned = 0;
    long sharing = 0;
    for (int i = 0; i < mentorLoad.length; i++) {
      mentors += mentorLoad[i] > 0 ? 1 : 0;
      returned += mentorLoad[i] > 0 && earlier.mentorWithout(i) ? 1 : 0;
      sharing += (long) mentorLoad[i] * (mentorLoad[i] - 1) / 2;
    }
    int mentees = 0;
    for (int j = 0; j < menteeLoad.length; j++) {
      mentees += menteeLoad[j] > 0 ? 1 : 0;
      returned += menteeLoad[j] > 0 && earlier.menteeWithout(j) ? 1 : 0;
    }
    return new Totals(all, mentees, mentors, kept, returned, sharing);
  }

  private Certificate certificate(Totals totals, int pairs, DualBound bound) {
    WideSum value = new WideSum();
    value.add(weights.perPoint(), totals.points());
    value.add(weights.perKept(), totals.kept());
    mentorGain.addLocked(reduced.mentorLocks(), value);
    menteeGain.addLocked(reduced.menteeLocks(), value);
    mentorGain.addLoads(reduced.mentorLocks(), mentorLoad, value);
    menteeGain.addLoads(reduced.menteeLocks(), menteeLoad, value);
    require(value.value().equals(bound.value()), "the matching reaches the bound of its prices");
    return new Certificate(
        totals, bound.arcsChecked() + pairs, weights, value.value(), bound.value());
  }

  private long[] lockedPairs() {
    long[] locked = new long[problem.locked().count()];
    for (int p = 0; p < locked.length; p++) {
      locked[p] = ReducedProblem.pair(problem.locked().mentor()[p], problem.locked().mentee()[p]);
    }
    Arrays.sort(locked);
    return locked;
  }

  private void feasible(int[] mentor, int[] mentee, long[] points, long[] locked) {
    require(mentor.length == mentee.length && mentor.length == points.length, "pairs are whole");
    long previous = -1;
    int locksMade = 0;
    for (int p = 0; p < mentor.length; p++) {
      require(
          mentor[p] >= 0
              && mentor[p] < problem.mentors().count()
              && mentee[p] >= 0
              && mentee[p] < problem.mentees().count(),
          "a pair is of people of the problem");
      long pair = ReducedProblem.pair(mentor[p], mentee[p]);
      require(pair > previous, "a pair is made at most once");
      previous = pair;
      mentorLoad[mentor[p]]++;
      menteeLoad[mentee[p]]++;
      if (Arrays.binarySearch(locked, pair) >= 0) {
        locksMade++;
        continue;
      }
      require(!reduced.isForbidden(mentor[p], mentee[p]), "a forbidden pair is not made");
      int arc = arc(mentor[p], mentee[p]);
      require(arc >= 0, "a pair is eligible");
      require(problem.arcs().points()[arc] == points[p], "a pair has the points of its types");
    }
    require(locksMade == locked.length, "every locked pair is made");
    for (int p = 0; p < locked.length; p++) {
      int at = find(mentor, mentee, problem.locked().mentor()[p], problem.locked().mentee()[p]);
      require(points[at] == problem.locked().points()[p], "a locked pair has its points");
    }
  }

  /** Where a pair stands among ascending ones. */
  private static int find(int[] mentor, int[] mentee, int i, int j) {
    int low = 0;
    int high = mentor.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentor[middle] < i || (mentor[middle] == i && mentee[middle] < j)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** No mentee has more mentors of a class than may be, and prices of limits are prices. */
  private void limits(int[] mentor, int[] mentee, long[] locked) {
    for (long price : prices.limit()) {
      require(price >= 0, "a limit has a price of 0 or more");
    }
    int classes = problem.variety().classes();
    int[] load = new int[Math.multiplyExact(problem.mentees().count(), classes)];
    for (int p = 0; p < mentor.length; p++) {
      int mentorClass = problem.variety().of(mentor[p]);
      if (mentorClass >= 0
          && Arrays.binarySearch(locked, ReducedProblem.pair(mentor[p], mentee[p])) < 0) {
        int loads = ++load[mentee[p] * classes + mentorClass];
        require(
            loads <= reduced.limitRoom(mentee[p], mentorClass),
            "no mentee has more mentors of a class than may be");
      }
    }
  }

  /** Condition 1. */
  private void complementarySlackness(int[] mentor, int[] mentee, long[] locked, long toBeMade) {
    long made = 0;
    for (int p = 0; p < mentor.length; p++) {
      if (Arrays.binarySearch(locked, ReducedProblem.pair(mentor[p], mentee[p])) >= 0) {
        continue;
      }
      long worth = Math.subtractExact(weight(mentor[p], mentee[p]), prices.mentor()[mentor[p]]);
      long price = prices.mentee(mentee[p], problem.variety().of(mentor[p]));
      require(worth >= price, "a pair that is made is worth its prices");
      if (worth > price) {
        made++;
      }
    }
    require(made == toBeMade, "a pair that is worth more than its prices is made");
  }

  /** Conditions 2 and 3, and feasibility of loads. */
  private static void loads(int[] load, int[] locks, int[] capacity, long[] price, Gain gain) {
    for (int person = 0; person < load.length; person++) {
      int k = load[person];
      require(k <= capacity[person], "no capacity is exceeded");
      if (k < capacity[person]) {
        require(price[person] <= -gain.of(person, k), "nobody with room would gain by a match");
      }
      if (k > locks[person]) {
        require(price[person] >= -gain.of(person, k - 1), "nobody would gain by a match less");
      }
    }
  }

  private boolean isKept(int mentor, int mentee) {
    return Arrays.binarySearch(keep, ReducedProblem.pair(mentor, mentee)) >= 0;
  }

  private long weight(int mentor, int mentee) {
    long ofPoints = weights.perPoint() * problem.arcs().points()[arc(mentor, mentee)];
    return isKept(mentor, mentee) ? Math.addExact(ofPoints, weights.perKept()) : ofPoints;
  }

  private int arc(int mentor, int mentee) {
    return problem.arc(mentor, mentee);
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException(
          "The matching is not proved optimal; it must hold that " + what + ".");
    }
  }
}
