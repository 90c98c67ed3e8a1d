package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.Variety;
import org.mentormatcher.matching.assignment.flow.Residual;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.groups.MenteeNodes;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * Deals the units between groups out to their members: first to the mentors of each group, going
 * round, then to the mentees of each group, going round.
 *
 * <p>Let {@code f} units run between a mentor group of {@code n} and a mentee group of {@code m},
 * with {@code f ≤ n · m}. Going round, each mentor gets {@code ⌊f/n⌋} or {@code ⌈f/n⌉ ≤ m} of them,
 * and the loads of the group's mentors, over all its arcs, differ by at most one. A mentor's at
 * most {@code m} units then go to successive, hence different, mentees; again loads differ by at
 * most one. So whatever a group is sent within the sum of its members' capacities is feasible for
 * each of them, and {@code k} units give exactly {@code min(k, n)} members a match.
 *
 * <p>Mentor groups of one class of {@link Variety} are dealt one after the other: the units of a
 * class, at most {@code most · m}, then go round the mentees of a group without a break, so each
 * gets at most {@code most} of them.
 *
 * <p>Takes time linear in arcs and pairs. Members are served in the order of people: that settles
 * which of equal people gets one more.
 */
public final class Disaggregation {

  private final Rows rows;
  private final MenteeNodes menteeNodes;
  private final int mentorNodes;
  private final Groups mentors;
  private final Groups mentees;

  /** Position in each mentee group of the member served next. */
  private final int[] menteeTurn;

  /** Pairs dealt so far, the mentor in the upper half. */
  private long[] pairs = new long[64];

  private int count;

  private Disaggregation(GroupedProblem grouped, Rows rows) {
    this.rows = rows;
    mentors = grouped.mentors();
    mentees = grouped.mentees();
    menteeNodes = grouped.menteeNodes();
    mentorNodes = mentors.count();
    menteeTurn = new int[mentees.count()];
  }

  /** The pairs, ascending, the mentor in the upper half of each and the mentee in the lower. */
  static long[] deal(GroupedProblem grouped, Residual residual) {
    Disaggregation dealing = new Disaggregation(grouped, residual.network.rows);
    for (int group : byClass(grouped)) {
      dealing.dealArcsOf(group, residual.flow);
    }
    long[] sorted = Arrays.copyOf(dealing.pairs, dealing.count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Mentor groups by class, then by number. */
  private static int[] byClass(GroupedProblem grouped) {
    long[] keys = new long[grouped.mentors().count()];
    for (int group = 0; group < keys.length; group++) {
      keys[group] = ((long) grouped.mentorClass(group) << Integer.SIZE) | group;
    }
    Arrays.sort(keys);
    int[] groups = new int[keys.length];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = (int) keys[i];
    }
    return groups;
  }

  private void dealArcsOf(int mentorGroup, int[] flow) {
    int size = mentors.size(mentorGroup);
    int turn = 0;
    for (int arc = rows.arcStart[mentorGroup]; arc < rows.arcStart[mentorGroup + 1]; arc++) {
      if (flow[arc] <= 0) {
        continue;
      }
      int menteeGroup = menteeNodes.group(rows.menteeOf(mentorGroup, arc) - mentorNodes);
      int each = flow[arc] / size;
      int oneMore = flow[arc] % size;
      int served = each == 0 ? oneMore : size;
      for (int i = 0; i < served; i++) {
        int at = turn + i < size ? turn + i : turn + i - size;
        int mentor = mentors.member()[mentors.memberStart()[mentorGroup] + at];
        dealUnits(mentor, menteeGroup, i < oneMore ? each + 1 : each);
      }
      turn = turn + oneMore < size ? turn + oneMore : turn + oneMore - size;
    }
  }

  private void dealUnits(int mentor, int menteeGroup, int units) {
    if (count + units > pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(count + units, 2 * pairs.length));
    }
    int size = mentees.size(menteeGroup);
    int turn = menteeTurn[menteeGroup];
    for (int i = 0; i < units; i++) {
      int mentee = mentees.member()[mentees.memberStart()[menteeGroup] + turn];
      pairs[count++] = ((long) mentor << Integer.SIZE) | mentee;
      turn = turn + 1 < size ? turn + 1 : 0;
    }
    menteeTurn[menteeGroup] = turn;
  }
}
