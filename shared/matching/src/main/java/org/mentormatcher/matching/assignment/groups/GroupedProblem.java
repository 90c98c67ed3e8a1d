package org.mentormatcher.matching.assignment.groups;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Draw;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.ReducedProblem;

/**
 * A problem, and what the solver makes of it before it solves anything.
 *
 * @param problem the problem
 * @param reduced what its locked pairs leave to decide
 * @param weights the objective as one sum
 * @param draw the lottery below it
 * @param mentors mentors who share a node
 * @param mentees mentees who share a node
 * @param menteeNodes the nodes of groups of mentees
 * @param forbidden pairs of groups that are not to be made
 * @param menteesByType groups of mentees by type
 */
public record GroupedProblem(
    AssignmentProblem problem,
    ReducedProblem reduced,
    LevelWeights weights,
    Draw draw,
    Groups mentors,
    Groups mentees,
    MenteeNodes menteeNodes,
    ForbiddenGroups forbidden,
    GroupsByType menteesByType) {

  /**
   * Prepares a problem. Takes time and memory linear in people and, where a limit makes branches,
   * in groups of mentees times classes; {@code O(q log q)} for {@code q} forbidden and locked
   * pairs.
   *
   * @param draw the lottery below the objective
   * @param together whether interchangeable people share a node
   */
  public static GroupedProblem of(
      AssignmentProblem problem, Objective objective, Draw draw, boolean together) {
    ReducedProblem reduced = ReducedProblem.of(problem);
    boolean[] mentorAlone = new boolean[problem.mentors().count()];
    boolean[] menteeAlone = new boolean[problem.mentees().count()];
    Arrays.fill(mentorAlone, !together);
    Arrays.fill(menteeAlone, !together);
    for (long pair : reduced.forbidden()) {
      mentorAlone[ReducedProblem.mentor(pair)] = true;
      menteeAlone[ReducedProblem.mentee(pair)] = true;
    }
    Groups mentors =
        Groups.of(problem.mentors().type(), reduced.mentorRoom(), problem.variety(), mentorAlone);
    Groups mentees = Groups.of(problem.mentees().type(), reduced.menteeRoom(), menteeAlone);
    return new GroupedProblem(
        problem,
        reduced,
        LevelWeights.of(problem, objective, draw),
        draw,
        mentors,
        mentees,
        MenteeNodes.of(problem.variety(), reduced, mentees),
        new ForbiddenGroups(reduced, mentors, mentees),
        mentees.byType(problem.menteeTypes()));
  }

  /** The class of a mentor group, or −1. */
  public int mentorClass(int mentor) {
    return problem.variety().of(mentors.first(mentor));
  }

  /** The type of mentee of a node of the flow network, in which mentor groups come first. */
  public int menteeType(int node) {
    return mentees.type()[menteeNodes.group(node - mentors.count())];
  }

  /** First arc of a mentor group's type. */
  public int firstArc(int mentor) {
    return problem.arcs().start()[mentors.type()[mentor]];
  }

  /** The arc after the last of a mentor group's type. */
  public int endArc(int mentor) {
    return problem.arcs().start()[mentors.type()[mentor] + 1];
  }

  /** The weight of an arc of the problem. */
  public long weight(int arc) {
    return weights.perPoint() * problem.arcs().points()[arc];
  }
}
