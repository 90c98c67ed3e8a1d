package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Optional;

/**
 * Which sign stands before the decimals of the numbers in a column. A comma does where some number
 * has one that can't stand between thousands, and none has a point; otherwise it is a problem of
 * its row, since 1,234 may be either.
 */
final class NumbersOfColumn {
  private static final int THOUSAND = 3;

  private NumbersOfColumn() {}

  static ColumnWriting of(List<String> answers) {
    boolean hasPoint = answers.stream().anyMatch(answer -> answer.indexOf('.') >= 0);
    boolean hasDecimals = answers.stream().anyMatch(NumbersOfColumn::hasDecimals);
    return hasDecimals && !hasPoint
        ? written -> Optional.of(written.replace(',', '.'))
        : ColumnWriting.AS_IT_IS;
  }

  /** Whether one comma stands in it, with another number of digits behind than a thousand has. */
  private static boolean hasDecimals(String answer) {
    int comma = answer.indexOf(',');
    if (comma < 0 || comma != answer.lastIndexOf(',')) {
      return false;
    }
    int digits = answer.strip().length() - comma - 1;
    boolean isZeroBefore = answer.strip().startsWith("0,");
    return digits > 0 && (digits != THOUSAND || isZeroBefore);
  }
}
