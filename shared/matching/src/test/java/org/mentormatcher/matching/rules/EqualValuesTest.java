package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kinds of rule about equal and different values")
class EqualValuesTest {

  @ParameterizedTest(name = "{0} {1}, {2} and {3}: {4}")
  @CsvSource({
    "same,      points: 5,          Sea, ' SEA', 5",
    "same,      points: 5,          Sea, Sky,    0",
    "same,      points: 5,          '',  '',     0",
    "same,      'effect: ''must''', Sea, sea,    0",
    "same,      'effect: ''must''', Sea, Sky,    no match",
    "same,      'effect: ''must-not''', Sea, Sea, no match",
    "same,      'effect: ''must-not''', Sea, Sky, 0",
    "different, points: 5,          Sea, Sky,    5",
    "different, points: 5,          Sea, Sea,    0",
    "different, 'effect: ''must''', Sea, Sea,    no match",
    "different, 'effect: ''must''', Sea, Sky,    0",
  })
  @DisplayName("They compare what both wrote, whatever capitals and spaces")
  void compared(String kind, String effect, String mentor, String mentee, String verdict) {
    RuleOf rule = rule(kind, effect);

    assertThat(rule.on("team", mentor, "team", mentee)).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "same,      'effect: ''must'''",
    "same,      'effect: ''must-not'''",
    "different, 'effect: ''must'''",
    "different, 'effect: ''must-not'''",
    "different, points: 5",
  })
  @DisplayName("LGBT-1: a blank never disqualifies, and earns nothing")
  void blanks(String kind, String effect) {
    RuleOf rule = rule(kind, effect);

    assertThat(rule.on("team", "", "team", "Sea")).isEqualTo("0");
    assertThat(rule.on("team", "Sea", "team", "")).isEqualTo("0");
    assertThat(rule.on("team", "", "team", "")).isEqualTo("0");
  }

  private static RuleOf rule(String kind, String effect) {
    String key = effect.replaceFirst("^(\\w+): ", "'$1': ");
    return RuleOf.document(
        "{'kind': '%s', 'name': 'x', 'explanation': 'x.', 'column': 'team', %s}"
            .formatted(kind, key));
  }
}
