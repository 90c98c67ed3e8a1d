package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number that people wrote")
class QuantityTest {

  @ParameterizedTest
  @CsvSource({"2,2000000", "2.5,2500000", "-1,-1000000", "1e3,1000000000", ".000001,1"})
  @DisplayName("is kept exactly, in millionths")
  void exact(String written, long millionths) {
    assertThat(Quantity.millionths(written)).hasValue(millionths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "two", "1.0000001", "1000000001", "-2e9", "1e-99999999", "0x10", "1 000"})
  @DisplayName("is none where it is no number, too fine or beyond all measure")
  void none(String written) {
    assertThat(Quantity.millionths(written)).isEmpty();
  }
}
