package org.mentormatcher.matching.assignment.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;

/** A pair that may be made, or must be, spelt out between people. */
public record Eligible(int mentor, int mentee, long points, boolean locked) {

  /** Points of the pairs that may be chosen by people who have room beside locked pairs. */
  static SortedSet<Long> possiblePoints(AssignmentProblem problem) {
    int[] mentorRoom = problem.mentors().capacity().clone();
    int[] menteeRoom = problem.mentees().capacity().clone();
    List<Eligible> pairs = pairs(problem);
    for (Eligible pair : pairs) {
      if (pair.locked()) {
        mentorRoom[pair.mentor()]--;
        menteeRoom[pair.mentee()]--;
      }
    }
    return pairs.stream()
        .filter(pair -> !pair.locked())
        .filter(pair -> mentorRoom[pair.mentor()] > 0 && menteeRoom[pair.mentee()] > 0)
        .map(Eligible::points)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All of them, found by looking at every pair of people. */
  public static List<Eligible> pairs(AssignmentProblem problem) {
    Set<Long> forbidden = new HashSet<>();
    for (int f = 0; f < problem.forbidden().count(); f++) {
      forbidden.add(problem.forbidden().mentor()[f] * 1_000_000L + problem.forbidden().mentee()[f]);
    }
    List<Eligible> pairs = new ArrayList<>();
    LockedPairs locked = problem.locked();
    for (int p = 0; p < locked.count(); p++) {
      pairs.add(new Eligible(locked.mentor()[p], locked.mentee()[p], locked.points()[p], true));
      forbidden.add(locked.mentor()[p] * 1_000_000L + locked.mentee()[p]);
    }
    for (int i = 0; i < problem.mentors().count(); i++) {
      int type = problem.mentors().type()[i];
      for (int j = 0; j < problem.mentees().count(); j++) {
        for (int arc = problem.arcs().start()[type];
            arc < problem.arcs().start()[type + 1];
            arc++) {
          if (problem.arcs().menteeType()[arc] == problem.mentees().type()[j]
              && !forbidden.contains(i * 1_000_000L + j)) {
            pairs.add(new Eligible(i, j, problem.arcs().points()[arc], false));
          }
        }
      }
    }
    return pairs;
  }
}
