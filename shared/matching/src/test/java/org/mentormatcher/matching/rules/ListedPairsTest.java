package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kinds of rule about pairs that the coordinator lists")
class ListedPairsTest {
  private static final String PREVIOUS =
      "{'kind': 'previous-pairs', 'name': 'x', 'explanation': 'x.', %s}";

  @Test
  @DisplayName("Pairs of earlier runs are not made again, whichever way round they were")
  void previous() {
    RuleOf rule =
        people(RuleOf.document(PREVIOUS.formatted("'effect': 'must-not'"))).previously("bo", "al");

    assertThat(rule.verdict(0, 0)).isEqualTo("no match");
    assertThat(rule.verdict(0, 1)).isEqualTo("0");
    assertThat(rule.verdict(1, 0)).isEqualTo("0");
  }

  @Test
  @DisplayName("Pairs that must not be made set nobody apart from people of the same kind")
  void alike() {
    Verdicts verdicts =
        people(RuleOf.document(PREVIOUS.formatted("'effect': 'must-not'")))
            .previously("al", "bo")
            .verdicts();

    assertThat(verdicts.mentorClasses()).containsOnly(0);
    assertThat(verdicts.menteeClasses()).containsOnly(0);
    assertThat(verdicts.excluded().size()).isEqualTo(1);
  }

  @Test
  @DisplayName("Or they are worth points, so that pairs go on")
  void points() {
    RuleOf rule = people(RuleOf.document(PREVIOUS.formatted("'points': 7"))).previously("al", "bo");

    assertThat(rule.verdict(0, 0)).isEqualTo("7");
    assertThat(rule.verdict(0, 1)).isEqualTo("0");
    assertThat(rule.verdict(1, 0)).isEqualTo("0");
    assertThat(rule.verdict(1, 1)).isEqualTo("0");
  }

  @Test
  @DisplayName("Pairs on the do-not-match list are not made")
  void doNotMatch() {
    RuleOf rule =
        people(RuleOf.document("{'kind': 'do-not-match', 'name': 'x', 'explanation': 'x.'}"))
            .neverAgain("al", "bo");

    assertThat(rule.verdict(0, 0)).isEqualTo("no match");
    assertThat(rule.verdict(0, 1)).isEqualTo("0");
  }

  @Test
  @DisplayName("A listed person who does not take part changes nothing")
  void strangers() {
    RuleOf rule =
        people(RuleOf.document(PREVIOUS.formatted("'effect': 'must-not'")))
            .previously("al", "nobody");

    assertThat(rule.verdicts().excluded().size()).isZero();
  }

  private static RuleOf people(RuleOf rule) {
    return rule.mentor("al").mentor("cy").mentee("bo").mentee("di");
  }
}
