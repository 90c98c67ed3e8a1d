package org.mentormatcher.matching.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A pair that may be made, or must be, spelt out between people. */
record Eligible(int mentor, int mentee, long points, boolean locked) {

  /** All of them, found by looking at every pair of people. */
  static List<Eligible> pairs(AssignmentProblem problem) {
    Set<Long> forbidden = new HashSet<>();
    for (int f = 0; f < problem.forbiddenMentor().length; f++) {
      forbidden.add(problem.forbiddenMentor()[f] * 1_000_000L + problem.forbiddenMentee()[f]);
    }
    List<Eligible> pairs = new ArrayList<>();
    LockedPairs locked = problem.locked();
    for (int p = 0; p < locked.count(); p++) {
      pairs.add(new Eligible(locked.mentor()[p], locked.mentee()[p], locked.points()[p], true));
      forbidden.add(locked.mentor()[p] * 1_000_000L + locked.mentee()[p]);
    }
    for (int i = 0; i < problem.mentors(); i++) {
      int type = problem.mentorType()[i];
      for (int j = 0; j < problem.mentees(); j++) {
        for (int arc = problem.arcStart()[type]; arc < problem.arcStart()[type + 1]; arc++) {
          if (problem.arcMenteeType()[arc] == problem.menteeType()[j]
              && !forbidden.contains(i * 1_000_000L + j)) {
            pairs.add(new Eligible(i, j, problem.arcPoints()[arc], false));
          }
        }
      }
    }
    return pairs;
  }
}
