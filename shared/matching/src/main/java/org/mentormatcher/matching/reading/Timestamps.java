package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.tables.Table;

/**
 * When the rows of a form's export were filled in. Whether 02/03 is in March or in February is
 * decided by the whole column: by a day above 12, or else by which of the two makes the rows stand
 * in the order in which forms write them. Where both are possible, both must agree on which sign-up
 * is the latest.
 */
final class Timestamps {
  /** What forms call it, the moment of sending before the moment of opening. */
  private static final List<String> HEADINGS =
      List.of(
          "timestamp",
          "completion time",
          "submission time",
          "submission date",
          "submitted at",
          "date submitted",
          "submit date",
          "submit date (utc)",
          "recorded date",
          "end date",
          "start time",
          "start date");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<a>\\d{1,4})[./ -](?<b>\\d{1,2}|\\p{L}{3,9})[./ -](?<c>\\d{2,4})"
              + "|(?<month>\\p{L}{3,9}) (?<day>\\d{1,2}),? (?<year>\\d{4})");
  private static final Pattern TIME =
      Pattern.compile(
          "[ t,]*(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:\\.\\d{1,9})?)?(?:"
              + " ?(?<half>[ap])\\.?m\\.?)?(?:"
              + " ?(?:z|(?:gmt|utc)?(?<zone>[+-]\\d{1,2}(?::?\\d{2})?)?))?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final String heading;
  private final int column;
  private final Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);

  private Timestamps(Table table, int column, Optional<DateOrder> told) {
    this.heading = table.headings().get(column);
    this.column = column;
    for (DateOrder order : DateOrder.values()) {
      if (table.rows().stream()
          .map(row -> row.cell(column))
          .allMatch(cell -> cell.isBlank() || moment(cell, order).isPresent())) {
        orders.add(order);
      }
    }
    if (orders.size() > 1 && told.isPresent()) {
      orders.retainAll(Set.of(told.get()));
    } else if (orders.size() > 1) {
      Set<DateOrder> ascending = EnumSet.copyOf(orders);
      ascending.removeIf(order -> !isAscending(table, order));
      if (!ascending.isEmpty()) {
        orders.retainAll(ascending);
      }
    }
  }

  /**
   * The timestamps of a table, if it has any.
   *
   * @param told which number is the day, where the column leaves it open
   */
  static Optional<Timestamps> of(Table table, Optional<DateOrder> told) {
    for (String heading : HEADINGS) {
      for (int i = 0; i < table.headings().size(); i++) {
        if (foldHeading(table.headings().get(i)).equals(foldHeading(heading))) {
          return Optional.of(new Timestamps(table, i, told));
        }
      }
    }
    return Optional.empty();
  }

  /** What the column is called. */
  String heading() {
    return heading;
  }

  /** Where the column stands. */
  int column() {
    return column;
  }

  /** The latest of several rows, or empty where that is not certain. */
  Optional<Table.Row> latest(List<Table.Row> rows) {
    Optional<Table.Row> latest = Optional.empty();
    for (DateOrder order : orders) {
      Optional<Table.Row> here = latest(rows, order);
      if (here.isEmpty() || (latest.isPresent() && !latest.equals(here))) {
        return Optional.empty();
      }
      latest = here;
    }
    return latest;
  }

  private Optional<Table.Row> latest(List<Table.Row> rows, DateOrder order) {
    Table.Row latest = null;
    LocalDateTime at = LocalDateTime.MIN;
    boolean isShared = false;
    for (Table.Row row : rows) {
      Optional<LocalDateTime> moment = moment(row.cell(column), order);
      if (moment.isEmpty()) {
        return Optional.empty();
      }
      isShared = moment.get().equals(at) || (isShared && moment.get().isBefore(at));
      if (moment.get().isAfter(at)) {
        latest = row;
        at = moment.get();
      }
    }
    return isShared ? Optional.empty() : Optional.ofNullable(latest);
  }

  private boolean isAscending(Table table, DateOrder order) {
    List<LocalDateTime> moments = new ArrayList<>();
    table.rows().forEach(row -> moment(row.cell(column), order).ifPresent(moments::add));
    for (int i = 1; i < moments.size(); i++) {
      if (moments.get(i).isBefore(moments.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<LocalDateTime> moment(String cell, DateOrder order) {
    String written = fold(cell);
    Matcher date = DATE.matcher(written);
    if (!date.lookingAt()) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(written).region(date.end(), written.length());
    try {
      LocalDateTime midnight = midnight(date, order);
      if (date.end() == written.length()) {
        return Optional.of(midnight);
      }
      return time.matches() ? Optional.of(at(midnight, time)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDateTime midnight(Matcher date, DateOrder order) {
    if (date.group("month") != null) {
      return midnight(date.group("year"), date.group("month"), date.group("day"));
    }
    String a = date.group("a");
    String b = date.group("b");
    String c = date.group("c");
    if (a.length() == 4) {
      return midnight(a, b, c);
    }
    boolean isMonthFirst = order == DateOrder.MONTH_FIRST && Character.isDigit(b.charAt(0));
    return isMonthFirst ? midnight(c, a, b) : midnight(c, b, a);
  }

  private static LocalDateTime midnight(String year, String month, String day) {
    int number =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : MONTHS.indexOf(month.substring(0, 3)) + 1;
    int fullYear = Integer.parseInt(year);
    return Year.of(year.length() == 2 ? 2000 + fullYear : fullYear)
        .atMonth(number)
        .atDay(Integer.parseInt(day))
        .atStartOfDay();
  }

  private static LocalDateTime at(LocalDateTime midnight, Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    if (time.group("half") != null) {
      hour = hour % 12 + (time.group("half").equals("p") ? 12 : 0);
    }
    int second = time.group("second") == null ? 0 : Integer.parseInt(time.group("second"));
    return midnight
        .withHour(hour)
        .withMinute(Integer.parseInt(time.group("minute")))
        .withSecond(second)
        .minusMinutes(minutesAhead(time.group("zone")));
  }

  /**
   * How far the clock is ahead of Universal Time, as {@code +1}, {@code +0100} or {@code +01:00}.
   */
  private static int minutesAhead(String zone) {
    if (zone == null) {
      return 0;
    }
    String digits = zone.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
    return (hours * 60 + minutes) * (zone.charAt(0) == '-' ? -1 : 1);
  }
}
