package org.mentormatcher.matching.assignment;

import java.util.Arrays;
import org.mentormatcher.matching.Objective;

/**
 * Proves a matching optimal, from the problem, the matching and dual prices alone.
 *
 * <p>Let {@code w(i,j)} be the weight of a pair, {@code G} a mentor's and {@code H} a mentee's
 * bonus for the first match, {@code k} loads, and {@code y}, {@code z} any prices. For every
 * feasible matching {@code x}
 *
 * <pre>
 *   Σ w(i,j) x(i,j) + Σ G min(k(i),1) + Σ H min(k(j),1)
 *     =  Σ (w(i,j) − y(i) − z(j)) x(i,j)  +  Σ [G min(k(i),1) + y(i) k(i)]  +  Σ [H min(k(j),1) + z(j) k(j)]
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
 * <p>where {@code gain(0)} is the bonus and {@code gain(k)} is 0 for {@code k ≥ 1}. {@link
 * LevelWeights} says why the weighted sum stands for the lexicographic objective.
 *
 * <p>Condition 1 is checked between classes of people of one type and one price. Where such a class
 * arc has {@code w − y − z > 0}, all its allowed pairs must be made: their number is compared with
 * the number of pairs made that have it, which suffices as pairs are distinct and allowed. Takes
 * time linear in class arcs, pairs and people (and a sort of people).
 */
final class OptimalityCheck {

  private final AssignmentProblem problem;
  private final LevelWeights weights;
  private final Prices prices;
  private final int[] mentorLoad;
  private final int[] menteeLoad;
  private long arcsChecked;

  private OptimalityCheck(AssignmentProblem problem, LevelWeights weights, Prices prices) {
    this.problem = problem;
    this.weights = weights;
    this.prices = prices;
    mentorLoad = new int[problem.mentors()];
    menteeLoad = new int[problem.mentees()];
  }

  /**
   * Checks a matching.
   *
   * @param mentor the mentor of each pair, ascending
   * @param mentee the mentee of each pair, ascending within a mentor
   * @param points points of each pair
   * @throws IllegalStateException if the matching is not feasible, or the prices do not prove it
   *     optimal
   * @throws ArithmeticException if sums do not fit 64 bits
   */
  static Certificate check(
      AssignmentProblem problem,
      Objective objective,
      int[] mentor,
      int[] mentee,
      long[] points,
      Prices prices) {
    OptimalityCheck check =
        new OptimalityCheck(problem, LevelWeights.of(problem, objective), prices);
    check.feasible(mentor, mentee, points);
    check.complementarySlackness(mentor, mentee);
    int mentorsMatched =
        check.loads(
            check.mentorLoad, problem.mentorCapacity(), prices.mentor(), check.weights.perMentor());
    int menteesMatched =
        check.loads(
            check.menteeLoad, problem.menteeCapacity(), prices.mentee(), check.weights.perMentee());
    long total = 0;
    for (long p : points) {
      total = Math.addExact(total, p);
    }
    return new Certificate(total, mentorsMatched, menteesMatched, check.arcsChecked);
  }

  private void feasible(int[] mentor, int[] mentee, long[] points) {
    require(mentor.length == mentee.length && mentor.length == points.length, "pairs are whole");
    long[] forbidden = sortedForbidden();
    long previous = -1;
    for (int p = 0; p < mentor.length; p++) {
      require(
          mentor[p] >= 0
              && mentor[p] < problem.mentors()
              && mentee[p] >= 0
              && mentee[p] < problem.mentees(),
          "a pair is of people of the problem");
      long pair = pair(mentor[p], mentee[p]);
      require(pair > previous, "a pair is made at most once");
      previous = pair;
      require(Arrays.binarySearch(forbidden, pair) < 0, "a forbidden pair is not made");
      int arc = problem.arc(problem.mentorType()[mentor[p]], problem.menteeType()[mentee[p]]);
      require(arc >= 0, "a pair is eligible");
      require(problem.arcPoints()[arc] == points[p], "a pair has the points of its types");
      mentorLoad[mentor[p]]++;
      menteeLoad[mentee[p]]++;
    }
  }

