package org.mentormatcher.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings that mean the same, and addresses. */
class SamenessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "King\u2019s College",
        "king's college.",
        "King&#39;s  College",
        "King&rsquo;s College",
        "\u200EKing's College\u200F",
        "King\u02BCs\u00A0College",
        "KING`S COLLEGE;",
        "\uFF2Bing's College",
        "King\u00AD's College",
        "King\u2032s\u2003College\uFE0F"
      })
  void spellings_of_one_name_are_the_same(String written) {
    assertThat(Folding.fold(written)).isEqualTo("king's college");
  }

  @ParameterizedTest
  @CsvSource({
    "R\u2013D, r-d",
    "R\u2212D, r-d",
    "Stra\u00DFe, STRASSE",
    "R&amp;D, r&d",
    "R&amp;amp;D, R&D",
    "\u03A3\u039F\u03A6\u039F\u03A3, \u03C3\u03BF\u03C6\u03BF\u03C2"
  })
  void other_spellings_are_the_same(String one, String other) {
    assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"HM Maps, H M Maps", "chess, ches", "C, C++", "A&B, A&C", "Jos\u00E9, Jose"})
  void what_is_only_near_is_not_the_same(String one, String other) {
    assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Sample <ada@x.example>",
        "\"Sample, Ada\" <ada@x.example>",
        "mailto:ada@x.example",
        "MAILTO:ada@x.example?subject=hello",
        "<ada@x.example>",
        "<mailto:ada@x.example>",
        "(ada@x.example)",
        "ada@x.example;",
        "ada@x.example.",
        "ada@x.example,",
        "\u202Aada@x.example\u202C",
        "ada@x.example\u2060",
        "\uFEFFADA@X.example ",
        "ada\uFF20x.example",
        "'ada@x.example'"
      })
  void an_address_is_found_in_what_stands_around_it(String written) {
    assertThat(Address.identity(written)).isEqualTo("ada@x.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@x.example",
        "a.b+c@x-y.example.org",
        "o'brien@x.example",
        "a@b.co",
        "\u00FC@\u00FC.example"
      })
  void an_address_is_taken(String written) {
    assertThat(Address.isOne(Address.bare(written))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@",
        "@x.example",
        "n/a",
        "anonymous",
        "ada@x",
        "ada@x,example",
        "ada@x..example",
        ".ada@x.example",
        "ada.@x.example",
        "a da@x.example",
        "ada@x.example, bea@x.example",
        "ada@x.example bea@x.example",
        "Bea bea@x.example <ada@x.example>",
        "ada@@x.example",
        "ada@-x.example",
        "ada@10.0.0.1",
        "ada@x_y.example"
      })
  void what_mail_cannot_be_sent_to_is_no_address(String written) {
    assertThat(Address.isOne(Address.bare(written))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0430da@x.example",
        "ada@\u0445.example",
        "ada\u202Eelpmaxe.x@",
        "\u03B1da@x.example"
      })
  void letters_that_look_like_others_mislead(String written) {
    assertThat(Address.misleads(written)).isTrue();
  }

  @Test
  void a_mark_that_we_wrote_ourselves_is_no_part_of_a_value() {
    assertThat(Folding.tidy("\u200B007")).isEqualTo("007");
  }
}
