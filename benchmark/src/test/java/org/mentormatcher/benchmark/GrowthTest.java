package org.mentormatcher.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Twice the people take at most so many times the steps")
class GrowthTest {

  static List<Growth> held() {
    return Growth.HELD;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("held")
  @DisplayName("to solve, to prove and to answer")
  void held(Growth growth) {
    assertThat(growth.ofSteps()).isLessThanOrEqualTo(growth.most() * growth.ofInput());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"programme6:1000:3", "programme60:500:3", "dense:200:1", "limited20:500:3"})
  @DisplayName("the draw among equals takes no more steps than everything else together")
  void draw(String family) {
    Growth drawn = new Growth(Algorithm.SOLVE, Family.parse(family), 1);
    Growth undrawn = new Growth(Algorithm.SOLVE_WITHOUT_DRAW, Family.parse(family), 1);

    assertThat(drawn.steps()).isBetween(undrawn.steps() + 1, 2 * undrawn.steps());
  }

  @Test
  @DisplayName("and the same problem takes the same steps every time")
  void counted() {
    Growth growth = new Growth(Algorithm.CHECK, Family.parse("limited20:50:3"), 1);

    assertThat(growth.steps()).isPositive().isEqualTo(growth.steps());
  }
}
