package org.mentormatcher.local.web;

/** No further job can be opened now. */
public final class TooManyJobsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** There is no room. */
  public TooManyJobsException() {
    super("As many jobs are open as can be");
  }
}
