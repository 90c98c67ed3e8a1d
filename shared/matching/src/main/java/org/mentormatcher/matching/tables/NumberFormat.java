package org.mentormatcher.matching.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a spreadsheet shows a number. Dates are numbers to it, days since 1900 or 1904; what they
 * look like depends on who opens the file, so we write them in the one way that everybody reads
 * alike: 2026-11-02, and 2026-11-02 09:25.
 *
 * @param hasDate whether it shows a date
 * @param hasTime whether it shows a time of day
 * @param elapsed the largest unit of a length of time, which counts beyond a day: {@code h}, {@code
 *     m} or {@code s}; a space where it shows none
 * @param pattern the digits that it shows, as {@code DecimalFormat} writes it, or "" for all
 */
record NumberFormat(boolean hasDate, boolean hasTime, char elapsed, String pattern) {
  private static final char NOT_ELAPSED = ' ';
  private static final int GROUP = 3;

  /** As many digits as there are. */
  static final NumberFormat GENERAL = new NumberFormat(false, false, NOT_ELAPSED, "");

  /** More characters than any number has that a spreadsheet writes. */
  private static final int LONGEST = 64;

  /** What a spreadsheet shows does not depend on the last of a binary number's digits. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Above this a plain number would be longer than any person reads. */
  private static final int LONGEST_PLAIN = 21;

  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ELAPSED =
      Pattern.compile("\\[(?<unit>[hms])[hms]*\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("(?:#,##)?#*0+(?:\\.[0#]{1,20})?%?");

  private static final double MOST_DAYS = 2_958_466; // the end of the year 9999
  private static final long SECONDS_A_DAY = 86_400;
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

  /** The codes that files refer to by number (ECMA-376 part 1, 18.8.30). */
  private static final Map<String, String> BUILT_IN =
      Map.ofEntries(
          Map.entry("1", "0"),
          Map.entry("2", "0.00"),
          Map.entry("3", "#,##0"),
          Map.entry("4", "#,##0.00"),
          Map.entry("9", "0%"),
          Map.entry("10", "0.00%"),
          Map.entry("14", "yyyy-mm-dd"),
          Map.entry("15", "d-mmm-yy"),
          Map.entry("16", "d-mmm"),
          Map.entry("17", "mmm-yy"),
          Map.entry("18", "h:mm"),
          Map.entry("19", "h:mm:ss"),
          Map.entry("20", "h:mm"),
          Map.entry("21", "h:mm:ss"),
          Map.entry("22", "yyyy-mm-dd h:mm"),
          Map.entry("45", "mm:ss"),
          Map.entry("46", "[h]:mm:ss"),
          Map.entry("47", "mm:ss.0"));

  /** The format with this number. */
  static NumberFormat builtIn(String id) {
    return BUILT_IN.containsKey(id) ? of(BUILT_IN.get(id)) : GENERAL;
  }

  /** The format with this code; of several, the one for positive numbers. */
  static NumberFormat of(String code) {
    String shown = NOT_SHOWN.matcher(code).replaceAll("");
    int end = shown.indexOf(';');
    shown = (end < 0 ? shown : shown.substring(0, end)).strip();
    if (shown.equalsIgnoreCase("General")) {
      return GENERAL;
    }
    Matcher length = ELAPSED.matcher(shown);
    if (length.find()) {
      char unit = Character.toLowerCase(length.group("unit").charAt(0));
      return new NumberFormat(false, true, unit, "");
    }
    boolean hasTime = TIME.matcher(shown).find();
    // A month where there is no time of day; minutes where there is.
    boolean hasMonth = !hasTime && shown.toLowerCase(Locale.ROOT).indexOf('m') >= 0;
    boolean hasDate = hasMonth || DATE.matcher(shown).find();
    boolean isPlain = !hasDate && !hasTime && PLAIN.matcher(shown).matches();
    return new NumberFormat(hasDate, hasTime, NOT_ELAPSED, isPlain ? shown : "");
  }

  /**
   * A number as it is shown.
   *
   * @param written as the file writes it
   * @param isFrom1904 whether days are counted from 1904, as on old Macs
   * @return what was written, if it is no number
   */
  String show(String written, boolean isFrom1904) {
    BigDecimal number;
    try {
      if (written.length() > LONGEST) {
        return written;
      }
      number = new BigDecimal(written.strip());
    } catch (NumberFormatException e) {
      return written;
    }
    double days = number.doubleValue();
    if (elapsed != NOT_ELAPSED && Math.abs(days) < MOST_DAYS) {
      return length(Math.round(days * SECONDS_A_DAY));
    }
    if ((hasDate || hasTime) && days >= 0 && days < MOST_DAYS) {
      return moment(days, isFrom1904 ? FROM_1904 : FROM_1900);
    }
    if (Math.abs(number.precision() - (long) number.scale()) > LONGEST_PLAIN
        || number.scale() > 10 * LONGEST_PLAIN) {
      return written;
    }
    return pattern.isEmpty() ? plain(number) : rounded(number);
  }

  /** Halves go away from zero, on the digits that a spreadsheet program keeps. */
  private String rounded(BigDecimal number) {
    boolean isPercent = pattern.endsWith("%");
    int end = pattern.length() - (isPercent ? 1 : 0);
    int point = pattern.indexOf('.') < 0 ? end : pattern.indexOf('.');
    int most = Math.max(0, end - point - 1);
    int fewest = Math.max(0, pattern.lastIndexOf('0') - point);
    BigDecimal shown = number.round(DIGITS).movePointRight(isPercent ? 2 : 0);
    String digits = shown.abs().setScale(most, RoundingMode.HALF_UP).toPlainString();
    int whole = digits.length() - (most == 0 ? 0 : most + 1);
    int length = digits.length();
    while (length > whole + 1 + fewest && digits.charAt(length - 1) == '0') {
      length--;
    }
    length = length == whole + 1 ? whole : length;
    return (number.signum() < 0 ? "-" : "")
        + whole(digits.substring(0, whole), point)
        + digits.substring(whole, length)
        + (isPercent ? "%" : "");
  }

  /** With as many zeros before it as the pattern has to its point, and in groups if it has them. */
  private String whole(String digits, int point) {
    int zeros = point - pattern.indexOf('0');
    StringBuilder whole =
        new StringBuilder("0".repeat(Math.max(0, zeros - digits.length()))).append(digits);
    if (pattern.indexOf(',') >= 0) {
      for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
        whole.insert(at, ',');
      }
    }
    return whole.toString();
  }

  private static String plain(BigDecimal number) {
    return number.round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Dates before March 1900 are a day off, as a spreadsheet takes 1900 for a leap year. */
  private String moment(double days, LocalDate from) {
    LocalDateTime moment = from.atStartOfDay().plusSeconds(Math.round(days * SECONDS_A_DAY));
    if (!hasTime) {
      return moment.toLocalDate().toString();
    }
    LocalTime time = moment.toLocalTime();
    String clock =
        twoDigits(time.getHour())
            + ":"
            + twoDigits(time.getMinute())
            + secondsAfter(time.getSecond());
    return hasDate ? moment.toLocalDate() + " " + clock : clock;
  }

  /** A length of time, such as 36:05 for a day, twelve hours and five minutes. */
  private String length(long seconds) {
    long whole = Math.abs(seconds);
    String sign = seconds < 0 ? "-" : "";
    return sign
        + switch (elapsed) {
          case 'h' -> whole / 3600 + ":" + twoDigits(whole / 60 % 60) + secondsAfter(whole);
          case 'm' -> whole / 60 + ":" + twoDigits(whole % 60);
          default -> Long.toString(whole);
        };
  }

  private static String secondsAfter(long whole) {
    return whole % 60 == 0 ? "" : ":" + twoDigits(whole % 60);
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
