package org.mentormatcher.matching.tables;

import org.mentormatcher.matching.problems.Problem;

/** A file that cannot be read any further, and the problem to tell. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** The message says only where: it may end in a log. */
  UnreadableException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
