package org.mentormatcher.matching.outcome;

/**
 * How many take part on one side.
 *
 * @param people all of them, 0 and above
 * @param matched those with at least one match
 */
public record Turnout(int people, int matched) {
  /** Those without a match. */
  public int unmatched() {
    return people - matched;
  }
}
