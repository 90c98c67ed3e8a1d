package org.mentormatcher.matching.assignment.groups;

/**
 * Groups of one side by the type of their members.
 *
 * @param start the groups of type {@code t} stand at {@code start[t]} to {@code start[t + 1] - 1}
 *     of the other array
 * @param group groups, ascending within a type
 */
public record GroupsByType(int[] start, int[] group) {

  /** Number of groups of a type. */
  public int count(int type) {
    return start[type + 1] - start[type];
  }
}
