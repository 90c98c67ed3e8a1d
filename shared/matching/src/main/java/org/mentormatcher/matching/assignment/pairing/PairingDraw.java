package org.mentormatcher.matching.assignment.pairing;

import org.mentormatcher.matching.assignment.Draw;

/**
 * The lottery that tells equal pairings apart, as the last level of the objective. People stand in
 * drawn order, whoever was drawn first at position 0. Among all pairings that are equal in
 * everything else, first matches go to whoever was drawn first, then second, and so on, then second
 * matches in the same order, then third ones.
 *
 * <p>Why a sum of weights picks exactly that pairing. How many matches people have in the sets of
 * pairs is a jump system (Bouchet and Cunningham, "Delta-matroids, jump systems, and bisubmodular
 * polyhedra", 1995), and what the best set of pairs with given numbers is worth is M-concave on it,
 * also with a bonus that falls from a person's match to the next; so the numbers of matches in the
 * best pairings are a jump system again (Murota, "M-convex functions on jump systems", 2006). With
 * an element for each place of a person it is a delta-matroid: of two of its sets each can be
 * brought nearer to the other by one or two elements at a time. There the greedy choice is best for
 * every sum of weights above 0, and which it is depends on the order of the weights alone, not on
 * how far they are apart (Bouchet, "Greedy algorithm and symmetric matroids", 1987). So weights
 * that fall by one from each place to the next do what weights that fall by powers would.
 *
 * <p>The {@code k}-th match of person {@code p} of {@code n} weighs {@code (rounds − k) n − p},
 * counted from 0, and nothing from match {@code rounds} on, as in {@link Draw}. All other levels
 * are multiplied by 2 to the power of {@code bits}, which is more than two such weights: a small
 * change of a pairing changes no more than two places, as {@link PairingWeights} says, so that no
 * gain in the lottery outweighs any other goal.
 *
 * @param rounds matches of a person that are drawn for; 0: no lottery
 * @param people number of people
 */
public record PairingDraw(int rounds, int people) {

  /** No lottery: equal pairings are as good as each other. */
  public static final PairingDraw NONE = new PairingDraw(0, 0);

  /** What a person's next match weighs after so many. */
  public long weight(int person, int taken) {
    return taken >= rounds ? 0 : (long) (rounds - taken) * people - person;
  }

  /** The most that a match can weigh for a person. */
  public long largest() {
    return (long) rounds * people;
  }

  /** The power of 2 that all other levels are multiplied by. */
  public int bits() {
    return Long.SIZE - Long.numberOfLeadingZeros(2 * largest());
  }
}
