package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kind of rule about what one side wants and the other offers")
class WantedAmongOfferedTest {

  @ParameterizedTest(name = "{0}: offered {1}, wanted {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'points': 6                     | Sums; Reading, writing | Maps; Sums;            | 6
          'points': 6                     | Sums; Reading, writing | Maps                   | 0
          'match': 'all', 'points': 6     | Sums; Reading, writing | Reading, writing, sums | 6
          'match': 'all', 'points': 6     | Sums                   | Reading, writing, sums | 0
          'match': 'share', 'points': 10  | Sums                   | Sums, Maps, Reading, writing | 3
          'match': 'share', 'points': 10  | Reading, writing       | Reading, writing       | 10
          'match': 'share', 'points': 10  | Sums                   | Maps                   | 0
          'effect': 'must'                | Sums                   | Maps                   | no match
          'effect': 'must'                | Sums                   | Sums                   | 0
          'effect': 'must-not'            | Sums                   | Sums                   | no match
          'match': 'all', 'effect': 'must' | Sums                  | Sums; Maps             | no match
          """)
  @DisplayName("Any, all, or a share of what is wanted has to be offered")
  void judged(String rule, String offered, String wanted, String verdict) {
    assertThat(rule(rule).on("teaches", offered, "learns", wanted)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'points': 6",
        "'effect': 'must'",
        "'effect': 'must-not'",
        "'match': 'all', 'effect': 'must'",
        "'match': 'share', 'points': 6"
      })
  @DisplayName("LGBT-1: who wants nothing or offers nothing is neither favoured nor disqualified")
  void blanks(String rule) {
    assertThat(rule(rule).on("teaches", "", "learns", "Sums")).isEqualTo("0");
    assertThat(rule(rule).on("teaches", "Sums", "learns", "")).isEqualTo("0");
    assertThat(rule(rule).on("teaches", "", "learns", "")).isEqualTo("0");
  }

  @Test
  @DisplayName("LGBT-2: wishes count only for who asked for it, where the rule has an opt-in")
  void optIn() {
    String keys = "'points': 6, 'when': {'column': 'agrees', 'is': ['yes']}";
    RuleOf rule =
        rule(keys)
            .mentor("m", "teaches=Sums")
            .mentee("asked", "learns=Sums", "agrees=YES ")
            .mentee("did not", "learns=Sums", "agrees=no")
            .mentee("said nothing", "learns=Sums");

    assertThat(rule.verdict(0, 0)).isEqualTo("6");
    assertThat(rule.verdict(0, 1)).isEqualTo("0");
    assertThat(rule.verdict(0, 2)).isEqualTo("0");
    assertThat(rule.rule().columns()).containsExactlyInAnyOrder("learns", "teaches", "agrees");
  }

  @Test
  @DisplayName("Mentors may be the ones who want")
  void wantedByMentors() {
    RuleOf rule =
        RuleOf.document(
            "{'kind': 'wanted-among-offered', 'name': 'x', 'explanation': 'x.',"
                + " 'wanted': 'teaches', 'offered': 'learns', 'wantedBy': 'mentor', 'match': 'all',"
                + " 'points': 4}");

    assertThat(rule.on("teaches", "Sums", "learns", "Sums; Maps")).isEqualTo("4");
    assertThat(rule.on("teaches", "Sums; Reading, writing", "learns", "Sums")).isEqualTo("0");
  }

  private static RuleOf rule(String keys) {
    return RuleOf.document(
        ("{'kind': 'wanted-among-offered', 'name': 'x', 'explanation': 'x.', 'wanted': 'learns',"
                + " 'offered': 'teaches', %s}")
            .formatted(keys));
  }
}
