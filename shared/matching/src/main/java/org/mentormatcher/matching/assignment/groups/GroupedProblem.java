package org.mentormatcher.matching.assignment.groups;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Draw;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.ReducedProblem;

/**
 * A problem, and what the solver makes of it before it solves anything.
 *
 * @param problem the problem
 * @param reduced what its locked pairs leave to decide
 * @param weights the goals as one sum
 * @param draw the lottery below it
 * @param mentors mentors who share a node
 * @param mentees mentees who share a node
 * @param menteeNodes the nodes of groups of mentees
 * @param pairs pairs of groups that differ from others of their types
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
    OwnPairs pairs,
    GroupsByType menteesByType) {

  private static final boolean[] NOBODY = {};

  /**
   * Prepares a problem. Takes time and memory linear in people and, where a limit makes branches,
   * in groups of mentees times classes; {@code O(q log q)} for {@code q} pairs that are forbidden,
   * locked or to be kept.
   *
   * @param goals the most important first
   * @param draw the lottery below them
   * @param together whether interchangeable people share a node
   */
  public static GroupedProblem of(
      AssignmentProblem problem, List<Goal> goals, Draw draw, boolean together) {
    ReducedProblem reduced = ReducedProblem.of(problem);
    LevelWeights weights = LevelWeights.of(problem, goals, draw);
    boolean[] mentorAlone = new boolean[problem.mentors().count()];
    boolean[] menteeAlone = new boolean[problem.mentees().count()];
    Arrays.fill(mentorAlone, !together);
    Arrays.fill(menteeAlone, !together);
    long[] keep = weights.perKept() > 0 ? problem.earlier().keep().sorted() : new long[0];
    LongStream.concat(LongStream.of(reduced.forbidden()), LongStream.of(keep))
        .forEach(
            pair -> {
              mentorAlone[ReducedProblem.mentor(pair)] = true;
              menteeAlone[ReducedProblem.mentee(pair)] = true;
            });
    boolean waited = weights.perReturned() > 0;
    Groups mentors =
        Groups.of(
            Kinds.of(problem.mentors().type())
                .and(problem.variety())
                .and(waited ? problem.earlier().mentorsWithout() : NOBODY),
            problem.mentors().type(),
            reduced.mentorRoom(),
            mentorAlone);
    Groups mentees =
        Groups.of(
            Kinds.of(problem.mentees().type())
                .and(waited ? problem.earlier().menteesWithout() : NOBODY),
            problem.mentees().type(),
            reduced.menteeRoom(),
            menteeAlone);
    return new GroupedProblem(
        problem,
        reduced,
        weights,
        draw,
        mentors,
        mentees,
        MenteeNodes.of(problem.variety(), reduced, mentees),
        new OwnPairs(reduced.forbidden(), keep, mentors, mentees),
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

  /** The weight that pairs on an arc of the problem have for their points. */
  public long weight(int arc) {
    return weights.perPoint() * problem.arcs().points()[arc];
  }

  /**
   * The weight of a pair of groups.
   *
   * @param arc the arc of their types
   */
  public long weight(int mentor, int mentee, int arc) {
    return weight(arc) + (pairs.keep(mentor, mentee) ? weights.perKept() : 0);
  }

  /** The largest absolute weight of a pair. */
  public long largestWeight() {
    long largest = 1;
    for (int arc = 0; arc < problem.arcs().count(); arc++) {
      largest = Math.max(largest, Math.abs(weight(arc)));
    }
    return largest + (problem.earlier().keep().count() > 0 ? weights.perKept() : 0);
  }
}
