package org.mentormatcher.matching.assignment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The lottery that tells equal matchings apart, as the last level of the objective. People stand in
 * drawn order, whoever was drawn first at position 0. Among all matchings that are equal in
 * everything else, the mentees' first matches go to whoever was drawn first, then second, and so
 * on, then the second matches in the same order, then the third; and so do the mentors'.
 *
 * <p>Why a sum of weights picks exactly that matching. Optimal matchings are the flows that an
 * optimal dual leaves (Ahuja, Magnanti, Orlin, <i>Network Flows</i>, section 9.4), with an arc for
 * each unit of a person. What such flows take from the mentees' units and give to the mentors' is
 * an integral base polyhedron (Murota, <i>Discrete Convex Analysis</i>, section 9.6): the bases of
 * a matroid, as far as one unit an arc is concerned. There the greedy choice is best for every sum
 * of weights, and which it is depends on the order of the weights alone, not on how far they are
 * apart (Edmonds, 1971). So weights that fall by one from each unit to the next do what weights
 * that fall by powers would. A mentor's unit has the sign of what is given: every mentee's unit
 * ranks above it, and mentors rank among themselves. That the two sides never compete is the
 * theorem of Mendelsohn and Dulmage (1958): one matching can serve both in the best way.
 *
 * <p>The {@code k}-th match of person {@code p} of {@code n} weighs {@code (rounds − k) n − p},
 * counted from 0, and nothing from match {@code rounds} on. As it falls with {@code k}, nobody has
 * a second match counted before a first, and of people who are alike whoever was drawn first is
 * served first: groups stay groups.
 *
 * <p>All other levels are multiplied by 2 to the power of {@code bits}, which is more than two such
 * weights. A simple cycle of the flow changes no more than two units at the hub, as {@link
 * LevelWeights} says, so that no gain in the lottery outweighs any other goal.
 *
 * @param rounds matches of a person that are drawn for; 0: no lottery
 * @param mentors number of mentors
 * @param mentees number of mentees
 */
public record Draw(int rounds, int mentors, int mentees) {

  /** No lottery: equal matchings are as good as each other. */
  public static final Draw NONE = new Draw(0, 0, 0);

  /** Matches of a person that are drawn for at most: few programmes allow as many. */
  private static final int MOST_ROUNDS = 8;

  /**
   * The lottery of a problem: for as many matches as anybody takes, or fewer, down to none, where
   * points are so large that 64 bits do not hold them and the lottery.
   */
  public static Draw of(AssignmentProblem problem, List<Goal> goals) {
    int most =
        IntStream.concat(
                IntStream.of(problem.mentors().capacity()),
                IntStream.of(problem.mentees().capacity()))
            .max()
            .orElse(0);
    int rounds = Math.min(MOST_ROUNDS, most);
    while (rounds > 0) {
      Draw draw = new Draw(rounds, problem.mentors().count(), problem.mentees().count());
      if (LevelWeights.fit(problem, goals, draw)) {
        return draw;
      }
      rounds--;
    }
    return NONE;
  }

  /** What a mentor's next match weighs after so many. */
  public long mentor(int person, int taken) {
    return weight(person, taken, mentors);
  }

  /** What a mentee's next match weighs after so many. */
  public long mentee(int person, int taken) {
    return weight(person, taken, mentees);
  }

  private long weight(int person, int taken, int people) {
    return taken >= rounds ? 0 : (long) (rounds - taken) * people - person;
  }

  /** The most that a match can weigh for a person. */
  public long largest() {
    return (long) rounds * Math.max(mentors, mentees);
  }

  /** The power of 2 that all other levels are multiplied by. */
  public int bits() {
    return Long.SIZE - Long.numberOfLeadingZeros(2 * largest());
  }
}
