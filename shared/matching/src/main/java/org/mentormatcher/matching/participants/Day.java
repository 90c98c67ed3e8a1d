package org.mentormatcher.matching.participants;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mentormatcher.matching.text.Folding;

/** Days as people and programs write them. A time after the day does not count. */
public final class Day {

  /** In which order the numbers stand does not matter: the year is first, or the month a word. */
  private static final List<Format> CLEAR =
      formats("uuuu-M-d", "uuuu/M/d", "d.M.uuuu", "d MMMM uuuu", "d MMM uuuu");

  private static final List<Format> DAY_FIRST = formats("d/M/uuuu", "d-M-uuuu");
  private static final List<Format> MONTH_FIRST = formats("M/d/uuuu", "M-d-uuuu");

  /** A day and a month in words, and some more. */
  private static final int LONGEST = 40;

  private static final Pattern TIME = Pattern.compile("[ t]\\d{1,2}:\\d{2}.*$");

  private Day() {}

  /**
   * How a day may be written.
   *
   * @param between what stands between its parts: a cell without it needs no parsing
   */
  private record Format(char between, DateTimeFormatter formatter) {}

  private static List<Format> formats(String... patterns) {
    return Stream.of(patterns)
        .map(
            pattern ->
                new Format(
                    pattern.replace("u", "").replace("M", "").replace("d", "").charAt(0),
                    new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.UK)
                        .withResolverStyle(ResolverStyle.STRICT)))
        .toList();
  }

  /** The day that is written, the day before the month; empty where none is understood. */
  public static Optional<LocalDate> in(String written) {
    return in(written, DateOrder.DAY_FIRST);
  }

  /** The day that is written in this order, or empty where none is understood. */
  public static Optional<LocalDate> in(String written, DateOrder order) {
    String day = TIME.matcher(Folding.fold(written)).replaceFirst("");
    List<Format> ordered = order == DateOrder.DAY_FIRST ? DAY_FIRST : MONTH_FIRST;
    if (day.isEmpty() || day.length() > LONGEST || !Character.isDigit(day.charAt(0))) {
      return Optional.empty();
    }
    return Stream.concat(CLEAR.stream(), ordered.stream())
        .filter(format -> day.indexOf(format.between()) > 0)
        .map(format -> parsed(day, format.formatter()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> parsed(String day, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(day, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
