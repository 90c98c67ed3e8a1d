package org.mentormatcher.matching.files;

import java.util.Collection;
import java.util.List;

/**
 * A column of a result.
 *
 * @param name as it stands in the first row
 * @param holds what its cells are, which decides how spreadsheet programs have to take them
 */
public record Heading(String name, Holds holds) {

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
  public static Heading text(String name) {
    return new Heading(name, Holds.TEXT);
  }

  /** Columns of what people wrote. */
  public static List<Heading> texts(Collection<String> names) {
    return names.stream().map(Heading::text).toList();
  }

  /** A column of what tells people apart. */
  public static Heading identifier(String name) {
    return new Heading(name, Holds.IDENTIFIER);
  }

  /** A column of what was counted. */
  public static Heading figure(String name) {
    return new Heading(name, Holds.FIGURE);
  }

  /** The same under another name. */
  public Heading named(String other) {
    return new Heading(other, holds);
  }
}
