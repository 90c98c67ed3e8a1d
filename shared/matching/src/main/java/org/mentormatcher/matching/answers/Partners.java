package org.mentormatcher.matching.answers;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.GroupsByType;
import org.mentormatcher.matching.participants.Role;

/**
 * Which groups may be matched with which, of all pairs that may be made: also of those with too few
 * points to be chosen where the worst-off pair is a goal.
 */
final class Partners {

  private final AssignmentProblem problem;
  private final SolvedNetwork network;
  private final GroupedProblem grouped;

  private final GroupsByType mentorsOfType;

  /** For the solved problem may know fewer types. */
  private final GroupsByType menteesOfType;

  /** The first type of mentor that each type of mentee is eligible with; past the last if none. */
  private final int[] firstMentorType;

  private long seen;

  /**
   * The pairs of a problem.
   *
   * @param problem all pairs that may be made
   * @param network of those that may be chosen
   */
  Partners(AssignmentProblem problem, SolvedNetwork network) {
    this.problem = problem;
    this.network = network;
    grouped = network.grouped();
    menteesOfType = grouped.mentees().byType(problem.menteeTypes());
    mentorsOfType = grouped.mentors().byType(problem.arcs().mentorTypes());
    firstMentorType = firstMentorTypes(problem);
  }

  private static int[] firstMentorTypes(AssignmentProblem problem) {
    TypeArcs arcs = problem.arcs();
    int[] first = new int[problem.menteeTypes()];
    Arrays.fill(first, arcs.mentorTypes());
    for (int mentorType = arcs.mentorTypes() - 1; mentorType >= 0; mentorType--) {
      for (int arc = arcs.start()[mentorType]; arc < arcs.start()[mentorType + 1]; arc++) {
        first[arcs.menteeType()[arc]] = mentorType;
      }
    }
    return first;
  }

  /** Pairs of types and of groups that were looked at so far. */
  long seen() {
    return seen;
  }

  /** The groups that a group may be matched with, ascending. */
  int[] of(Role role, int group) {
    int[] found = new int[network.groups(role.other()).count()];
    int[] count = new int[1];
    every(
        role,
        group,
        partner -> {
          found[count[0]++] = partner;
          return true;
        });
    int[] partners = Arrays.copyOf(found, count[0]);
    Arrays.sort(partners);
    return partners;
  }

  /** Whether there is any. */
  boolean hasAny(Role role, int group) {
    return !every(role, group, partner -> false);
  }

  /** Points of a pair between two groups that may be matched. */
  long points(int mentors, int mentees) {
    int mentorType = grouped.mentors().type()[mentors];
    return problem.arcs()
        .points()[problem.arcs().between(mentorType, grouped.mentees().type()[mentees])];
  }

  /**
   * Goes through the groups that a group may be matched with, until a condition fails. Takes time
   * linear in those of their types, and for mentees {@code O(log)} of the types they are eligible
   * with for each type of mentor.
   *
   * @return whether it held for all
   */
  boolean every(Role role, int group, IntPredicate condition) {
    return every(role, group, true, condition);
  }

  /**
   * The same, perhaps also through those whom a limit closes to the group.
   *
   * @param heedsLimits whether these are passed over
   */
  boolean every(Role role, int group, boolean heedsLimits, IntPredicate condition) {
    int type = network.groups(role).type()[group];
    if (role == Role.MENTOR) {
      for (int arc = problem.arcs().start()[type]; arc < problem.arcs().start()[type + 1]; arc++) {
        int[] start = menteesOfType.start();
        int there = problem.arcs().menteeType()[arc];
        for (int g = start[there]; g < start[there + 1]; g++) {
          if (!holds(role, group, menteesOfType.group()[g], heedsLimits, condition)) {
            return false;
          }
        }
      }
      return true;
    }
    int[] start = mentorsOfType.start();
    seen += firstMentorType[type];
    for (int there = firstMentorType[type]; there < problem.arcs().mentorTypes(); there++) {
      seen++;
      if (start[there] < start[there + 1] && problem.arcs().between(there, type) >= 0) {
        for (int g = start[there]; g < start[there + 1]; g++) {
          if (!holds(role, group, mentorsOfType.group()[g], heedsLimits, condition)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean holds(
      Role role, int group, int partner, boolean heedsLimits, IntPredicate condition) {
    seen++;
    int mentors = role == Role.MENTOR ? group : partner;
    int mentees = role == Role.MENTOR ? partner : group;
    boolean possible =
        !grouped.pairs().forbid(mentors, mentees)
            && !(heedsLimits && network.isClosed(mentors, mentees));
    return !possible || condition.test(partner);
  }
}
