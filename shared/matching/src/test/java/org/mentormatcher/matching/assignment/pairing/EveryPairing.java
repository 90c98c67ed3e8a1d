package org.mentormatcher.matching.assignment.pairing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.pairing.PairingOracle.Worth;

/** Goes through all pairings of a tiny group, and says how many matches people have in the best. */
public final class EveryPairing {
  private final PairingProblem problem;
  private final Objective objective;
  private final int[] left;
  private final int[] degree;
  private Worth best = new Worth(Long.MIN_VALUE, -1);
  private final Set<List<Integer>> optimal = new HashSet<>();

  private EveryPairing(PairingProblem problem, Objective objective) {
    this.problem = problem;
    this.objective = objective;
    this.left = problem.capacity().clone();
    this.degree = problem.taken().clone();
  }

  /** All pairings of a group. */
  public static EveryPairing of(PairingProblem problem, Objective objective) {
    EveryPairing every = new EveryPairing(problem, objective);
    every.decide(0, 0);
    return every;
  }

  /** What the best are worth. */
  Worth best() {
    return best;
  }

  /** How many matches each person has in any of the best, those beforehand included. */
  public Set<List<Integer>> optimal() {
    return Set.copyOf(optimal);
  }

  private void decide(int pair, long points) {
    if (pair == problem.pairs()) {
      offer(points);
      return;
    }
    decide(pair + 1, points);
    int one = problem.one()[pair];
    int other = problem.other()[pair];
    if (left[one] > 0 && left[other] > 0) {
      take(one, other, 1);
      decide(pair + 1, points + problem.points()[pair]);
      take(one, other, -1);
    }
  }

  private void take(int one, int other, int by) {
    left[one] -= by;
    left[other] -= by;
    degree[one] += by;
    degree[other] += by;
  }

  private void offer(long points) {
    int people = (int) Arrays.stream(degree).filter(matches -> matches > 0).count();
    boolean isPointsFirst = objective == Objective.BEST_MATCHES;
    long first = isPointsFirst ? points - best.points() : people - best.people();
    long second = isPointsFirst ? people - best.people() : points - best.points();
    if (best.people() < 0 || first > 0 || (first == 0 && second > 0)) {
      best = new Worth(points, people);
      optimal.clear();
    }
    if (best.equals(new Worth(points, people))) {
      optimal.add(Arrays.stream(degree).boxed().toList());
    }
  }
}
