package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Days as people and programs write them")
class DayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-05",
        "2026-3-5",
        "5/3/2026",
        "05/03/2026 14:01",
        "2026-03-05T14:01:59Z",
        "2026/03/05 2:01:59 PM GMT",
        "5.3.2026",
        "5 March 2026",
        "5 mar 2026",
        " 5  MARCH 2026 ",
        "05-Mar-2026"
      })
  @DisplayName("The year first or the day first, with or without a time")
  void understood(String written) {
    assertThat(Day.in(written)).contains(LocalDate.of(2026, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 Sep 2026", "3 Sept 2026", "03-Sep-2026", "3 September 2026"})
  @DisplayName("September is shortened in two ways")
  void september(String written) {
    assertThat(Day.in(written)).contains(LocalDate.of(2026, 9, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3/31/2026", "2026-02-30", "yes", "", "5/3/26", "March"})
  @DisplayName("Anything else is no day")
  void notUnderstood(String written) {
    assertThat(Day.in(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24 09:31, 09:31",
    "2026-11-24T09:31, 09:31",
    "24/11/2026 2:05 PM, 2:05 PM",
    "2026-11-24, ''"
  })
  @DisplayName("may have a time of day after them, which is told as it was written")
  void time(String written, String time) {
    assertThat(Day.in(written)).contains(LocalDate.of(2026, 11, 24));
    assertThat(Day.timeIn(written)).isEqualTo(time);
  }
}
