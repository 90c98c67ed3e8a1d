package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.tables.Table;

/**
 * A row as one person's wish to take part in one role.
 *
 * @param row where it stands
 * @param identity what tells people apart, folded; "" where it is missing
 * @param values what the row holds, by the programme's column names
 * @param problems what is wrong with it
 */
record SignUp(Table.Row row, String identity, Map<String, String> values, List<Problem> problems) {

  /** Says only where, because this may end in a log. */
  @Override
  public String toString() {
    return "sign-up in " + row;
  }
}
