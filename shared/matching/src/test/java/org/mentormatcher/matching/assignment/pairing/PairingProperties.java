package org.mentormatcher.matching.assignment.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.pairing.PairingOracle.Worth;
import org.mentormatcher.matching.assignment.pairing.search.PairingSolver;

@Label("Pairs without a direction")
class PairingProperties {

  @Provide
  Arbitrary<PairingProblem> small() {
    return ArbitraryPairings.upTo(6);
  }

  @Provide
  Arbitrary<PairingProblem> middling() {
    return ArbitraryPairings.upTo(16);
  }

  @Property(tries = 3000)
  @Label("are the best of all there are, one by one, in small groups")
  void bestOfAll(@ForAll("small") PairingProblem problem, @ForAll Sought goal) {
    Pairing pairing = PairingSolver.solve(problem, goal.objective);

    assertThat(worth(pairing)).isEqualTo(new EveryPairing(problem, goal.objective).best());
  }

  @Property(tries = 400)
  @Label("are as good as another solver's in larger groups")
  void asAnother(@ForAll("middling") PairingProblem problem, @ForAll Sought goal) {
    Pairing pairing = PairingSolver.solve(problem, goal.objective);

    assertThat(worth(pairing)).isEqualTo(PairingOracle.best(problem, goal.objective));
  }

  private static Worth worth(Pairing pairing) {
    return new Worth(pairing.points(), pairing.peopleMatched());
  }

  enum Sought {
    POINTS(Objective.BEST_MATCHES),
    PEOPLE(Objective.MOST_MATCHED);

    private final Objective objective;

    Sought(Objective objective) {
      this.objective = objective;
    }
  }

  /** Goes through all pairings. */
  private static final class EveryPairing {
    private final PairingProblem problem;
    private final Objective objective;
    private final int[] left;
    private final int[] degree;
    private Worth best = new Worth(Long.MIN_VALUE, -1);

    EveryPairing(PairingProblem problem, Objective objective) {
      this.problem = problem;
      this.objective = objective;
      this.left = problem.capacity().clone();
      this.degree = new int[left.length];
    }

    Worth best() {
      decide(0, 0);
      return best;
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
      int people = 0;
      for (int person = 0; person < degree.length; person++) {
        people += degree[person] > 0 || problem.served()[person] ? 1 : 0;
      }
      boolean isPointsFirst = objective == Objective.BEST_MATCHES;
      long first = isPointsFirst ? points - best.points() : people - best.people();
      long second = isPointsFirst ? people - best.people() : points - best.points();
      if (best.people() < 0 || first > 0 || (first == 0 && second > 0)) {
        best = new Worth(points, people);
      }
    }
  }
}
