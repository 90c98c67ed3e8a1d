package org.mentormatcher.matching.assignment.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.assignment.pairing.PairingPrices.OddSet;
import org.mentormatcher.matching.assignment.pairing.proof.PairingCheck;

/** Three people who all like each other, with a place each: one of them stays over. */
@DisplayName("The check of pairs without a direction")
class PairingCheckTest {
  private static final PairingProblem TRIANGLE =
      new PairingProblem(
          new int[] {1, 1, 1},
          new int[3],
          new int[] {1, 2, 2},
          new int[] {0, 0, 1},
          new long[] {5, 5, 5});
  private static final PairingWeights WEIGHTS = new PairingWeights(1, 1, PairingDraw.NONE);
  private static final PairingGraph GRAPH =
      new PairingGraph(TRIANGLE, WEIGHTS, new int[] {0, 1, 2});

  /** An edge weighs 5 and two bonuses; doubled, the set alone has to cost 14. */
  private static final OddSet ALL = new OddSet(new int[] {0, 1, 2}, 14);

  @Test
  @DisplayName("accepts prices of an odd set where no prices of people would do")
  void oddSet() {
    Pairing pairing = PairingCheck.check(GRAPH, prices(0, ALL), new int[] {1});

    assertThat(pairing.points()).isEqualTo(5);
    assertThat(pairing.peopleMatched()).isEqualTo(2);
    assertThat(pairing.value()).isEqualTo(7).isEqualTo(pairing.bound());
  }

  @Test
  @DisplayName("refuses prices that allow more than the pairs are worth")
  void tooDear() {
    assertRefused(prices(7), 1);
    assertRefused(prices(0, new OddSet(new int[] {0, 1, 2}, 16)), 1);
  }

  @Test
  @DisplayName("refuses prices that do not cover a pair")
  void tooCheap() {
    assertRefused(prices(0, new OddSet(new int[] {0, 1, 2}, 12)), 1);
    assertRefused(prices(-1, ALL), 1);
  }

  @Test
  @DisplayName("refuses sets that are not odd, or hold somebody twice")
  void evenSet() {
    assertRefused(prices(0, new OddSet(new int[] {0, 1}, 14)), 1);
    assertRefused(prices(0, new OddSet(new int[] {0, 1, 1}, 14)), 1);
  }

  @Test
  @DisplayName("refuses pairs that cannot all be made, and pairs made twice")
  void impossible() {
    assertRefused(prices(0, ALL), 0, 1);
    assertRefused(prices(0, ALL), 1, 1);
  }

  @Test
  @DisplayName("refuses prices by which a pair that was left out of the graph would be a gain")
  void leftOut() {
    PairingGraph smaller = new PairingGraph(TRIANGLE, WEIGHTS, new int[] {0});

    assertThatThrownBy(
            () ->
                PairingCheck.check(
                    smaller, new PairingPrices(new long[] {7, 7, 0}, List.of()), new int[] {0}))
        .hasMessageContaining("left out");
  }

  private static PairingPrices prices(long ofEach, OddSet... sets) {
    return new PairingPrices(new long[] {ofEach, ofEach, ofEach}, List.of(sets));
  }

  private static void assertRefused(PairingPrices prices, int... pairs) {
    assertThatThrownBy(() -> PairingCheck.check(GRAPH, prices, pairs))
        .isInstanceOf(IllegalStateException.class);
  }
}
