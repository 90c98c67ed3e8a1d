package org.mentormatcher.matching.problems;

import java.util.List;

/**
 * Everything that is wrong with an input, in the order of files, rows and columns.
 *
 * @param problems at least one
 */
public record ProblemReport(List<Problem> problems) {
  public ProblemReport {
    problems = List.copyOf(problems);
  }

  /** For a terminal, a paragraph a problem. */
  public String toText() {
    throw new UnsupportedOperationException();
  }

  /** As a JSON array of objects with the components of {@link Problem}. */
  public String toJson() {
    throw new UnsupportedOperationException();
  }
}
