package org.mentormatcher.matching.assignment;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What proves, beside the certificate of the solution itself, that its worst-off pair cannot be
 * better without fewer people matched.
 *
 * @param lowestPoints points that every chosen pair has at least; a locked pair may have fewer
 * @param allPairs proof of the most people whom all pairs together can match; its points count
 *     nothing
 * @param nextPoints the next more points that a possible pair has, if there are any
 * @param atNextPoints proof of the most people whom the pairs of at least so many points match
 */
public record WorstOffProof(
    long lowestPoints,
    Certificate allPairs,
    OptionalLong nextPoints,
    Optional<Certificate> atNextPoints) {

  /**
   * Checks that this proves a solution's worst-off pair the best possible.
   *
   * @throws IllegalStateException if it does not
   */
  public void requireFor(Assignment assignment) {
    Certificate solution = assignment.certificate();
    if (compare(solution, allPairs) != 0
        || nextPoints.isPresent() != atNextPoints.isPresent()
        || atNextPoints.filter(next -> compare(next, allPairs) >= 0).isPresent()) {
      throw new IllegalStateException(
          "The matching is not proved optimal; it must hold that the worst-off pair is the best.");
    }
  }

  private static int compare(Certificate one, Certificate other) {
    int byMentees = Integer.compare(one.menteesMatched(), other.menteesMatched());
    return byMentees != 0
        ? byMentees
        : Integer.compare(one.mentorsMatched(), other.mentorsMatched());
  }
}
