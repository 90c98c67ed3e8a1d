package org.mentormatcher.matching.answers;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.participants.Role;

/**
 * What can be asked about a matching that was found. People are named by their positions in the
 * problem, and every answer is exact: the difference of the optimum under a condition and the
 * optimum without it, for each goal.
 */
public interface Questions {

  /**
   * How much was looked at so far, so that a caller can stop at a bound that depends on no clock.
   */
  long arcsSeen();

  /**
   * Why somebody has no match.
   *
   * @throws IllegalArgumentException if the person has one
   */
  Why why(Role role, int person);

  /**
   * Whom else a person could be matched with, what costs least first; among equals the pair with
   * more points.
   *
   * @param most alternates at most
   * @return empty where finding them would take too long
   */
  Optional<List<Alternate>> alternates(Role role, int person, int most);

  /**
   * Who has to move so that a pair can be made, and what that changes.
   *
   * @param points points of the pair: those of its types where they are eligible
   * @return empty where the pair cannot be made: it is forbidden, or one of the two has no place
   *     beside locked pairs
   */
  Optional<Moves> withPair(int mentor, int mentee, long points);

  /**
   * What it would change if a pair must not be made: what the whole would lose without it.
   *
   * @return empty where the pair is locked
   */
  Optional<Totals> withoutPair(int mentor, int mentee);

  /**
   * Who has to move so that a pair need not be made, at the cost of {@link #withoutPair}.
   *
   * @return empty where the pair is locked
   */
  Optional<Moves> movesWithoutPair(int mentor, int mentee);
}
