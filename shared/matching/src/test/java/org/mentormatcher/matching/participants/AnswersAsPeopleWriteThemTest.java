package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersAsPeopleWriteThemTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRUE",
        "1",
        "Y",
        "x",
        "\u2713",
        "I agree",
        "Yes, please remove me",
        "YES!",
        "yes - thanks",
        "1.0",
        "Opt out",
        "Agreed."
      })
  void a_yes_is_understood(String written) {
    assertThat(YesNo.in(written)).isEqualTo(YesNo.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FALSE",
        "0",
        "N",
        "No.",
        "No, thanks",
        "I do not agree",
        "I don\u2019t consent",
        "\u2717"
      })
  void a_no_is_understood(String written) {
    assertThat(YesNo.in(written.replace(",", ""))).isEqualTo(YesNo.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maybe",
        "Yes, but not yet",
        "No, take me off",
        "yes and no",
        "later",
        "Yes, if paid",
        "2",
        "Yes until May",
        "I don't know yet",
        "ask me"
      })
  void anything_else_is_asked(String written) {
    assertThat(YesNo.in(written)).isEqualTo(YesNo.UNCLEAR);
  }

  @Test
  void a_statement_in_words_of_its_own_leaves_other_words_open() {
    Statement statement = new Statement("status", List.of("withdrawn"));

    assertThat(statement.saidBy("Withdrawn")).isEqualTo(YesNo.YES);
    assertThat(statement.saidBy("withdrew")).isEqualTo(YesNo.UNCLEAR);
    assertThat(statement.saidBy("")).isEqualTo(YesNo.NO);
  }

  @Test
  void a_statement_that_a_no_makes_is_made_by_any_no() {
    Statement statement = new Statement("stay in", List.of("no"));

    assertThat(statement.saidBy("FALSE")).isEqualTo(YesNo.YES);
    assertThat(statement.saidBy("TRUE")).isEqualTo(YesNo.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "2.0, 2", "max 3, 3", "up to 3, 3", "'One mentee only, please!', 1", "2 mentee(s), 2",
    "'two (2)', 2", "no more than 2, 2", "just one, 1", "none, 0", "3 people, 3"
  })
  void a_number_of_places_is_understood(String written, int number) {
    assertThat(Count.in(written)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no limit", "No maximum", "Unlimited", "as many as possible", "any number"})
  void no_limit_is_as_many_as_allowed(String written) {
    assertThat(Count.in(written)).hasValue(Count.NO_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no idea",
        "2 or 3",
        "1-2",
        "-1",
        "2.5",
        "at least 2",
        "not 2",
        "2 hours",
        "room 12",
        "1e3",
        "between 1 and 2",
        "no preference"
      })
  void any_other_number_is_asked(String written) {
    assertThat(Count.in(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n/a",
        "N/A",
        "-",
        "\u2014",
        "none",
        "TBC",
        "?",
        "Prefer not to say",
        "no preference",
        "#N/A",
        "#REF!",
        "Unknown",
        "#DIV/0!",
        "N.A."
      })
  void a_placeholder_says_nothing(String written) {
    assertThat(Placeholder.is(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tea;chess;",
        "tea, chess",
        "tea|chess",
        "tea\nchess",
        "\u2022 tea\n\u2022 chess",
        "[\"tea\",\"chess\"]",
        "- tea\n- chess",
        "tea\r\nchess",
        "tea;; chess",
        "Tea.;CHESS"
      })
  void several_answers_count_each(String written) {
    assertThat(new AnswerFormat(List.of(), true).in(written)).containsExactly("tea", "chess");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-99999999", "1e999999999", "1e400"})
  void a_number_with_a_long_exponent_is_refused_at_once(String written) {
    assertThat(Quantity.millionths(written)).isEmpty();
  }
}
