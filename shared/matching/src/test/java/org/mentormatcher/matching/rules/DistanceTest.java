package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kind of rule about a distance between numbers")
class DistanceTest {

  @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'atMost': 5, 'effect': 'must'                              | 30   | 35   | 0
          'atMost': 5, 'effect': 'must'                              | 30   | 36   | no match
          'atMost': 0.5, 'effect': 'must'                            | 0.1  | 0.6  | 0
          'atMost': 0.5, 'effect': 'must'                            | 0.1  | 0.600001 | no match
          'atMost': 2, 'effect': 'must-not'                          | 7    | 9    | no match
          'atMost': 2, 'effect': 'must-not'                          | 7    | 9.5  | 0
          'atMost': 5, 'points': 10                                  | 40   | 36   | 10
          'atMost': 5, 'points': 10                                  | 40   | 30   | 0
          'points': 10, 'lessPerUnit': 2                             | 40   | 43   | 4
          'points': 10, 'lessPerUnit': 2                             | 40   | 41.2 | 7
          'points': 10, 'lessPerUnit': 2                             | 40   | 99   | 0
          'points': 10, 'lessPerUnit': 2, 'atMost': 1                | 40   | 42   | 0
          'points': 10, 'lessPerUnit': 1000000000000                 | 1000000000 | -1000000000 | 0
          'points': 1000000000000, 'lessPerUnit': 1000000000000      | 1    | 1.5  | 500000000000
          'atMost': 5, 'effect': 'must'                              | ''   | 35   | 0
          'atMost': 5, 'effect': 'must'                              | 30   | ''   | 0
          'points': 10, 'lessPerUnit': 2                             | ''   | ''   | 0
          """)
  @DisplayName("LGBT-1: nearer is better or a must; a blank never disqualifies and earns nothing")
  void judged(String rule, String mentor, String mentee, String verdict) {
    assertThat(
            RuleOf.document(
                    "{'kind': 'distance', 'name': 'x', 'explanation': 'x.', 'column': 'age', "
                        + rule
                        + "}")
                .on("age", mentor, "age", mentee))
        .isEqualTo(verdict);
  }
}
