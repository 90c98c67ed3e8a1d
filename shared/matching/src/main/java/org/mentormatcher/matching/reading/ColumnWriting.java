package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.ColumnValues;
import org.mentormatcher.matching.tables.Table;

/**
 * How the answers in a column are written, decided by all of them together: one row alone can't
 * tell whether 02/03 is in March, or whether a comma is part of an answer.
 */
interface ColumnWriting {
  /** Every answer is taken as it is written. */
  ColumnWriting AS_IT_IS = written -> Optional.of(written);

  /** What is written, in the usual form; empty where it is not written as the others are. */
  Optional<String> usual(String written);

  /**
   * How a column is written.
   *
   * @param table in which it stands
   * @param answers gives everything that stands in it, none blank
   * @param told what the coordinator said
   * @param problems is told where it can't be decided
   */
  static ColumnWriting of(
      Table table,
      Column column,
      Supplier<List<String>> answers,
      SavedMapping told,
      Consumer<Problem> problems) {
    if (column.values().content() == ColumnValues.Content.DATE) {
      return DatesOfColumn.of(table, column.name(), answers.get(), told.dates(), problems);
    }
    if (column.values().content() == ColumnValues.Content.NUMBER) {
      return NumbersOfColumn.of(table, column.name(), answers.get(), told.decimals(), problems);
    }
    AnswerFormat format = column.values().answers();
    return format.several() && format.options().isEmpty()
        ? SeveralOfColumn.of(table, column.name(), answers.get(), told.several(), problems)
        : AS_IT_IS;
  }
}
