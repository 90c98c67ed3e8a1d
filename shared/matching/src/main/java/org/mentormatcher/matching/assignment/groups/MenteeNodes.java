package org.mentormatcher.matching.assignment.groups;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Variety;

/**
 * The nodes of mentee groups. A group is one node, as a rule; where {@link Variety} limits it, it
 * is a <i>branch</i> for each class of mentors, through which all units to mentors of that class
 * go, and a parent of these.
 *
 * <p>Nodes are numbered from 0 here: first single groups and branches, by group, then parents.
 */
public final class MenteeNodes {
  private static final int NO_PARENT = -1;

  private final int[] firstOfGroup;
  private final int[] parentOfGroup;
  private final int[] groupOf;
  private final int arcNodes;

  private MenteeNodes(boolean[] branched, int branches) {
    firstOfGroup = new int[branched.length + 1];
    parentOfGroup = new int[branched.length];
    int parents = 0;
    for (int group = 0; group < branched.length; group++) {
      firstOfGroup[group + 1] = Math.addExact(firstOfGroup[group], branched[group] ? branches : 1);
      parents += branched[group] ? 1 : 0;
    }
    arcNodes = firstOfGroup[branched.length];
    groupOf = new int[Math.addExact(arcNodes, parents)];
    int next = arcNodes;
    for (int group = 0; group < branched.length; group++) {
      parentOfGroup[group] = branched[group] ? next : NO_PARENT;
      Arrays.fill(groupOf, firstOfGroup[group], firstOfGroup[group + 1], group);
      if (branched[group]) {
        groupOf[next++] = group;
      }
    }
  }

  /** The nodes of these groups. */
  static MenteeNodes of(Variety variety, ReducedProblem reduced, Groups mentees) {
    boolean[] branched = new boolean[mentees.count()];
    boolean limited = variety.isLimited();
    for (int group = 0; group < branched.length; group++) {
      // Locked pairs may leave less of a limit than of the capacity.
      boolean locks = reduced.menteeLocks()[mentees.first(group)] > 0;
      branched[group] = limited && (locks || mentees.capacity()[group] > variety.most());
    }
    return new MenteeNodes(branched, variety.classes() + 1);
  }

  /** Number of nodes. */
  public int count() {
    return groupOf.length;
  }

  /** Number of nodes that arcs from mentors end at: all but parents. */
  public int arcNodes() {
    return arcNodes;
  }

  /** The group of a node. */
  public int group(int node) {
    return groupOf[node];
  }

  /** The parent of a branch, or −1 where the node is of a single group or a parent. */
  public int parent(int node) {
    return node < arcNodes ? parentOfGroup[groupOf[node]] : NO_PARENT;
  }

  /** The class of mentors that a branch is for, or −1 for those without a class. */
  public int mentorClass(int branch) {
    return branch - firstOfGroup[groupOf[branch]] - 1;
  }

  /** The node of a group that mentors of a class have arcs with. */
  public int node(int group, int mentorClass) {
    return parentOfGroup[group] == NO_PARENT
        ? firstOfGroup[group]
        : firstOfGroup[group] + mentorClass + 1;
  }

  /** The node that all units of a group start at. */
  public int source(int group) {
    return parentOfGroup[group] == NO_PARENT ? firstOfGroup[group] : parentOfGroup[group];
  }
}
