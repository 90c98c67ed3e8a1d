package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kind of rule about answers in common")
class OverlapTest {

  @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'effect': 'must'                               | Sums                   | Maps; sums       | 0
          'effect': 'must'                               | Sums                   | Maps             | no match
          'atLeast': 2, 'effect': 'must'                 | Sums; Reading, writing | Reading, writing | no match
          'atLeast': 2, 'effect': 'must'                 | Sums; Reading, writing | Sums, Reading, writing, Maps | 0
          'effect': 'must-not'                           | Sums                   | Sums             | no match
          'points': 5                                    | Sums; Reading, writing | Sums; Reading, writing | 5
          'points': 5, 'countUpTo': 3                    | Sums; Reading, writing | Sums; Reading, writing | 10
          'points': 5, 'countUpTo': 1                    | Sums; Reading, writing | Sums; Reading, writing | 5
          'points': 5, 'atLeast': 2, 'countUpTo': 3      | Sums                   | Sums             | 0
          'effect': 'must'                               | ''                     | Sums             | 0
          'effect': 'must'                               | Sums                   | ''               | 0
          'points': 5                                    | ''                     | ''               | 0
          """)
  @DisplayName("LGBT-1: it counts answers in common; a blank never disqualifies and earns nothing")
  void judged(String rule, String mentor, String mentee, String verdict) {
    assertThat(rule(rule).on("teaches", mentor, "learns", mentee)).isEqualTo(verdict);
  }

  @Test
  @DisplayName("It works with more different answers than a machine word has bits")
  void many() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      all.append("t").append(i).append(';');
    }
    RuleOf rule =
        RuleOf.document(
            "{'kind': 'overlap', 'name': 'x', 'explanation': 'x.', 'column': 'confirmed',"
                + " 'points': 1}");
    // A column without "several" holds one answer, whatever stands in it.
    assertThat(rule.on("confirmed", "t1;t2", "confirmed", "t2")).isEqualTo("0");

    RuleOf several = rule("'points': 1, 'countUpTo': 100");
    assertThat(several.on("teaches", all.toString(), "learns", "t199, t64, t3, x")).isEqualTo("3");
  }

  private static RuleOf rule(String keys) {
    return RuleOf.document(
        ("{'kind': 'overlap', 'name': 'x', 'explanation': 'x.', 'mentorColumn': 'teaches',"
                + " 'menteeColumn': 'learns', %s}")
            .formatted(keys));
  }
}
