package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kind of rule about steps on a ladder")
class StepsAboveTest {

  @ParameterizedTest(name = "{0}: mentor {1}, mentee {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'points': {'1': 9, '2': 12}                               | 2   | 1 | 9
          'points': {'1': 9, '2': 12}                               | 3   | one | 12
          'points': {'1': 9, '2': 12}                               | 4   | 1 | no match
          'points': {'1': 9, '2': 12}                               | 1   | 1 | no match
          'points': {'1': 9, '-1': 3}, 'otherSteps': 'accepted'     | 1   | 2 | 3
          'points': {'1': 9, '-1': 3}, 'otherSteps': 'accepted'     | 4   | 1 | 0
          'atLeast': 1, 'effect': 'must'                            | 2   | 1 | 0
          'atLeast': 1, 'effect': 'must'                            | 4   | 1 | 0
          'atLeast': 1, 'effect': 'must'                            | 1   | 1 | no match
          'atLeast': -1, 'atMost': 0, 'effect': 'must'              | 1   | 2 | 0
          'atLeast': -1, 'atMost': 0, 'effect': 'must'              | 1   | 3 | no match
          'atLeast': -1, 'atMost': 0, 'effect': 'must'              | 2   | 1 | no match
          'atMost': -1, 'effect': 'must-not'                        | 1   | 2 | no match
          'atMost': -1, 'effect': 'must-not'                        | 2   | 2 | 0
          'atLeast': 2, 'points': 7                                 | 4   | 1 | 7
          'atLeast': 2, 'points': 7                                 | 2   | 1 | 0
          """)
  @DisplayName("It gives points by steps, or judges a range of them")
  void judged(String rule, String mentor, String mentee, String verdict) {
    assertThat(rule(rule).on("level", mentor, "level", mentee)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'points': {'1': 9, '2': 12}", "'atLeast': 1, 'effect': 'must'"})
  @DisplayName("LGBT-1: a blank never disqualifies, and earns nothing")
  void blanks(String rule) {
    assertThat(rule(rule).on("level", "", "level", "1")).isEqualTo("0");
    assertThat(rule(rule).on("level", "4", "level", "")).isEqualTo("0");
  }

  private static RuleOf rule(String keys) {
    return RuleOf.document(
        "{'kind': 'steps-above', 'name': 'x', 'explanation': 'x.', 'column': 'level', %s}"
            .formatted(keys));
  }
}
