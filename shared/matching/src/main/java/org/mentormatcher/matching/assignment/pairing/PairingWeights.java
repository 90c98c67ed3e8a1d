package org.mentormatcher.matching.assignment.pairing;

import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.Objective;

/**
 * Weights under which one sum orders all pairings exactly as the lexicographic objective does:
 * those of {@link LevelWeights} for the same people on both sides, of which a pair counts twice and
 * a person's first match as a mentor's and a mentee's.
 *
 * <p>The difference of two pairings falls apart into trails of pairs that are made and broken in
 * turn. At a person whom a trail only passes nothing changes, so it changes the people with a match
 * by two at most, at its ends. Wherever a trail comes to a person for the third time, a part of it
 * returns after an even number of pairs and is a change of its own; so it comes to each person
 * twice at most, makes and breaks as many pairs as there are people, and one more, and changes the
 * points by no more than {@code 3/2 D} of {@link LevelWeights}. One of two pairings that is not the
 * best in lexicographic order is improved by one such change alone: what trails do to a person's
 * first match together, one of them does at least as well alone. Hence the order of small changes
 * is enough:
 *
 * <ul>
 *   <li>best matches (points, people): 8 and 3, for 8 &gt; 2 · 3;
 *   <li>most matched (people, points): 3 (D + 1) and 2, for 3 (D + 1) &gt; 2 · 3/2 D.
 * </ul>
 *
 * @param perPoint weight of one point, 1 and above
 * @param perPerson bonus of a person's first match, 1 and above
 */
public record PairingWeights(long perPoint, long perPerson) {
  /** The numbers of search and proof are doubled, and four of a pair's are added up. */
  private static final long ADDED_UP = 16;

  /**
   * The weights of an objective.
   *
   * @param bothWays the same people as mentors and as mentees
   * @throws ArithmeticException if 64 bits do not hold the sums of search and proof
   */
  public static PairingWeights of(AssignmentProblem bothWays, Objective objective) {
    LevelWeights levels = LevelWeights.of(bothWays, objective.goals().inOrder());
    PairingWeights weights =
        new PairingWeights(
            Math.multiplyExact(2, levels.perPoint()),
            Math.addExact(levels.perMentee(), levels.perMentor()));
    weights.requireRoom(bothWays.arcs().points(), bothWays.mentors().count());
    return weights;
  }

  private void requireRoom(long[] pointsOfPairs, int people) {
    long most = perPerson;
    for (long points : pointsOfPairs) {
      most = Math.max(most, Math.multiplyExact(perPoint, Math.abs(points)));
    }
    Math.multiplyExact(Math.multiplyExact(ADDED_UP, most), people + 1L);
  }
}
