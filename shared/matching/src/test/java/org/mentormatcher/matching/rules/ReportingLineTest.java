package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The kind of rule about reporting lines")
class ReportingLineTest {

  @Test
  @DisplayName("Nobody is matched with anybody above or below them in their line")
  void line() {
    RuleOf rule =
        rule("")
            .mentor("director")
            .mentor("head", "team=Director ")
            .mentor("peer", "team=director")
            .mentee("analyst", "team=head")
            .mentee("director");

    assertThat(rule.verdict(0, 0)).as("the manager's manager").isEqualTo("no match");
    assertThat(rule.verdict(1, 0)).as("the manager").isEqualTo("no match");
    assertThat(rule.verdict(2, 0)).as("somebody else").isEqualTo("0");
    assertThat(rule.verdict(1, 1)).as("a mentor below the mentee").isEqualTo("no match");
  }

  @Test
  @DisplayName("A line is followed as far up as the rule says")
  void levels() {
    RuleOf rule =
        rule(", 'levels': 1")
            .mentor("director")
            .mentor("head", "team=director")
            .mentee("analyst", "team=head");

    assertThat(rule.verdict(0, 0)).isEqualTo("0");
    assertThat(rule.verdict(1, 0)).isEqualTo("no match");
  }

  @Test
  @DisplayName("LGBT-1: a blank, or a manager who does not take part, disqualifies nobody")
  void blanks() {
    RuleOf rule = rule("").mentor("a").mentee("b", "team=somebody").mentee("c");

    assertThat(rule.verdicts().excluded().size()).isZero();
  }

  @Test
  @DisplayName("A line also runs through somebody who takes no part, however addresses are written")
  void throughTheAbsent() {
    RuleOf rule =
        rule("")
            .mentor("boss@x.example")
            .mentee("low@x.example", "team=Mid <MID@x.example>")
            .absent("mid@x.example", "team=mailto:boss@x.example");

    assertThat(rule.verdict(0, 0)).isEqualTo("no match");
  }

  @Test
  @DisplayName("A line that runs in a circle ends")
  void circle() {
    RuleOf rule = rule("").mentor("a", "team=b").mentee("b", "team=a").mentee("c", "team=c");

    assertThat(rule.verdict(0, 0)).isEqualTo("no match");
    assertThat(rule.verdict(0, 1)).isEqualTo("0");
  }

  private static RuleOf rule(String keys) {
    return RuleOf.document(
        "{'kind': 'reporting-line', 'name': 'x', 'explanation': 'x.', 'manager': 'team'"
            + keys
            + "}");
  }
}
