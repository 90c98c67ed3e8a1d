package org.mentormatcher.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.assignment.Objective;

@DisplayName("Everybody in the contest")
class ContenderTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "programme6:20:3, BEST_MATCHES",
    "programme6:20:3, MOST_MATCHED",
    "dense:20:1, BEST_MATCHES",
    "dense:20:1, MOST_MATCHED",
    "products:20:1, MOST_MATCHED"
  })
  @DisplayName("reaches the same values, and says how long it took")
  void agree(String named, Objective objective) {
    Family family = Family.parse(named);
    Reached ours = Contender.OURS.solve(family.problem(), objective);

    for (Contender contender : Contender.values()) {
      if (contender.takesPartIn(family) && contender.isHere()) {
        Reached reached = contender.solve(family.problem(), objective);
        assertThat(reached.reaches(ours)).as(contender.title()).isTrue();
        assertThat(reached.times().cold()).as(contender.title()).isPositive();
      }
    }
  }

  @Test
  @DisplayName("takes part where its kind of problem is asked, and no further than it ends")
  void takePart() {
    assertThat(takePart("programme6:500:3"))
        .containsExactly(
            Contender.OURS,
            Contender.LEMON,
            Contender.OR_TOOLS,
            Contender.HIGHS,
            Contender.JGRAPHT);
    assertThat(takePart("dense:1000:1"))
        .containsExactly(
            Contender.OURS,
            Contender.LEMON,
            Contender.OR_TOOLS,
            Contender.OR_TOOLS_ASSIGNMENT,
            Contender.LAPX);
    assertThat(takePart("dense:1000:3"))
        .containsExactly(Contender.OURS, Contender.LEMON, Contender.OR_TOOLS);
    assertThat(takePart("programme6:100000:3")).containsExactly(Contender.OURS);
  }

  private static List<Contender> takePart(String family) {
    return Arrays.stream(Contender.values())
        .filter(contender -> contender.takesPartIn(Family.parse(family)))
        .toList();
  }

  @Test
  @DisplayName("is told from others by values, not by times")
  void told() {
    Reached one = new Reached(5, 2, 2, Times.once(7));

    assertThat(one.reaches(new Reached(5, 2, 2, Times.once(9)))).isTrue();
    assertThat(one.reaches(new Reached(4, 2, 2, Times.once(7)))).isFalse();
    assertThat(Reached.parse(one.line())).isEqualTo(one);
  }
}
