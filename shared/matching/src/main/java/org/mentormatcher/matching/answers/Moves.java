package org.mentormatcher.matching.answers;

import java.util.List;
import org.mentormatcher.matching.assignment.Totals;

/**
 * The least that has to move to get from the best matching to the best one under a condition.
 *
 * @param broken pairs that are no longer made
 * @param made pairs that are made instead
 * @param change what that changes
 */
public record Moves(List<Pair> broken, List<Pair> made, Totals change) {

  /** Nobody moves. */
  public static final Moves NONE = new Moves(List.of(), List.of(), Totals.NONE);

  public Moves {
    broken = List.copyOf(broken);
    made = List.copyOf(made);
  }
}
