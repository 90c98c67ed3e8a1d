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
 * <p>A lottery below both, {@link PairingDraw}, gains or loses by such a change the weights of two
 * places at most, those at the ends.
 *
 * @param perPoint weight of one point, 1 and above
 * @param perPerson bonus of a person's first match, 1 and above
 * @param draw the lottery among equals
 */
public record PairingWeights(long perPoint, long perPerson, PairingDraw draw) {
  /** Matches of a person that are drawn for at most: few programmes allow as many. */
  private static final int MOST_ROUNDS = 8;

  /** The numbers of search and proof are doubled, and four of a pair's are added up. */
  private static final long ADDED_UP = 16;

  /**
   * The weights of an objective, without a lottery.
   *
   * @param bothWays the same people as mentors and as mentees
   * @throws ArithmeticException if 64 bits do not hold the sums of search and proof
   */
  public static PairingWeights of(AssignmentProblem bothWays, Objective objective) {
    LevelWeights levels = LevelWeights.of(bothWays, objective.goals().inOrder());
    PairingWeights weights =
        new PairingWeights(
            Math.multiplyExact(2, levels.perPoint()),
            Math.addExact(levels.perMentee(), levels.perMentor()),
            PairingDraw.NONE);
    weights.requireRoom(bothWays.arcs().points(), bothWays.mentors().count());
    return weights;
  }

  /**
   * The same above a lottery: for as many matches as anybody has, or fewer, down to none, where
   * points are so large that 64 bits do not hold them and the lottery.
   */
  public PairingWeights drawn(PairingProblem problem) {
    int most = 0;
    for (int person = 0; person < problem.people(); person++) {
      int places = Math.min(problem.capacity()[person], problem.people());
      most = Math.max(most, problem.taken()[person] + places);
    }
    for (int rounds = Math.min(MOST_ROUNDS, most); rounds > 0; rounds--) {
      try {
        return above(new PairingDraw(rounds, problem.people()), problem);
      } catch (ArithmeticException e) {
        // Fewer rounds need less room.
      }
    }
    return this;
  }

  private PairingWeights above(PairingDraw lottery, PairingProblem problem) {
    long unit = 1L << lottery.bits();
    PairingWeights weights =
        new PairingWeights(
            Math.multiplyExact(unit, perPoint), Math.multiplyExact(unit, perPerson), lottery);
    weights.requireRoom(problem.points(), problem.people());
    return weights;
  }

  /** What a person's next match is worth after so many, beside the pair itself. */
  public long bonus(int person, int taken) {
    return (taken == 0 ? perPerson : 0) + draw.weight(person, taken);
  }

  /** The most that a match can be worth to a person, beside the pair itself. */
  public long largestBonus() {
    return perPerson + draw.largest();
  }

  private void requireRoom(long[] pointsOfPairs, int people) {
    long most = Math.addExact(perPerson, draw.largest());
    for (long points : pointsOfPairs) {
      most = Math.max(most, Math.multiplyExact(perPoint, Math.abs(points)));
    }
    Math.multiplyExact(Math.multiplyExact(ADDED_UP, most), people + 1L);
  }
}
