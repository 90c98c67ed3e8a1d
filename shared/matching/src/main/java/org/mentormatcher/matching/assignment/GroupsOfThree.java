package org.mentormatcher.matching.assignment;

import java.util.List;
import java.util.Map;

/**
 * Pairs that somebody joined who stayed over. The pairs stand as they were found; of all ways to
 * let people join them, each pair taking one at most, this is the best by the goals in their order.
 *
 * @param groups the pairs that became groups, in the order of their first person
 * @param stayedOver who had no match but a place, by position as a mentor, and how many of the
 *     pairs the rules would let them join
 * @param certificate that there is no better way for people to join these pairs: its mentees are
 *     those who joined, its mentors the pairs
 */
public record GroupsOfThree(
    List<Trio> groups, Map<Integer, Integer> stayedOver, Certificate certificate) {

  /**
   * A pair, and the two pairs that joining it adds.
   *
   * @param pair the pair that was made
   * @param one who joined, with the pair's mentor
   * @param other who joined, with the pair's mentee
   */
  public record Trio(Link pair, Link one, Link other) {
    /** All three. */
    public List<Link> links() {
      return List.of(pair, one, other);
    }
  }

  /** Two people, the one as a mentor and the other as a mentee. */
  public record Link(int mentor, int mentee) {}

  /** Copies what is given. */
  public GroupsOfThree {
    groups = List.copyOf(groups);
    stayedOver = Map.copyOf(stayedOver);
  }

  /** The pairs that joining adds to those that were made. */
  public List<Link> added() {
    return groups.stream().flatMap(group -> List.of(group.one(), group.other()).stream()).toList();
  }
}
