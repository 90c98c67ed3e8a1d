package org.mentormatcher.matching.assignment;

/**
 * The people of one side.
 *
 * @param type type of each person, 0 and above
 * @param capacity matches each person takes at most, 0 and above
 */
public record Population(int[] type, int[] capacity) {

  /**
   * Checks that the arrays fit together: linear in people.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Population {
    AssignmentProblem.require(type.length == capacity.length, "a capacity for each person");
    AssignmentProblem.requireRange(type, Integer.MAX_VALUE, "type of person");
    AssignmentProblem.requireRange(capacity, Integer.MAX_VALUE, "capacity of person");
  }

  /** Pairs of two of them. */
  public long pairs() {
    return (long) count() * (count() - 1) / 2;
  }

  /** Number of people, those without capacity included. */
  public int count() {
    return type.length;
  }
}
