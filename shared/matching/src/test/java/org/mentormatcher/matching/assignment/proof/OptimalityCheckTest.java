package org.mentormatcher.matching.assignment.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.TypeArcs;

@DisplayName("The optimality check refuses whatever is not feasible or not proved")
class OptimalityCheckTest {

  /**
   * Two mentors and two mentees, all eligible: 5 points for the first two, 4 crosswise, 1 for the
   * last two. The best total is 8, crosswise. The second mentee may not have a third mentor, of
   * capacity 0.
   */
  private static final AssignmentProblem CROSSING =
      new AssignmentProblem(
          new Population(new int[] {0, 1, 1}, new int[] {1, 1, 0}),
          new Population(new int[] {0, 1}, new int[] {1, 1}),
          new TypeArcs(new int[] {0, 2, 4}, new int[] {0, 1, 0, 1}, new long[] {5, 4, 4, 1}),
          new PeoplePairs(new int[] {2}, new int[] {1}));

  /**
   * In the weights of best matches, 4 a point: 16 = 10 + 6 and 4·4 = 16 again; 20 and 4 fit too.
   */
  private static final Prices PROOF = new Prices(new long[] {10, 6, 0}, new long[] {10, 6});

  @Test
  @DisplayName("the optimum with prices that prove it is accepted")
  void acceptsTheOptimum() {
    Certificate certificate =
        check(CROSSING, new int[] {0, 1}, new int[] {1, 0}, new long[] {4, 4}, PROOF);

    assertThat(certificate.points()).isEqualTo(8);
    assertThat(certificate.mentorsMatched()).isEqualTo(2);
    assertThat(certificate.menteesMatched()).isEqualTo(2);
    assertThat(certificate.arcsChecked()).isPositive();
  }

  @Test
  @DisplayName("a matching of fewer points, whatever the prices nearby")
  void refusesAWorseMatching() {
    for (long y = -8; y <= 24; y++) {
      for (long z = -8; z <= 24; z++) {
        Prices prices = new Prices(new long[] {y, y, 0}, new long[] {z, z});
        assertRefused(new int[] {0, 1}, new int[] {0, 1}, new long[] {5, 1}, prices);
      }
    }
  }

  @Test
  @DisplayName("a price too high, too low, or for someone with room left")
  void refusesWrongPrices() {
    int[] mentor = {0, 1};
    int[] mentee = {1, 0};
    long[] points = {4, 4};
    assertRefused(mentor, mentee, points, new Prices(new long[] {11, 6, 0}, new long[] {10, 6}));
    assertRefused(mentor, mentee, points, new Prices(new long[] {10, 6, 0}, new long[] {9, 6}));
    assertRefused(mentor, mentee, points, new Prices(new long[] {18, 18, 0}, new long[] {-2, -3}));
    assertRefused(new int[] {0}, new int[] {1}, new long[] {4}, PROOF);
    assertRefused(new int[0], new int[0], new long[0], PROOF);
  }

  @Test
  @DisplayName("pairs made twice, out of range, beyond capacity, forbidden, or with other points")
  void refusesWhatIsNotFeasible() {
    assertRefused(new int[] {0, 0}, new int[] {1, 1}, new long[] {4, 4}, PROOF);
    assertRefused(new int[] {0, 3}, new int[] {1, 0}, new long[] {4, 4}, PROOF);
    assertRefused(new int[] {0, 1}, new int[] {1, 2}, new long[] {4, 4}, PROOF);
    assertRefused(new int[] {0, 0, 1}, new int[] {0, 1, 0}, new long[] {5, 4, 4}, PROOF);
    assertRefused(new int[] {0, 1, 2}, new int[] {1, 0, 0}, new long[] {4, 4, 4}, PROOF);
    assertRefused(new int[] {1, 2}, new int[] {0, 1}, new long[] {4, 1}, PROOF);
    assertRefused(new int[] {0, 1}, new int[] {1, 0}, new long[] {4, 5}, PROOF);
  }

  private static void assertRefused(int[] mentor, int[] mentee, long[] points, Prices prices) {
    assertThatThrownBy(() -> check(CROSSING, mentor, mentee, points, prices))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Certificate check(
      AssignmentProblem problem, int[] mentor, int[] mentee, long[] points, Prices prices) {
    return OptimalityCheck.check(
        problem, Objective.BEST_MATCHES.goals().inOrder(), mentor, mentee, points, prices);
  }
}
