package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How many, as people write it")
class CountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2                                 | 2
          two                               | 2
          Two mentees                       | 2
          One mentee only, please!          | 1
          2 (two)                           | 2
          No more than 3.                   | 3
          up to 4, thanks                   | 4
          none                              | 0
          0                                 | 0
          No mentees this year              | 0
          """)
  @DisplayName("The only number in an answer counts, in digits or in words")
  void understood(String written, int count) {
    assertThat(Count.in(written)).hasValue(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 or 3",
        "2-3",
        "one or two",
        "2 to 3",
        "max 2 (3)",
        "1.5",
        "-1",
        "many",
        "",
        "as you like",
        "2x",
        "1,000",
        "99999999999"
      })
  @DisplayName("Where there is none, or more than one, nobody guesses")
  void notUnderstood(String written) {
    assertThat(Count.in(written)).isEmpty();
  }
}
