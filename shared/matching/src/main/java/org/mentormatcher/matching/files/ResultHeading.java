package org.mentormatcher.matching.files;

import java.util.Collection;
import java.util.List;

/**
 * A column of a result.
 *
 * @param name as it stands in the first row
 * @param holds what its cells are, which decides how spreadsheet programs have to take them
 */
public record ResultHeading(String name, Holds holds) {

  /** What the cells of a column are. */
  public enum Holds {
    /** What people wrote, or words about it. */
    TEXT,
    /** What tells people apart: it has to be found again in the coordinator's own lists. */
    IDENTIFIER,
    /** What was counted here. */
    FIGURE
  }

  /** A column of what people wrote. */
  public static ResultHeading text(String name) {
    return new ResultHeading(name, Holds.TEXT);
  }

  /** Columns of what people wrote. */
  public static List<ResultHeading> texts(Collection<String> names) {
    return names.stream().map(ResultHeading::text).toList();
  }

  /** A column of what tells people apart. */
  public static ResultHeading identifier(String name) {
    return new ResultHeading(name, Holds.IDENTIFIER);
  }

  /** A column of what was counted. */
  public static ResultHeading figure(String name) {
    return new ResultHeading(name, Holds.FIGURE);
  }

  /** The same under another name. */
  public ResultHeading named(String other) {
    return new ResultHeading(other, holds);
  }
}
