package org.mentormatcher.matching.answers;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.participants.Role;

/**
 * One side of a solved problem: its people in groups of those who are alike, and what the solution
 * leaves of their places.
 *
 * <p>All optima are alike for people who are alike: exchanging two of them in every pair gives an
 * optimum again. So a price that holds for one member of a group holds for each, and the questions
 * of this package have one answer for a whole group.
 */
final class Side {

  final Role role;
  final Groups groups;

  /** Dual price of each group's members. */
  final long[] price;

  /** What the first match of a member counts, 0 for somebody whom a locked pair matched. */
  final long[] bonus;

  /** Places that the members of each group have together, beside locked pairs. */
  final long[] places;

  /** Places of them that are taken. */
  final long[] taken;

  private Side(Role role, Groups groups, long[] personPrice, int[] locks, long bonusOfAll) {
    this.role = role;
    this.groups = groups;
    int count = groups.count();
    price = new long[count];
    bonus = new long[count];
    places = new long[count];
    taken = new long[count];
    for (int group = 0; group < count; group++) {
      int first = groups.member()[groups.memberStart()[group]];
      price[group] = personPrice[first];
      bonus[group] = locks[first] > 0 ? 0 : bonusOfAll;
      places[group] = (long) groups.size(group) * groups.capacity()[group];
    }
  }

  /**
   * One side of a solution.
   *
   * @param problem the solution's problem, or one of more pairs between the same people
   * @param grouped whether people who are alike share a group
   */
  static Side of(
      Role role,
      AssignmentProblem problem,
      ReducedProblem remainder,
      Solution solution,
      boolean grouped) {
    boolean mentors = role == Role.MENTOR;
    boolean[] alone = new boolean[mentors ? problem.mentors() : problem.mentees()];
    Arrays.fill(alone, !grouped);
    for (long pair : remainder.barred()) {
      alone[mentors ? ReducedProblem.mentor(pair) : ReducedProblem.mentee(pair)] = true;
    }
    Groups groups =
        Groups.of(
            mentors ? problem.mentorType() : problem.menteeType(),
            mentors ? remainder.mentorRoom() : remainder.menteeRoom(),
            alone);
    return new Side(
        role,
        groups,
        mentors ? solution.prices().mentor() : solution.prices().mentee(),
        mentors ? remainder.mentorLocks() : remainder.menteeLocks(),
        mentors
            ? solution.assignment().certificate().mentorWeight()
            : solution.assignment().certificate().menteeWeight());
  }

  int count() {
    return groups.count();
  }

  int size(int group) {
    return groups.size(group);
  }

  /** The group of a person, or −1 if the person has no place. */
  int groupOf(int person) {
    return groups.groupOf()[person];
  }

  /** Positions of the members, ascending. */
  int[] members(int group) {
    return Arrays.copyOfRange(
        groups.member(), groups.memberStart()[group], groups.memberStart()[group + 1]);
  }

  boolean hasRoom(int group) {
    return taken[group] < places[group];
  }

  /** Whether some member has no match yet. */
  boolean wantsFirstMatch(int group) {
    return taken[group] < groups.size(group);
  }

  /** Whether a match less would leave somebody without any. */
  boolean hasOnlyFirstMatches(int group) {
    return taken[group] <= groups.size(group);
  }

  /** What the next match of a member adds, beside the pair's points. */
  long gainOfNext(int group) {
    return wantsFirstMatch(group) ? bonus[group] : 0;
  }

  /** What the last match of a member added, beside the pair's points. */
  long gainOfLast(int group) {
    return hasOnlyFirstMatches(group) ? bonus[group] : 0;
  }
}
