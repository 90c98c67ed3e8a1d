package org.mentormatcher.matching.problems;

/**
 * One thing that is wrong with a programme document.
 *
 * @param place where, as a JSON pointer (RFC 6901); "" for the whole document
 * @param problem what is wrong, one sentence
 * @param remedy what to do, one sentence
 */
public record ProgrammeProblem(String place, String problem, String remedy) {

  /** The place, the problem and the remedy on one line. */
  @Override
  public String toString() {
    return (place.isEmpty() ? "/" : place) + ": " + problem + " " + remedy;
  }
}
