package org.mentormatcher.matching.assignment;

import java.util.List;
import org.mentormatcher.matching.assignment.SharedRows.TypeRow;

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
    rowOfType = new int[grouped.problem().arcStart().length - 1];
    for (int row = 0; row < typeRows.size(); row++) {
      for (int type : typeRows.get(row).mentorTypes()) {
        rowOfType[type] = row;
      }
    }
  }

  Rows rows() {
    int[] rowOf = new int[mentors.count()];
    for (int mentor = 0; mentor < rowOf.length; mentor++) {
      rowOf[mentor] = rowOfType[mentors.type()[mentor]];
    }
    Differences counted = new Differences(null);
    int[] additionStart = new int[rowOf.length + 1];
    int[] gapStart = new int[rowOf.length + 1];
    for (int mentor = 0; mentor < rowOf.length; mentor++) {
      counted.of(mentor, rowOf[mentor]);
      additionStart[mentor + 1] = counted.additions;
      gapStart[mentor + 1] = counted.gaps;
    }
    Rows rows = new Rows(rowOf, starts(), additionStart, gapStart);
    for (int row = 0; row < typeRows.size(); row++) {
      fill(row, rows);
    }
    Differences written = new Differences(rows);
    for (int mentor = 0; mentor < rowOf.length; mentor++) {
      written.of(mentor, rowOf[mentor]);
    }
    return rows;
  }

  private int[] starts() {
    int[] start = new int[typeRows.size() + 1];
    for (int row = 0; row < typeRows.size(); row++) {
      int entries = 0;
      for (int type : typeRows.get(row).menteeTypes()) {
        entries += grouped.groupsOfMenteeType(type);
      }
      start[row + 1] = Math.addExact(start[row], entries);
    }
    return start;
  }

  private void fill(int row, Rows rows) {
    int entry = rows.start[row];
    TypeRow typeRow = typeRows.get(row);
    for (int place = 0; place < typeRow.menteeTypes().length; place++) {
      int type = typeRow.menteeTypes()[place];
      for (int g = grouped.menteeGroupStart()[type];
          g < grouped.menteeGroupStart()[type + 1];
          g++) {
        rows.mentee[entry] = mentors.count() + grouped.menteeGroup()[g];
        rows.weight[entry++] = grouped.weights().perPoint() * typeRow.points()[place];
      }
    }
  }

  /** Lists, or only counts, how mentors differ from their rows. */
  private final class Differences {
    /** Where they are written; null if they are only counted. */
    private final Rows rows;

    private int additions;
    private int gaps;

    Differences(Rows rows) {
      this.rows = rows;
    }

    void of(int mentor, int row) {
      TypeRow typeRow = typeRows.get(row);
      boolean restricted = grouped.barred().concern(mentor);
      if (typeRow.mentorTypes().size() == 1 && !restricted) {
        return;
      }
      AssignmentProblem problem = grouped.problem();
      int arc = grouped.firstArc(mentor);
      int end = grouped.endArc(mentor);
      int entry = rows == null ? 0 : rows.start[row];
      for (int place = 0; place < typeRow.menteeTypes().length; place++) {
        int menteeType = typeRow.menteeTypes()[place];
        boolean eligible = arc < end && problem.arcMenteeType()[arc] == menteeType;
        boolean more = eligible && problem.arcPoints()[arc] > typeRow.points()[place];
        if (!eligible || more || restricted) {
          for (int g = grouped.menteeGroupStart()[menteeType];
              g < grouped.menteeGroupStart()[menteeType + 1];
              g++) {
            if (!eligible
                || (restricted && grouped.barred().contain(mentor, grouped.menteeGroup()[g]))) {
              gap(entry + g - grouped.menteeGroupStart()[menteeType]);
            } else if (more) {
              addition(entry + g - grouped.menteeGroupStart()[menteeType], grouped.weight(arc));
            }
          }
        }
        entry += grouped.groupsOfMenteeType(menteeType);
        if (eligible) {
          arc++;
        }
      }
    }

    private void gap(int entry) {
      if (rows != null) {
        rows.gapEntry[gaps] = entry;
      }
      gaps = Math.addExact(gaps, 1);
    }

    private void addition(int entry, long weight) {
      if (rows != null) {
        rows.additionEntry[additions] = entry;
        rows.additionMentee[additions] = rows.mentee[entry];
        rows.additionWeight[additions] = weight;
      }
      additions = Math.addExact(additions, 1);
    }
  }
}