  /** Condition 1. */
  private void complementarySlackness(int[] mentor, int[] mentee) {
    long toBeMade = countGainingPairs();
    long made = 0;
    for (int p = 0; p < mentor.length; p++) {
      long gain = gain(mentor[p], mentee[p]);
      require(gain >= 0, "a pair that is made is worth its prices");
      if (gain > 0) {
        made++;
      }
    }
    arcsChecked += mentor.length;
    require(made == toBeMade, "a pair that is worth more than its prices is made");
  }

  /** Allowed pairs that gain over their prices. */
  private long countGainingPairs() {
    PriceClasses mentors =
        PriceClasses.of(
            problem.mentorType(),
            problem.mentorCapacity(),
            prices.mentor(),
            problem.arcStart().length - 1);
    PriceClasses mentees =
        PriceClasses.of(
            problem.menteeType(), problem.menteeCapacity(), prices.mentee(), menteeTypes());
    long gaining = 0;
    for (int s = 0; s + 1 < problem.arcStart().length; s++) {
      for (int i = mentors.start()[s]; i < mentors.start()[s + 1]; i++) {
        long price = mentors.price()[i];
        for (int arc = problem.arcStart()[s]; arc < problem.arcStart()[s + 1]; arc++) {
          long worth = Math.subtractExact(weight(arc), price);
          int t = problem.arcMenteeType()[arc];
          for (int j = mentees.start()[t]; j < mentees.start()[t + 1]; j++) {
            arcsChecked++;
            if (worth > mentees.price()[j]) {
              gaining += (long) mentors.size()[i] * mentees.size()[j];
            }
          }
        }
      }
    }
    return gaining - countGainingForbidden();
  }

  private long countGainingForbidden() {
    long[] forbidden = sortedForbidden();
    long gaining = 0;
    for (int f = 0; f < forbidden.length; f++) {
      int mentor = (int) (forbidden[f] >> Integer.SIZE);
      int mentee = (int) forbidden[f];
      boolean repeated = f > 0 && forbidden[f] == forbidden[f - 1];
      if (!repeated
          && problem.mentorCapacity()[mentor] > 0
          && problem.menteeCapacity()[mentee] > 0
          && problem.arc(problem.mentorType()[mentor], problem.menteeType()[mentee]) >= 0
          && gain(mentor, mentee) > 0) {
        gaining++;
      }
    }
    return gaining;
  }

  /** Conditions 2 and 3, and feasibility of loads; the number of people with a match. */
  private int loads(int[] load, int[] capacity, long[] price, long bonus) {
    int matched = 0;
    for (int person = 0; person < load.length; person++) {
      int k = load[person];
      require(k <= capacity[person], "no capacity is exceeded");
      if (k < capacity[person]) {
        require(price[person] <= (k == 0 ? -bonus : 0), "nobody with room would gain by a match");
      }
      if (k > 0) {
        matched++;
        require(price[person] >= (k == 1 ? -bonus : 0), "nobody would gain by a match less");
      }
    }
    return matched;
  }

  private long gain(int mentor, int mentee) {
    int arc = problem.arc(problem.mentorType()[mentor], problem.menteeType()[mentee]);
    long worth = Math.subtractExact(weight(arc), prices.mentor()[mentor]);
    return Long.compare(worth, prices.mentee()[mentee]);
  }

  private long weight(int arc) {
    return weights.perPoint() * problem.arcPoints()[arc];
  }

  private int menteeTypes() {
    int types = 0;
    for (int type : problem.arcMenteeType()) {
      types = Math.max(types, type + 1);
    }
    for (int type : problem.menteeType()) {
      types = Math.max(types, type + 1);
    }
    return types;
  }

  private long[] sortedForbidden() {
    long[] forbidden = new long[problem.forbiddenMentor().length];
    for (int f = 0; f < forbidden.length; f++) {
      forbidden[f] = pair(problem.forbiddenMentor()[f], problem.forbiddenMentee()[f]);
    }
    Arrays.sort(forbidden);
    return forbidden;
  }

  private static long pair(int mentor, int mentee) {
    return ((long) mentor << Integer.SIZE) | mentee;
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException(
          "The matching is not proved optimal; it must hold that " + what + ".");
    }
  }
}
