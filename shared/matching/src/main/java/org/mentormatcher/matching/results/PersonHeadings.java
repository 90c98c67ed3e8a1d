package org.mentormatcher.matching.results;

import java.util.List;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;

/** How the programme's columns stand in results. */
final class PersonHeadings {

  private PersonHeadings() {}

  /** A column: what tells people apart, and how they are reached, is an identifier. */
  static ResultHeading of(Programme programme, String column) {
    boolean isIdentifier =
        column.equals(programme.identity())
            || programme
                .column(column)
                .filter(each -> each.purpose() == Column.Purpose.CONTACT)
                .isPresent();
    return isIdentifier ? ResultHeading.identifier(column) : ResultHeading.text(column);
  }

  /** Columns. */
  static List<ResultHeading> of(Programme programme, List<String> columns) {
    return columns.stream().map(column -> of(programme, column)).toList();
  }

  /** A column of somebody whom the row is not about, or not alone: {@code mentor grade}. */
  static ResultHeading of(Programme programme, String whose, Column column) {
    return of(programme, column.name()).named(whose + " " + column.name());
  }
}
