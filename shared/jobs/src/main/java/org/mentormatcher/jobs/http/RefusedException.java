package org.mentormatcher.jobs.http;

import java.util.List;
import org.mentormatcher.words.Sentence;

/** The request is refused, for a reason that its sender may know. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ApiProblem problem;
  private final transient List<Fault> faults;

  /** Refused for that. */
  public RefusedException(ApiProblem problem) {
    this(problem, List.of());
  }

  /** Refused for that, because of these places in what was sent. */
  public RefusedException(ApiProblem problem, List<Fault> faults) {
    super(problem.code());
    this.problem = problem;
    this.faults = List.copyOf(faults);
  }

  /**
   * A place in what was sent, and what is wrong there.
   *
   * @param pointer a JSON pointer (RFC 6901) into it; "" for the whole
   * @param sentences what is wrong and what to do
   */
  public record Fault(String pointer, List<Sentence> sentences) {
    public Fault {
      sentences = List.copyOf(sentences);
    }
  }

  /** Why. */
  public ApiProblem problem() {
    return problem;
  }

  /** Where, if it can be told. */
  public List<Fault> faults() {
    return faults;
  }
}
