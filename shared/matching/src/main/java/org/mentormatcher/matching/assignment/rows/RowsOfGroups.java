package org.mentormatcher.matching.assignment.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.groups.MenteeNodes;
import org.mentormatcher.matching.assignment.rows.SharedRows.TypeRow;

/** Turns rows between types into rows between groups. */
final class RowsOfGroups {
  private final GroupedProblem grouped;
  private final Groups mentors;
  private final List<TypeRow> typeRows;
  private final int[] rowOfType;

  RowsOfGroups(GroupedProblem grouped, List<TypeRow> typeRows) {
    this.grouped = grouped;
    this.mentors = grouped.mentors();
    this.typeRows = typeRows;
    rowOfType = new int[grouped.problem().arcs().mentorTypes()];
    for (int row = 0; row < typeRows.size(); row++) {
      for (int type : typeRows.get(row).mentorTypes()) {
        rowOfType[type] = row;
      }
    }
  }

  Rows rows() {
    int[] rowOf = new int[mentors.count()];
    List<ClassRow> classRows = new ArrayList<>();
    Map<Long, Integer> known = new HashMap<>();
    for (int mentor = 0; mentor < rowOf.length; mentor++) {
      int typeRow = rowOfType[mentors.type()[mentor]];
      int mentorClass = grouped.mentorClass(mentor);
      long key = ((long) typeRow << Integer.SIZE) | (mentorClass + 1);
      Integer found = known.putIfAbsent(key, classRows.size());
      if (found == null) {
        classRows.add(new ClassRow(typeRow, mentorClass));
      }
      rowOf[mentor] = found == null ? classRows.size() - 1 : found;
    }
    int[] start = starts(classRows);
    int[] mentee = new int[start[start.length - 1]];
    long[] weight = new long[mentee.length];
    for (int row = 0; row < classRows.size(); row++) {
      fill(classRows.get(row), start[row], mentee, weight);
    }
    RowDifferences differences = new RowDifferences(rowOf.length);
    for (int mentor = 0; mentor < rowOf.length; mentor++) {
      TypeRow typeRow = typeRows.get(rowOfType[mentors.type()[mentor]]);
      compare(mentor, typeRow, start[rowOf[mentor]], differences);
      differences.endMentor();
    }
    return new Rows(rowOf, start, mentee, weight, differences);
  }

  /** A row for the mentors of one class, who have arcs with the same branches of mentee groups. */
  private record ClassRow(int typeRow, int mentorClass) {}

  private int[] starts(List<ClassRow> classRows) {
    int[] start = new int[classRows.size() + 1];
    for (int row = 0; row < classRows.size(); row++) {
      int entries = 0;
      for (int type : typeRows.get(classRows.get(row).typeRow()).menteeTypes()) {
        entries += grouped.menteesByType().count(type);
      }
      start[row + 1] = Math.addExact(start[row], entries);
    }
    return start;
  }

  private void fill(ClassRow classRow, int start, int[] mentee, long[] weight) {
    TypeRow row = typeRows.get(classRow.typeRow());
    MenteeNodes nodes = grouped.menteeNodes();
    int[] groupStart = grouped.menteesByType().start();
    int entry = start;
    for (int place = 0; place < row.menteeTypes().length; place++) {
      int type = row.menteeTypes()[place];
      for (int g = groupStart[type]; g < groupStart[type + 1]; g++) {
        int node = nodes.node(grouped.menteesByType().group()[g], classRow.mentorClass());
        mentee[entry] = mentors.count() + node;
        weight[entry++] = grouped.weights().perPoint() * row.points()[place];
      }
    }
  }

  /** Writes down how a mentor differs from its row, whose entries start there. */
  private void compare(int mentor, TypeRow row, int start, RowDifferences differences) {
    boolean own = grouped.pairs().concern(mentor);
    if (row.mentorTypes().size() == 1 && !own) {
      return;
    }
    int[] arcMenteeType = grouped.problem().arcs().menteeType();
    long[] arcPoints = grouped.problem().arcs().points();
    int[] groupStart = grouped.menteesByType().start();
    int[] menteeTypes = row.menteeTypes();
    long[] least = row.points();
    int arc = grouped.firstArc(mentor);
    int end = grouped.endArc(mentor);
    int entry = start;
    for (int place = 0; place < menteeTypes.length; place++) {
      int type = menteeTypes[place];
      int groups = groupStart[type + 1] - groupStart[type];
      boolean eligible = arc < end && arcMenteeType[arc] == type;
      if (!eligible || own || arcPoints[arc] > least[place]) {
        for (int i = 0; i < groups; i++) {
          int group = grouped.menteesByType().group()[groupStart[type] + i];
          if (!eligible || (own && grouped.pairs().forbid(mentor, group))) {
            differences.gap(entry + i);
            continue;
          }
          long weight = own ? grouped.weight(mentor, group, arc) : grouped.weight(arc);
          if (weight > grouped.weights().perPoint() * least[place]) {
            differences.addition(entry + i, weight);
          }
        }
      }
      entry += groups;
      arc += eligible ? 1 : 0;
    }
  }
}
