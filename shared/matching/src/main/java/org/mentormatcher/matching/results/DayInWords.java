package org.mentormatcher.matching.results;

import java.time.LocalDate;
import java.util.List;
import org.mentormatcher.words.Sentence;

/** A day as people write it. */
public final class DayInWords {
  private static final List<String> MONTHS =
      List.of(
          "month.january",
          "month.february",
          "month.march",
          "month.april",
          "month.may",
          "month.june",
          "month.july",
          "month.august",
          "month.september",
          "month.october",
          "month.november",
          "month.december");

  private DayInWords() {}

  /** The day. */
  public static Sentence of(LocalDate day) {
    return Sentence.of("format.day")
        .with("day", day.getDayOfMonth())
        .with("month", Sentence.of(MONTHS.get(day.getMonthValue() - 1)))
        .with("year", day.getYear());
  }
}
