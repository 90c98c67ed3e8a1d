package org.mentormatcher.matching.assignment;

import java.util.Arrays;
import java.util.List;
import org.mentormatcher.matching.assignment.SharedRows.TypeRow;

/** Turns rows between types into rows between groups. */
final class RowsOfGroups {
  private final AssignmentProblem problem;
  private final long perPoint;
  private final Groups mentors;
  private final Groups mentees;
  private final List<TypeRow> typeRows;
  private final int[] rowOfType;

  /** Mentee groups of each type of mentee, as starts and entries. */
  private final int[] menteeGroupStart;

  private final int[] menteeGroup;

  /** Pairs of groups that are not to be made, the mentor's in the upper half, ascending. */
  private final long[] barred;

  RowsOfGroups(
      AssignmentProblem problem,
      Remainder remainder,
      LevelWeights weights,
      Groups mentors,
      Groups mentees,
      List<TypeRow> typeRows) {
    this.problem = problem;
    this.perPoint = weights.perPoint();
    this.mentors = mentors;
    this.mentees = mentees;
    this.typeRows = typeRows;
    int[][] byType = mentees.byType(problem.menteeTypes());
    menteeGroupStart = byType[0];
    menteeGroup = byType[1];
    rowOfType = new int[problem.arcStart().length - 1];
    for (int row = 0; row < typeRows.size(); row++) {
      for (int type : typeRows.get(row).mentorTypes()) {
        rowOfType[type] = row;
      }
    }
    barred = barred(remainder);
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
        entries += groups(type);
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
      for (int g = menteeGroupStart[type]; g < menteeGroupStart[type + 1]; g++) {
        rows.mentee[entry] = mentors.count() + menteeGroup[g];
        rows.weight[entry++] = perPoint * typeRow.points()[place];
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
      int type = mentors.type()[mentor];
      int next = nextBarred(mentor);
      boolean restricted = next < barred.length && barred[next] >> Integer.SIZE == mentor;
      if (typeRow.mentorTypes().size() == 1 && !restricted) {
        return;
      }
      int arc = problem.arcStart()[type];
      int end = problem.arcStart()[type + 1];
      int entry = rows == null ? 0 : rows.start[row];
      for (int place = 0; place < typeRow.menteeTypes().length; place++) {
        int menteeType = typeRow.menteeTypes()[place];
        boolean eligible = arc < end && problem.arcMenteeType()[arc] == menteeType;
        boolean more = eligible && problem.arcPoints()[arc] > typeRow.points()[place];
        if (!eligible || more || restricted) {
          for (int g = menteeGroupStart[menteeType]; g < menteeGroupStart[menteeType + 1]; g++) {
            if (!eligible || (restricted && isBarred(mentor, menteeGroup[g]))) {
              gap(entry + g - menteeGroupStart[menteeType]);
            } else if (more) {
              addition(entry + g - menteeGroupStart[menteeType], problem.arcPoints()[arc]);
            }
          }
        }
        entry += groups(menteeType);
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

    private void addition(int entry, long points) {
      if (rows != null) {
        rows.additionEntry[additions] = entry;
        rows.additionMentee[additions] = rows.mentee[entry];
        rows.additionWeight[additions] = perPoint * points;
      }
      additions = Math.addExact(additions, 1);
    }
  }

  private int groups(int menteeType) {
    return menteeGroupStart[menteeType + 1] - menteeGroupStart[menteeType];
  }

  private long[] barred(Remainder remainder) {
    long[] pairs = new long[remainder.barred().length];
    int count = 0;
    for (long pair : remainder.barred()) {
      int mentor = mentors.groupOf()[Remainder.mentor(pair)];
      int mentee = mentees.groupOf()[Remainder.mentee(pair)];
      if (mentor >= 0 && mentee >= 0) {
        pairs[count++] = Remainder.pair(mentor, mentee);
      }
    }
    return Arrays.stream(pairs, 0, count).sorted().toArray();
  }

  private int nextBarred(int mentor) {
    int at = Arrays.binarySearch(barred, Remainder.pair(mentor, 0));
    return at >= 0 ? at : -at - 1;
  }

  private boolean isBarred(int mentor, int mentee) {
    return Arrays.binarySearch(barred, Remainder.pair(mentor, mentee)) >= 0;
  }
}
