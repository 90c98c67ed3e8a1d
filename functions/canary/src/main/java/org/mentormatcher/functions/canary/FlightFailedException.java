package org.mentormatcher.functions.canary;

/** Something is not as a coordinator has a right to expect it. The message holds no secret. */
final class FlightFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FlightFailedException(String what) {
    super(what);
  }

  /** Fails unless it holds. */
  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new FlightFailedException(otherwise);
    }
  }
}
