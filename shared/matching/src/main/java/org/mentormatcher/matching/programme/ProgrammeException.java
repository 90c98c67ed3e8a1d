package org.mentormatcher.matching.programme;

/** A document that is no programme. The message names the place and what is wrong with it. */
public final class ProgrammeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProgrammeException(String place, String problem) {
    super(place + ": " + problem);
  }
}
