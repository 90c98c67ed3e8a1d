package org.mentormatcher.matching.assignment.proof;

import java.math.BigInteger;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Variety;

/**
 * The dual objective: what no matching can exceed, computed from prices alone.
 *
 * <pre>
 *   Σ over locked pairs of w  +  Σ over other allowed pairs of max(0, w(i,j) − y(i) − z(j))
 *     +  Σ over mentors of max over k of Σ from l(i) to k − 1 of (gain + y(i))  +  over mentees
 *     +  Σ over mentees and classes of u(j,v) · room(j,v)
 * </pre>
 *
 * <p>in the terms of {@link OptimalityCheck}, where {@code l} counts locked pairs and {@code k}
 * runs from {@code l} to the capacity; {@code u} is the price of a limit of {@link Variety}, which
 * {@code z(j)} of a pair includes, and {@code room} what locked pairs leave of it. Any prices give
 * a bound (weak duality; Ahuja, Magnanti, Orlin, <i>Network Flows</i>, section 9.4); those of an
 * optimal matching give one that it reaches. Pairs are taken together between classes of people of
 * one type and one price: with {@code A} arcs between those, {@code n} people, {@code q} forbidden
 * and locked pairs, and {@code v} classes of mentors that are limited, {@code O(A + v n log n + q
 * log A)} time and {@code O(n)} memory.
 */
final class DualBound {

  private final AssignmentProblem problem;
  private final ReducedProblem reduced;
  private final LevelWeights weights;
  private final Prices prices;
  private final WideSum sum = new WideSum();
  private long gainingPairs;
  private long arcsChecked;

  /**
   * The bound of these prices.
   *
   * @param keep pairs that are to be kept, as far as that is a goal
   */
  DualBound(
      AssignmentProblem problem,
      ReducedProblem reduced,
      LevelWeights weights,
      long[] keep,
      Gain mentorGain,
      Gain menteeGain,
      Prices prices) {
    this.problem = problem;
    this.reduced = reduced;
    this.weights = weights;
    this.prices = prices;
    for (int mentorClass = -1; mentorClass < prices.classes(); mentorClass++) {
      addPairs(mentorClass);
    }
    addLimits();
    subtractForbiddenPairs();
    addPairsToKeep(keep);
    for (long points : problem.locked().points()) {
      sum.add(weights.perPoint(), points);
    }
    mentorGain.addLocked(reduced.mentorLocks(), sum);
    menteeGain.addLocked(reduced.menteeLocks(), sum);
    mentorGain.addMost(reduced.mentorRoom(), reduced.mentorLocks(), prices.mentor(), sum);
    menteeGain.addMost(reduced.menteeRoom(), reduced.menteeLocks(), prices.mentee(), sum);
  }

  /** The bound, in weights. */
  BigInteger value() {
    return sum.value();
  }

  /** Allowed pairs, not locked, that are worth more than their prices. */
  long gainingPairs() {
    return gainingPairs;
  }

  /** Arcs between classes that were looked at. */
  long arcsChecked() {
    return arcsChecked;
  }

  /** Pairs of the mentors of one class, or of those without a class. */
  private void addPairs(int mentorClass) {
    int[] mentorRoom = reduced.mentorRoom().clone();
    for (int mentor = 0; mentor < mentorRoom.length; mentor++) {
      if (problem.variety().of(mentor) != mentorClass) {
        mentorRoom[mentor] = 0;
      }
    }
    long[] menteePrice = new long[problem.mentees().count()];
    for (int mentee = 0; mentee < menteePrice.length; mentee++) {
      menteePrice[mentee] = prices.mentee(mentee, mentorClass);
    }
    PriceClasses mentors =
        PriceClasses.of(
            problem.mentors().type(), mentorRoom, prices.mentor(), problem.arcs().mentorTypes());
    PriceClasses mentees =
        PriceClasses.of(
            problem.mentees().type(), reduced.menteeRoom(), menteePrice, problem.menteeTypes());
    for (int s = 0; s < problem.arcs().mentorTypes(); s++) {
      for (int i = mentors.start()[s]; i < mentors.start()[s + 1]; i++) {
        long price = mentors.price()[i];
        for (int arc = problem.arcs().start()[s]; arc < problem.arcs().start()[s + 1]; arc++) {
          long worth = Math.subtractExact(weight(arc), price);
          int t = problem.arcs().menteeType()[arc];
          for (int j = mentees.start()[t]; j < mentees.start()[t + 1]; j++) {
            arcsChecked++;
            if (worth > mentees.price()[j]) {
              long pairs = (long) mentors.size()[i] * mentees.size()[j];
              gainingPairs += pairs;
              sum.add(Math.subtractExact(worth, mentees.price()[j]), pairs);
            }
          }
        }
      }
    }
  }

  /** Forbidden and locked pairs were added with the others of their classes. */
  private void subtractForbiddenPairs() {
    for (long pair : reduced.forbidden()) {
      addAlone(pair, 0, -1);
    }
  }

  /** Pairs that are to be kept were added as if they were not. */
  private void addPairsToKeep(long[] keep) {
    for (long pair : keep) {
      if (!reduced.isForbidden(ReducedProblem.mentor(pair), ReducedProblem.mentee(pair))) {
        addAlone(pair, 0, -1);
        addAlone(pair, weights.perKept(), 1);
      }
    }
  }

  /**
   * Adds a pair that may be possible, or takes it away.
   *
   * @param bonus what it is worth beside its points
   * @param times 1 or −1
   */
  private void addAlone(long pair, long bonus, int times) {
    int mentor = ReducedProblem.mentor(pair);
    int mentee = ReducedProblem.mentee(pair);
    int arc = problem.arc(mentor, mentee);
    if (arc < 0 || reduced.mentorRoom()[mentor] == 0 || reduced.menteeRoom()[mentee] == 0) {
      return;
    }
    long worth = Math.subtractExact(Math.addExact(weight(arc), bonus), prices.mentor()[mentor]);
    long price = prices.mentee(mentee, problem.variety().of(mentor));
    if (worth > price) {
      gainingPairs += times;
      sum.add(times * Math.subtractExact(worth, price));
    }
  }

  private void addLimits() {
    for (int mentee = 0; mentee < problem.mentees().count(); mentee++) {
      for (int v = 0; v < prices.classes() && reduced.menteeRoom()[mentee] > 0; v++) {
        long price = prices.limit()[mentee * prices.classes() + v];
        if (price > 0) {
          sum.add(price, reduced.limitRoom(mentee, v));
        }
      }
    }
  }

  private long weight(int arc) {
    return weights.perPoint() * problem.arcs().points()[arc];
  }
}
