package org.mentormatcher.matching.problems;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.List;

/**
 * Where in an input something is wrong.
 *
 * @param file the file's name, or "" where no single file is meant
 * @param row the row as a spreadsheet numbers it, from 1; 0 where the whole file is meant
 * @param letter the letters over the column, or "" where no single column is meant or it is missing
 * @param column the heading, or "" where no single column is meant
 * @param value what stands there, its beginning if it is long, or ""; personal data, so never to be
 *     logged
 */
public record Place(String file, int row, String letter, String column, String value) {
  private static final int LONGEST_VALUE = 200;

  /** A long value is cut: its beginning is enough to find it by. */
  public Place {
    if (value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  /** In this row. */
  public Place row(int number) {
    return new Place(file, number, letter, column, value);
  }

  /** In the column under these letters. */
  public Place letter(String letters) {
    return new Place(file, row, letters, column, value);
  }

  /** In the column with this heading. */
  public Place column(String heading) {
    return new Place(file, row, letter, heading, value);
  }

  /** Where this stands. */
  public Place value(String written) {
    return new Place(file, row, letter, column, written);
  }

  /**
   * What is wrong there.
   *
   * @param key the sentence's in the catalogue; what to do stands there as {@code KEY.remedy}
   */
  public Problem is(String key) {
    return new Problem(this, Finding.of(key), "", false, List.of());
  }

  /** The same in this column, under the heading that the file gives it. */
  Place in(String theLetter, String heading) {
    return letter(theLetter).column(tidy(heading));
  }

  /** Says only the row, because this may end in a log. */
  @Override
  public String toString() {
    return "row " + row;
  }
}
