package org.mentormatcher.matching.participants;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mentormatcher.matching.text.Folding;

/**
 * Days as people and programs write them. A time after the day does not count.
 *
 * <p>The JDK's own formats would know the months by the locale data of whoever runs this, which
 * differ from one version to the next.
 */
public final class Day {

  /** In which order the numbers stand does not matter: the year is first, or the month a word. */
  private static final List<Format> CLEAR = formats("y-m-d", "y/m/d", "d.m.y", "d w y", "d-w-y");

  private static final List<Format> DAY_FIRST = formats("d/m/y", "d-m-y");
  private static final List<Format> MONTH_FIRST = formats("m/d/y", "m-d-y");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final List<String> SHORT_MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec");

  /** A day and a month in words, and some more. */
  private static final int LONGEST = 40;

  private static final Pattern TIME = Pattern.compile("[ tT](\\d{1,2}:\\d{2}.*)$");

  private Day() {}

  /**
   * How a day may be written.
   *
   * @param between what stands between its parts: a cell without it needs no parsing
   */
  private record Format(char between, Pattern pattern) {}

  /** Each of a year, a month, a day, or a month as a word, and what stands between. */
  private static List<Format> formats(String... shapes) {
    return Stream.of(shapes)
        .map(
            shape ->
                new Format(
                    shape.charAt(1),
                    Pattern.compile(
                        part(shape.charAt(0))
                            + Pattern.quote(shape.substring(1, 2))
                            + part(shape.charAt(2))
                            + Pattern.quote(shape.substring(3, 4))
                            + part(shape.charAt(4)))))
        .toList();
  }

  private static String part(char kind) {
    return switch (kind) {
      case 'y' -> "(?<y>\\d{4})";
      case 'w' -> "(?<w>[a-z]+)";
      default -> "0*(?<" + kind + ">\\d{1,2})";
    };
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
        .map(format -> parsed(day, format.pattern()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The time of day that is written after a day, as it stands there; "" where there is none. */
  public static String timeIn(String written) {
    Matcher time = TIME.matcher(Folding.tidy(written));
    return time.find() ? time.group(1) : "";
  }

  private static Optional<LocalDate> parsed(String day, Pattern format) {
    Matcher parts = format.matcher(day);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int month = format.pattern().contains("<w>") ? month(parts.group("w")) : number(parts, "m");
    try {
      return Optional.of(LocalDate.of(number(parts, "y"), month, number(parts, "d")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, String name) {
    return Integer.parseInt(parts.group(name));
  }

  /** From 1; 0 where the word is no month. September is shortened in two ways. */
  private static int month(String word) {
    String written = word.equals("sep") ? "sept" : word;
    return Math.max(MONTHS.indexOf(written), SHORT_MONTHS.indexOf(written)) + 1;
  }
}
