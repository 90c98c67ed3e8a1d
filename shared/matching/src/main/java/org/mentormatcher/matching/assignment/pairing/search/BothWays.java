package org.mentormatcher.matching.assignment.pairing.search;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Prices;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;

/**
 * The same people as mentors and as mentees, every pair in both directions: half of its best
 * assignment is the best that people could have if a pair could be made by half. Its prices are
 * nearly those of the pairs, and the search begins with them.
 */
final class BothWays {
  private BothWays() {}

  static AssignmentProblem problem(PairingProblem pairing) {
    int people = pairing.people();
    int[] start = new int[people + 1];
    for (int pair = 0; pair < pairing.pairs(); pair++) {
      start[pairing.one()[pair] + 1]++;
      start[pairing.other()[pair] + 1]++;
    }
    for (int person = 0; person < people; person++) {
      start[person + 1] += start[person];
    }
    long[] packed = new long[start[people]];
    int[] next = start.clone();
    for (int pair = 0; pair < pairing.pairs(); pair++) {
      int one = pairing.one()[pair];
      int other = pairing.other()[pair];
      packed[next[one]++] = (long) other << Integer.SIZE | pair;
      packed[next[other]++] = (long) one << Integer.SIZE | pair;
    }
    int[] partner = new int[packed.length];
    long[] points = new long[packed.length];
    for (int person = 0; person < people; person++) {
      Arrays.sort(packed, start[person], start[person + 1]);
    }
    for (int arc = 0; arc < packed.length; arc++) {
      partner[arc] = (int) (packed[arc] >> Integer.SIZE);
      points[arc] = pairing.points()[(int) packed[arc]];
    }
    int[] everybody = new int[people];
    Arrays.setAll(everybody, person -> person);
    Population population = new Population(everybody, pairing.capacity());
    return new AssignmentProblem(
        population, population, new TypeArcs(start, partner, points), PeoplePairs.NONE);
  }

  /** What one place of each person is worth, first matches apart; doubled as the search has it. */
  static long[] prices(AssignmentProblem problem, Objective objective) {
    Prices prices = AssignmentSolver.solution(problem, objective).prices();
    long[] sum = new long[problem.mentors().count()];
    Arrays.setAll(sum, person -> 2 * (prices.mentor()[person] + prices.mentee()[person]));
    return sum;
  }
}
