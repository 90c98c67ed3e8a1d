package org.mentormatcher.jobs.http;

/** The request is refused, for a reason that its sender may know. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ApiProblem problem;

  /** Refused for that. */
  public RefusedException(ApiProblem problem) {
    super(problem.title());
    this.problem = problem;
  }

  /** Why. */
  public ApiProblem problem() {
    return problem;
  }
}
