package org.mentormatcher.matching.assignment.groups;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * People of one side who are interchangeable: same kind, same room, no pair of their own that is
 * forbidden, locked or to be kept. Whoever has one of those is a group alone. People without room
 * are in no group.
 *
 * <p>Groups are numbered by their first member, members ascend, so the outcome depends on the order
 * of people only. Takes time and memory linear in people.
 *
 * @param groupOf group of each person, or −1
 * @param type type of each group's members
 * @param capacity room of each member of each group
 * @param memberStart members of group {@code g} stand at {@code memberStart[g]} to {@code
 *     memberStart[g + 1] - 1} of {@code member}
 * @param member people
 */
public record Groups(int[] groupOf, int[] type, int[] capacity, int[] memberStart, int[] member) {

  /**
   * Groups one side by type.
   *
   * @param personCapacity room of each person
   * @param alone people who must not share a group
   */
  public static Groups of(int[] personType, int[] personCapacity, boolean[] alone) {
    return of(Kinds.of(personType), personType, personCapacity, alone);
  }

  /**
   * Groups one side.
   *
   * @param kinds who is alike to the goals and limits
   * @param personType type of each person, which those of a kind share
   * @param personCapacity room of each person
   * @param alone people who must not share a group
   */
  static Groups of(Kinds kinds, int[] personType, int[] personCapacity, boolean[] alone) {
    int people = personType.length;
    int[] groupOf = new int[people];
    int[] type = new int[people];
    int[] capacity = new int[people];
    int[] memberStart = new int[people + 1];
    Map<Long, Integer> known = new HashMap<>();
    int groups = 0;
    for (int person = 0; person < people; person++) {
      groupOf[person] = -1;
      if (personCapacity[person] == 0) {
        continue;
      }
      int group = groups;
      if (!alone[person]) {
        long alike = ((long) kinds.of(person) << Integer.SIZE) | personCapacity[person];
        Integer found = known.putIfAbsent(alike, groups);
        group = found == null ? groups : found;
      }
      if (group == groups) {
        type[group] = personType[person];
        capacity[group] = personCapacity[person];
        groups++;
      }
      groupOf[person] = group;
      memberStart[group + 1]++;
    }
    int[] start = Arrays.copyOf(memberStart, groups + 1);
    return new Groups(
        groupOf,
        Arrays.copyOf(type, groups),
        Arrays.copyOf(capacity, groups),
        start,
        sorted(groupOf, start));
  }

  /** Number of groups. */
  public int count() {
    return type.length;
  }

  /** The first member of a group. */
  public int first(int group) {
    return member[memberStart[group]];
  }

  /** The member at a place of a group, from 0. */
  public int member(int group, int place) {
    return member[memberStart[group] + place];
  }

  /** Number of members of a group, 1 and above. */
  public int size(int group) {
    return memberStart[group + 1] - memberStart[group];
  }

  /**
   * Groups by type.
   *
   * @param types how many types there are
   */
  public GroupsByType byType(int types) {
    int[] start = new int[types + 1];
    for (int t : type) {
      start[t + 1]++;
    }
    int[] groups = sorted(type, start);
    return new GroupsByType(start, groups);
  }

  /** Turns counts at {@code start[bin + 1]} into starts, and lists the items of each bin. */
  private static int[] sorted(int[] binOf, int[] start) {
    for (int bin = 1; bin < start.length; bin++) {
      start[bin] += start[bin - 1];
    }
    int[] next = start.clone();
    int[] items = new int[start[start.length - 1]];
    for (int item = 0; item < binOf.length; item++) {
      if (binOf[item] >= 0) {
        items[next[binOf[item]]++] = item;
      }
    }
    return items;
  }
}
