package org.mentormatcher.matching.files;

import java.util.List;
import org.mentormatcher.matching.files.SavedMapping.Whose;

/**
 * A table of participants as a coordinator looks at it: what every column is taken for, and the
 * rows in which something is wrong. It quotes people.
 *
 * @param file what problems call it
 * @param of whose it is
 * @param columns those in which something stands or that are read, from the left
 * @param names what the programme looks for in it
 * @param rows those with problems, rising, no more than anybody corrects by hand
 * @param isCorrectable whether a cell can be corrected: whether the file, written anew, is read as
 *     it was
 */
public record SeenTable(
    String file,
    Whose of,
    List<SeenColumn> columns,
    List<String> names,
    List<SeenRow> rows,
    boolean isCorrectable) {
  public SeenTable {
    columns = List.copyOf(columns);
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /**
   * A column, or several that answer one question together.
   *
   * @param letter over the first of them
   * @param title what it is called in messages
   * @param headings of each, as written
   * @param samples the first different answers, shortened
   * @param column the programme's column that it is taken for, or ""
   * @param isAsked whether that is only likely, so that somebody has to agree
   * @param isSayable whether its headings tell which it is, so that it can be said to be another
   */
  public record SeenColumn(
      String letter,
      String title,
      List<String> headings,
      List<String> samples,
      String column,
      boolean isAsked,
      boolean isSayable) {
    public SeenColumn {
      headings = List.copyOf(headings);
      samples = List.copyOf(samples);
    }

    /** Says only where, because this may end in a log. */
    @Override
    public String toString() {
      return "column " + letter;
    }
  }

  /**
   * A row.
   *
   * @param number as a spreadsheet numbers it, from 1
   * @param cells what stands in each of {@link SeenTable#columns}; "" where nothing is read from it
   */
  public record SeenRow(int number, List<String> cells) {
    public SeenRow {
      cells = List.copyOf(cells);
    }

    /** Says only where, because this may end in a log. */
    @Override
    public String toString() {
      return "row " + number;
    }
  }

  /** Says nothing of what stands in it, because this may end in a log. */
  @Override
  public String toString() {
    return "table of " + columns.size() + " columns";
  }
}
