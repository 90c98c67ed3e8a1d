package org.mentormatcher.matching;

import java.util.List;
import org.mentormatcher.matching.problems.ProblemReport;

/** How a run ended. Input that cannot be matched is an outcome, not an exception. */
public sealed interface Outcome {

  /**
   * The matching was found and proved.
   *
   * @param files every result, in a fixed order
   * @param summary the counts that may be shown and kept: numbers, nobody's data
   */
  record Matched(List<ResultFile> files, Summary summary) implements Outcome {
    public Matched {
      files = List.copyOf(files);
    }
  }

  /**
   * The input has problems; nothing was matched.
   *
   * @param report what is wrong, where, and what to do
   */
  record Rejected(ProblemReport report) implements Outcome {}
}
