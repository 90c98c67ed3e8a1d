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

  /** The year first, or the day first; the month first would be ambiguous. */
  private static final List<DateTimeFormatter> FORMATS =
      Stream.of(
              "uuuu-M-d",
              "uuuu/M/d",
              "d/M/uuuu",
              "d.M.uuuu",
              "d-M-uuuu",
              "d MMMM uuuu",
              "d MMM uuuu")
          .map(
              pattern ->
                  new DateTimeFormatterBuilder()
                      .parseCaseInsensitive()
                      .appendPattern(pattern)
                      .toFormatter(Locale.UK)
                      .withResolverStyle(ResolverStyle.STRICT))
          .toList();

  /** No day and time is longer. */
  private static final int LONGEST = 80;

  private static final Pattern TIME = Pattern.compile("[ t]\\d{1,2}:\\d{2}.*$");

  private Day() {}

  /** The day that is written, or empty where none is understood. */
  public static Optional<LocalDate> in(String written) {
    String folded = Folding.fold(written);
    if (folded.length() > LONGEST) {
      return Optional.empty();
    }
    String day = TIME.matcher(folded).replaceFirst("");
    for (DateTimeFormatter format : FORMATS) {
      try {
        return Optional.of(LocalDate.parse(day, format));
      } catch (DateTimeException e) {
        // the next format may fit
      }
    }
    return Optional.empty();
  }
}
