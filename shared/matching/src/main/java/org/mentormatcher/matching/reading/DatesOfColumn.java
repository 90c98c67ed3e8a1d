package org.mentormatcher.matching.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.problems.Place;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.tables.Table;

/** Which number of the dates in a column is the day. */
final class DatesOfColumn {

  private DatesOfColumn() {}

  /**
   * The dates in one order: the one that was said, or that every date allows. Where the dates allow
   * both or contradict each other, that is a problem, and any of them will do until it is solved.
   */
  static ColumnWriting of(
      Table table,
      String column,
      List<String> answers,
      Optional<DateOrder> told,
      Consumer<Problem> problems) {
    if (told.isPresent()) {
      return in(told.get());
    }
    List<String> dayFirst = allowedOnly(DateOrder.DAY_FIRST, answers);
    List<String> monthFirst = allowedOnly(DateOrder.MONTH_FIRST, answers);
    List<String> open = answers.stream().filter(DatesOfColumn::isOpen).toList();
    if (!dayFirst.isEmpty() && monthFirst.isEmpty()) {
      return in(DateOrder.DAY_FIRST);
    }
    if (!monthFirst.isEmpty() && dayFirst.isEmpty()) {
      return in(DateOrder.MONTH_FIRST);
    }
    Place heading = Problem.at(table.file()).row(table.headingRow()).column(column);
    if (!monthFirst.isEmpty()) {
      problems.accept(
          Problems.contradictoryDates(heading, dayFirst.getFirst(), monthFirst.getFirst()));
    } else if (!open.isEmpty()) {
      String sample = open.getFirst();
      problems.accept(
          Problems.unclearDates(
              heading,
              open.stream().distinct().limit(Understanding.SAMPLES).toList(),
              sample,
              Day.in(sample, DateOrder.DAY_FIRST).orElseThrow().toString(),
              Day.in(sample, DateOrder.MONTH_FIRST).orElseThrow().toString()));
    }
    return written ->
        Day.in(written, DateOrder.DAY_FIRST)
            .or(() -> Day.in(written, DateOrder.MONTH_FIRST))
            .map(LocalDate::toString);
  }

  private static ColumnWriting in(DateOrder order) {
    return written -> Day.in(written, order).map(LocalDate::toString);
  }

  private static boolean isOpen(String answer) {
    Optional<LocalDate> dayFirst = Day.in(answer, DateOrder.DAY_FIRST);
    Optional<LocalDate> monthFirst = Day.in(answer, DateOrder.MONTH_FIRST);
    return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
  }

  /** The answers that are a day in this order and in no other. */
  private static List<String> allowedOnly(DateOrder order, List<String> answers) {
    return answers.stream()
        .filter(answer -> Day.in(answer, order).isPresent())
        .filter(answer -> Day.in(answer, order.other()).isEmpty())
        .toList();
  }
}
