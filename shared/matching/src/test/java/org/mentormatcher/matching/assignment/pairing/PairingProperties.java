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

    assertThat(worth(pairing)).isEqualTo(EveryPairing.of(problem, goal.objective).best());
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

    Objective objective() {
      return objective;
    }
  }
}
