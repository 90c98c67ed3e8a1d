package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;

/**
 * The matches that people have in the optimal matchings of a tiny problem, by trying every set of
 * pairs.
 */
final class DrawOracle {

  /** The matches of each mentor and of each mentee. */
  record Served(List<Integer> mentors, List<Integer> mentees) {

    static Served of(AssignmentProblem problem, Assignment assignment) {
      return new Served(
          loads(problem.mentors().count(), assignment.mentor()),
          loads(problem.mentees().count(), assignment.mentee()));
    }

    private static List<Integer> loads(int people, int[] ofPairs) {
      Integer[] loads = new Integer[people];
      Arrays.fill(loads, 0);
      for (int person : ofPairs) {
        loads[person]++;
      }
      return List.of(loads);
    }
  }

  private final AssignmentProblem problem;
  private final List<Eligible> pairs;
  private final int[] mentorLoad;
  private final int[] menteeLoad;
  private final int[][] ofClass;
  private final Objective objective;
  private final Score best;

  /** The lowest points of a chosen pair where none is chosen. */
  private final long highest;

  private final Set<Served> optimal = new HashSet<>();

  private DrawOracle(AssignmentProblem problem, Objective objective) {
    this.problem = problem;
    this.objective = objective;
    pairs = Eligible.pairs(problem);
    mentorLoad = new int[problem.mentors().count()];
    menteeLoad = new int[problem.mentees().count()];
    ofClass = new int[problem.mentees().count()][problem.mentors().count() + 1];
    best = BruteForce.best(problem, objective);
    highest =
        Eligible.possiblePoints(problem).isEmpty() ? 0 : Eligible.possiblePoints(problem).last();
  }

  /** What people have in any optimal matching. */
  static Set<Served> optimal(AssignmentProblem problem, Objective objective) {
    DrawOracle oracle = new DrawOracle(problem, objective);
    oracle.decide(0, 0, oracle.highest);
    return oracle.optimal;
  }

  private void decide(int next, long points, long lowest) {
    if (next == pairs.size()) {
      Score score =
          new Score(
              points,
              matched(menteeLoad),
              matched(mentorLoad),
              objective == Objective.WORST_OFF_FIRST ? lowest : 0);
      if (score.equals(best)) {
        optimal.add(
            new Served(
                Arrays.stream(mentorLoad).boxed().toList(),
                Arrays.stream(menteeLoad).boxed().toList()));
      }
      return;
    }
    Eligible pair = pairs.get(next);
    if (!pair.locked()) {
      decide(next + 1, points, lowest);
    }
    if (pair.locked() || isPossible(pair)) {
      add(pair, 1);
      decide(
          next + 1,
          points + pair.points(),
          pair.locked() ? lowest : Math.min(lowest, pair.points()));
      add(pair, -1);
    }
  }

  private boolean isPossible(Eligible pair) {
    int mentorClass = problem.variety().of(pair.mentor());
    return mentorLoad[pair.mentor()] < problem.mentors().capacity()[pair.mentor()]
        && menteeLoad[pair.mentee()] < problem.mentees().capacity()[pair.mentee()]
        && (mentorClass < 0 || ofClass[pair.mentee()][mentorClass] < problem.variety().most());
  }

  private void add(Eligible pair, int change) {
    mentorLoad[pair.mentor()] += change;
    menteeLoad[pair.mentee()] += change;
    int mentorClass = problem.variety().of(pair.mentor());
    if (mentorClass >= 0) {
      ofClass[pair.mentee()][mentorClass] += change;
    }
  }

  private static int matched(int[] load) {
    return (int) Arrays.stream(load).filter(k -> k > 0).count();
  }
}
