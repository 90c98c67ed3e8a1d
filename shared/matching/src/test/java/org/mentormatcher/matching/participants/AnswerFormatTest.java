package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("AnswerFormat in a cell")
class AnswerFormatTest {
  private final AnswerFormat answers =
      new AnswerFormat(List.of("Food", "Food, drink and tobacco", "Law"), true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Food;Law;                              | food+law
          Food, Law                              | food+law
          law , FOOD, Drink  and tobacco         | law+food, drink and tobacco
          Food, drink and tobacco;Food;          | food, drink and tobacco+food
          Food, drinks                           | food+drinks
          Foodstuff, Law                         | foodstuff+law
          Law, Law; law                          | law
          ;, ;                                   | ''
          """)
  @DisplayName("They stand between commas or semicolons; an option with commas is one answer")
  void several(String cell, String expected) {
    assertThat(String.join("+", answers.in(cell))).isEqualTo(expected);
  }

  @Test
  @DisplayName("A question with one answer has one, whatever stands in it")
  void one() {
    assertThat(AnswerFormat.OPEN.in(" A, b;  C ")).containsExactly("a, b; c");
    assertThat(AnswerFormat.OPEN.in("  ")).isEmpty();
  }

  @Test
  @DisplayName("AnswerFormat that were not offered are found")
  void unknown() {
    assertThat(answers.unknownIn("Food, drinks; Law")).containsExactly("drinks");
  }
}
