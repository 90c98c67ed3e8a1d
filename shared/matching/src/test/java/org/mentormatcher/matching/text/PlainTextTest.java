package org.mentormatcher.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final String MARK = "\u200B";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ada",
        "Grade 7",
        "SCS1",
        "O'Neill",
        "'tis",
        "'=1+1",
        "a=b",
        "3",
        "0",
        "120",
        "May",
        "ada@example.org",
        "7 Dials",
        "Policy; HR",
        "5 a day",
        "Ünal",
        "b-c; d"
      })
  @DisplayName("What every spreadsheet program takes for text, or shows as it is, stays as it is")
  void unchanged(String cell) {
    assertThat(PlainText.of(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+44",
        "-5",
        "- a list",
        "@SUM(1)",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        "\t=1",
        "\r=1",
        "\n=1",
        "\tx",
        "007",
        "1/2",
        "01/02/2026",
        "2026-01-02",
        "12:30 PM",
        "1e5",
        "50%",
        "1,000",
        "3.5",
        "SEPT2",
        "5 March",
        "TRUE",
        "false",
        "#N/A",
        "#REF!",
        "£5",
        "07911 123456",
        "12345678901234567"
      })
  @DisplayName("A formula, and what would be rewritten as a number or a date, begins with the mark")
  void marked(String cell) {
    assertThat(PlainText.of(cell)).startsWith(MARK);
    assertThat(PlainText.of(cell).replace(MARK, "")).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource({"a;=1+1,a;|=1+1", "a\t+1,a\t|+1", "a;  =1;@b,a;  |=1;|@b"})
  @DisplayName("A formula after what another program takes for a separator is marked too")
  void insideACell(String cell, String expected) {
    assertThat(PlainText.of(cell)).isEqualTo(expected.replace("|", MARK));
  }

  @Test
  @DisplayName("A formula after spaces of any kind, or on a line of its own, is marked")
  void spacesAndLines() {
    assertThat(PlainText.of("\u00A0\u2007 =1")).contains(MARK + "=1");
    assertThat(PlainText.of("I like\n- tea\r\n- cake"))
        .isEqualTo("I like\n" + MARK + "- tea\r\n" + MARK + "- cake");
  }

  @Property
  @Label("No program finds the start of a formula, wherever it begins a cell; nothing else changes")
  void neverAFormula(
      @ForAll
          @Chars({
            '=', '+', '-', '@', '\uFF1D', ' ', '\t', '\n', '\r', ';', 'a', '7', '\'', '\u00A0'
          })
          String cell) {
    String plain = PlainText.of(cell);

    for (String part : plain.split("[;\t\r\n]", -1)) {
      String seen = part.replaceAll("^[\\s\\u00A0]+", "");
      assertThat(seen).doesNotMatch("(?s)[=+\\-@\uFF1D].*");
    }
    assertThat(plain.replace(MARK, "")).isEqualTo(cell);
    assertThat(PlainText.of(plain)).isEqualTo(plain);
    assertThat(Folding.fold(plain)).isEqualTo(Folding.fold(cell));
  }

  @Test
  @DisplayName("A cell of nothing but line ends takes no longer than it is long")
  void linear() {
    String hostile = "\n".repeat(1_000_000);

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PlainText.of(hostile));
  }
}
