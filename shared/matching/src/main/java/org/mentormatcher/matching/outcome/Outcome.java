package org.mentormatcher.matching.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.problems.ProblemReport;

/** How a run ended. Input that cannot be matched is an outcome, not an exception. */
public sealed interface Outcome {

  /** How the files were understood, in sentences without anybody's data. */
  List<String> understood();

  /**
   * The matching was found and proved.
   *
   * @param files every result, in a fixed order
   * @param summary the counts that may be shown and kept: numbers, nobody's data
   * @param sharing what to heed before the results are shared
   * @param problemRows the problems of rows that were left out, as the coordinator had agreed
   */
  record Matched(
      List<ResultFile> files,
      Summary summary,
      Sharing sharing,
      List<String> understood,
      Optional<ProblemReport> problemRows)
      implements Outcome {
    public Matched {
      files = List.copyOf(files);
      understood = List.copyOf(understood);
    }

    /** Before it is said how the files were understood. */
    public Matched(List<ResultFile> files, Summary summary, Sharing sharing) {
      this(files, summary, sharing, List.of(), Optional.empty());
    }

    /** The same, from files that were understood like this and whose problem rows were left out. */
    public Matched from(List<String> sentences, Optional<ProblemReport> leftOut) {
      return new Matched(files, summary, sharing, sentences, leftOut);
    }

    /** The same with one file more, behind the others. */
    public Matched with(ResultFile file) {
      List<ResultFile> more = new ArrayList<>(files);
      more.add(file);
      return new Matched(more, summary, sharing, understood, problemRows);
    }
  }

  /**
   * The input has problems; nothing was matched.
   *
   * @param report what is wrong, where, and what to do
   */
  record Rejected(ProblemReport report, List<String> understood) implements Outcome {
    public Rejected {
      understood = List.copyOf(understood);
    }
  }
}
