package org.mentormatcher.matching.tables;

import java.util.List;

/** Which headings somebody understands: by them a table's parts are told apart. */
@FunctionalInterface
public interface KnownHeadings {

  /**
   * How many different headings in a row are understood.
   *
   * @param row cells as written
   */
  int known(List<String> row);
}
