package org.mentormatcher.matching.reading;

import java.util.List;

/**
 * The people that a row of a further file names: one, or a mentor and a mentee.
 *
 * @param identities the people: as written, or once they are resolved folded
 * @param columns the column of each
 */
record NamedPeople(String file, int row, List<String> identities, List<String> columns) {
  String first() {
    return identities.getFirst();
  }

  String second() {
    return identities.getLast();
  }

  /** Says only where, because this may end in a log. */
  @Override
  public String toString() {
    return "people, row " + row;
  }
}
