package org.mentormatcher.matching.assignment.solver;

import java.util.List;
import java.util.SortedSet;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Variety;

/** The best score of a tiny problem, by trying every set of pairs. */
final class BruteForce {

  private final Objective objective;
  private final List<Eligible> pairs;
  private final int[] mentorRoom;
  private final int[] menteeRoom;
  private final Variety variety;

  /** Pairs of each class of mentors that each mentee has. */
  private final int[][] ofClass;

  private final int[] mentorCapacity;
  private final int[] menteeCapacity;

  /** What the lowest points of no pair at all are: the most that a choice could have. */
  private final long highest;

  private Score best;

  private BruteForce(AssignmentProblem problem, Objective objective) {
    this.objective = objective;
    pairs = Eligible.pairs(problem);
    variety = problem.variety();
    ofClass = new int[problem.mentees().count()][problem.mentors().count() + 1];
    mentorCapacity = problem.mentors().capacity();
    menteeCapacity = problem.mentees().capacity();
    SortedSet<Long> possible = Eligible.possiblePoints(problem);
    highest = possible.isEmpty() ? 0 : possible.last();
    mentorRoom = mentorCapacity.clone();
    menteeRoom = menteeCapacity.clone();
  }

  static Score best(AssignmentProblem problem, Objective objective) {
    BruteForce search = new BruteForce(problem, objective);
    search.decide(0, 0, search.highest);
    return search.best;
  }

  private void decide(int next, long points, long lowest) {
    if (next == pairs.size()) {
      Score score =
          new Score(
              points,
              matched(menteeRoom, menteeCapacity),
              matched(mentorRoom, mentorCapacity),
              objective == Objective.WORST_OFF_FIRST ? lowest : 0);
      if (best == null || best.isWorseThan(score, objective)) {
        best = score;
      }
      return;
    }
    Eligible pair = pairs.get(next);
    if (!pair.locked()) {
      decide(next + 1, points, lowest);
    }
    if (mentorRoom[pair.mentor()] > 0
        && menteeRoom[pair.mentee()] > 0
        && (pair.locked() || hasVarietyWith(pair))) {
      mentorRoom[pair.mentor()]--;
      menteeRoom[pair.mentee()]--;
      count(pair, 1);
      decide(
          next + 1,
          points + pair.points(),
          pair.locked() ? lowest : Math.min(lowest, pair.points()));
      mentorRoom[pair.mentor()]++;
      menteeRoom[pair.mentee()]++;
      count(pair, -1);
    }
  }

  /** Locked pairs are decided first, so they count. */
  private boolean hasVarietyWith(Eligible pair) {
    int[] classes = variety.mentorClass();
    return classes.length == 0
        || classes[pair.mentor()] < 0
        || ofClass[pair.mentee()][classes[pair.mentor()]] < variety.most();
  }

  private void count(Eligible pair, int change) {
    int[] classes = variety.mentorClass();
    if (classes.length > 0 && classes[pair.mentor()] >= 0) {
      ofClass[pair.mentee()][classes[pair.mentor()]] += change;
    }
  }

  private static int matched(int[] room, int[] capacity) {
    int matched = 0;
    for (int person = 0; person < room.length; person++) {
      if (room[person] < capacity[person]) {
        matched++;
      }
    }
    return matched;
  }
}
