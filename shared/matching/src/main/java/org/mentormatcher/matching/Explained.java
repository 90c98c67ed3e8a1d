package org.mentormatcher.matching;

import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.results.Explanation;

/** What came of an input that questions were to be asked about. */
public sealed interface Explained {

  /**
   * The matching was found and proved.
   *
   * @param explanation answers questions about it
   */
  record Solved(Explanation explanation) implements Explained {}

  /**
   * The input has problems; nothing was matched.
   *
   * @param report what is wrong, where, and what to do
   */
  record Rejected(ProblemReport report) implements Explained {}
}
