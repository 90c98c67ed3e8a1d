package org.mentormatcher.matching.assignment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What proves, beside the certificate of the solution itself, that its weakest pair cannot be
 * better without less of what comes before it among the goals.
 *
 * @param lowestPoints points that every chosen pair has at least; a locked pair may have fewer
 * @param before the goals that come before the weakest pair
 * @param allPairs proof of the most that all pairs together can reach of those
 * @param nextPoints the next more points that a possible pair has, if there are any
 * @param atNextPoints proof of the most that the pairs of at least so many points reach of those
 */
public record WorstOffProof(
    long lowestPoints,
    List<Goal> before,
    Certificate allPairs,
    OptionalLong nextPoints,
    Optional<Certificate> atNextPoints) {

  public WorstOffProof {
    before = List.copyOf(before);
  }

  /**
   * Checks that this proves a solution's weakest pair the best possible.
   *
   * @throws IllegalStateException if it does not
   */
  public void requireFor(Assignment assignment) {
    Certificate solution = assignment.certificate();
    if (compare(solution, allPairs) != 0
        || nextPoints.isPresent() != atNextPoints.isPresent()
        || atNextPoints.filter(next -> compare(next, allPairs) >= 0).isPresent()) {
      throw new IllegalStateException(
          "The matching is not proved optimal; it must hold that the weakest pair is the best.");
    }
  }

  private int compare(Certificate one, Certificate other) {
    return one.totals().compare(other.totals(), before);
  }
}
