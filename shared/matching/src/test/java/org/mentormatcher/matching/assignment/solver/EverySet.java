package org.mentormatcher.matching.assignment.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.matching.assignment.AssignmentProblem;

/** Tries every set of pairs that may be made together. */
final class EverySet {
  private final AssignmentProblem problem;
  private final Consumer<List<Eligible>> each;
  private final List<Eligible> pairs;
  private final List<Eligible> chosen = new ArrayList<>();
  private final int[] mentorRoom;
  private final int[] menteeRoom;

  private EverySet(AssignmentProblem problem, Consumer<List<Eligible>> each) {
    this.problem = problem;
    this.each = each;
    pairs = Eligible.pairs(problem);
    mentorRoom = problem.mentors().capacity().clone();
    menteeRoom = problem.mentees().capacity().clone();
  }

  /** Gives each set to a consumer, which must not keep it. */
  static void of(AssignmentProblem problem, Consumer<List<Eligible>> each) {
    new EverySet(problem, each).decide(0);
  }

  private void decide(int next) {
    if (next == pairs.size()) {
      each.accept(chosen);
      return;
    }
    Eligible pair = pairs.get(next);
    if (!pair.locked()) {
      decide(next + 1);
    }
    if (mentorRoom[pair.mentor()] > 0
        && menteeRoom[pair.mentee()] > 0
        && (pair.locked() || hasVarietyWith(pair))) {
      mentorRoom[pair.mentor()]--;
      menteeRoom[pair.mentee()]--;
      chosen.addLast(pair);
      decide(next + 1);
      chosen.removeLast();
      mentorRoom[pair.mentor()]++;
      menteeRoom[pair.mentee()]++;
    }
  }

  /** Locked pairs come first, so they count. */
  private boolean hasVarietyWith(Eligible pair) {
    int mentorClass = problem.variety().of(pair.mentor());
    return mentorClass < 0
        || chosen.stream()
                .filter(other -> other.mentee() == pair.mentee())
                .filter(other -> problem.variety().of(other.mentor()) == mentorClass)
                .count()
            < problem.variety().most();
  }
}
