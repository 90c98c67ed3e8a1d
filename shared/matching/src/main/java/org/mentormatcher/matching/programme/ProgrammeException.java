package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.mentormatcher.matching.problems.ProgrammeProblem;
import org.mentormatcher.words.Language;

/** A document that is no programme. The message names each place and what is wrong with it. */
public final class ProgrammeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ProgrammeProblem> problems;

  ProgrammeException(List<ProgrammeProblem> problems) {
    super(lines(problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that was found, at least one. */
  public List<ProgrammeProblem> problems() {
    return problems;
  }

  private static String lines(List<ProgrammeProblem> problems) {
    return problems.stream()
        .map(problem -> problem.line(Language.ENGLISH))
        .collect(Collectors.joining("\n"));
  }
}
