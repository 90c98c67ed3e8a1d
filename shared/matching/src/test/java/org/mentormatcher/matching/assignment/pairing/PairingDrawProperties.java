package org.mentormatcher.matching.assignment.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.FairShares;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.pairing.PairingProperties.Sought;
import org.mentormatcher.matching.assignment.pairing.search.DrawnPairing;
import org.mentormatcher.matching.assignment.pairing.search.FoundPairing;
import org.mentormatcher.matching.assignment.pairing.search.PairingSolver;
import org.mentormatcher.matching.assignment.pairing.search.PairingStart;

@Label("Among equal pairings, people are served as they were drawn")
class PairingDrawProperties {

  @Provide
  Arbitrary<PairingProblem> small() {
    return ArbitraryPairings.upTo(6).withoutEdgeCases();
  }

  @Provide
  Arbitrary<PairingProblem> larger() {
    return ArbitraryPairings.upTo(30).withoutEdgeCases();
  }

  @Property(tries = 6_000)
  @Label("no pairing at all that is as good serves them better")
  void first(@ForAll("small") PairingProblem problem, @ForAll Sought goal) {
    Pairing drawn = drawn(problem, goal.objective());
    List<Integer> served = served(problem, drawn);
    EveryPairing every = EveryPairing.of(problem, goal.objective());

    assertThat(every.optimal()).contains(served);
    for (List<Integer> other : every.optimal()) {
      assertThat(FairShares.compare(served, other)).isNotNegative();
    }
  }

  @Property(tries = 500)
  @Label("it is proved, as good as without a draw, and the same from any prices")
  void proved(@ForAll("larger") PairingProblem problem, @ForAll Sought goal) {
    PairingStart start = PairingStart.of(problem, goal.objective());
    FoundPairing found = PairingSolver.solve(problem, start);
    Pairing drawn = drawn(problem, goal.objective());
    PairingWeights weights = start.weights().drawn(problem);
    Pairing fromNothing =
        PairingSolver.solve(problem, new PairingStart(weights, new long[problem.people()]))
            .pairing();

    assertThat(drawn.value()).isEqualTo(drawn.bound()).isEqualTo(fromNothing.value());
    assertThat(served(problem, fromNothing)).isEqualTo(served(problem, drawn));
    assertThat(found.asGood(drawn.pairs()).value()).isEqualTo(found.pairing().value());
  }

  @Example
  @Label("where points leave no room for a draw, there is none, and the pairs are the best")
  void noRoom() {
    long large = 1L << 52;
    PairingProblem problem =
        new PairingProblem(
            new int[] {1, 1, 1},
            new int[3],
            new int[] {1, 2},
            new int[] {0, 0},
            new long[] {large, large - 1});

    DrawnPairing drawn =
        PairingSolver.drawn(problem, PairingStart.of(problem, Objective.BEST_MATCHES));

    assertThat(drawn.lottery()).isEmpty();
    assertThat(drawn.best().pairing().pairs()).containsExactly(0);
  }

  private static Pairing drawn(PairingProblem problem, Objective objective) {
    DrawnPairing drawn = PairingSolver.drawn(problem, PairingStart.of(problem, objective));
    return drawn.lottery().orElseGet(drawn.best()::pairing);
  }

  private static List<Integer> served(PairingProblem problem, Pairing pairing) {
    int[] matches = problem.taken().clone();
    IntStream.of(pairing.pairs())
        .forEach(
            pair -> {
              matches[problem.one()[pair]]++;
              matches[problem.other()[pair]]++;
            });
    return Arrays.stream(matches).boxed().toList();
  }
}
