package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.PeoplePairs;

/** Counts what sets of pairs have of each goal. */
final class GoalCount {
  private final AssignmentProblem problem;
  private final Set<Long> keep = new HashSet<>();
  private final long highest;

  GoalCount(AssignmentProblem problem) {
    this.problem = problem;
    PeoplePairs pairs = problem.earlier().keep();
    for (int p = 0; p < pairs.count(); p++) {
      keep.add(pairs.mentor()[p] * 1_000_000L + pairs.mentee()[p]);
    }
    SortedSet<Long> possible = Eligible.possiblePoints(problem);
    highest = possible.isEmpty() ? 0 : possible.last();
  }

  List<Long> of(List<Eligible> pairs, Goals goals) {
    int[] mentorLoad = new int[problem.mentors().count()];
    int[] menteeLoad = new int[problem.mentees().count()];
    long points = 0;
    long kept = 0;
    long weakest = highest;
    for (Eligible pair : pairs) {
      mentorLoad[pair.mentor()]++;
      menteeLoad[pair.mentee()]++;
      points += pair.points();
      kept += keep.contains(pair.mentor() * 1_000_000L + pair.mentee()) ? 1 : 0;
      weakest = pair.locked() ? weakest : Math.min(weakest, pair.points());
    }
    Map<Goal, Long> counts = new EnumMap<>(Goal.class);
    counts.put(Goal.POINTS, points);
    counts.put(Goal.PAIRS_KEPT, kept);
    counts.put(Goal.WEAKEST_PAIR, weakest);
    counts.put(Goal.MENTORS_MATCHED, Arrays.stream(mentorLoad).filter(k -> k > 0).count());
    counts.put(Goal.MENTEES_MATCHED, Arrays.stream(menteeLoad).filter(k -> k > 0).count());
    long together = Arrays.stream(mentorLoad).mapToLong(k -> (long) k * (k - 1) / 2).sum();
    counts.put(Goal.BALANCED_LOAD, -together);
    long returned = 0;
    for (int i = 0; i < mentorLoad.length; i++) {
      returned += mentorLoad[i] > 0 && problem.earlier().mentorWithout(i) ? 1 : 0;
    }
    for (int j = 0; j < menteeLoad.length; j++) {
      returned += menteeLoad[j] > 0 && problem.earlier().menteeWithout(j) ? 1 : 0;
    }
    counts.put(Goal.WENT_WITHOUT, returned);
    return goals.inOrder().stream().map(counts::get).toList();
  }
}
