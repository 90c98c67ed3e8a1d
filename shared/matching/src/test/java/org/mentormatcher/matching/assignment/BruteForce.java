package org.mentormatcher.matching.assignment;

import java.util.List;
import org.mentormatcher.matching.Objective;

/** The best score of a tiny problem, by trying every set of pairs. */
final class BruteForce {

  private final Objective objective;
  private final List<Eligible> pairs;
  private final int[] mentorRoom;
  private final int[] menteeRoom;
  private final int[] mentorCapacity;
  private final int[] menteeCapacity;
  private Score best;

  private BruteForce(AssignmentProblem problem, Objective objective) {
    this.objective = objective;
    pairs = Eligible.pairs(problem);
    mentorCapacity = problem.mentorCapacity();
    menteeCapacity = problem.menteeCapacity();
    mentorRoom = mentorCapacity.clone();
    menteeRoom = menteeCapacity.clone();
  }

  static Score best(AssignmentProblem problem, Objective objective) {
    BruteForce search = new BruteForce(problem, objective);
    search.decide(0, 0);
    return search.best;
  }

  private void decide(int next, long points) {
    if (next == pairs.size()) {
      Score score =
          new Score(
              points, matched(menteeRoom, menteeCapacity), matched(mentorRoom, mentorCapacity));
      if (best == null || best.isWorseThan(score, objective)) {
        best = score;
      }
      return;
    }
    Eligible pair = pairs.get(next);
    if (!pair.locked()) {
      decide(next + 1, points);
    }
    if (mentorRoom[pair.mentor()] > 0 && menteeRoom[pair.mentee()] > 0) {
      mentorRoom[pair.mentor()]--;
      menteeRoom[pair.mentee()]--;
      decide(next + 1, points + pair.points());
      mentorRoom[pair.mentor()]++;
      menteeRoom[pair.mentee()]++;
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
