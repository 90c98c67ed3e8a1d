package org.mentormatcher.matching.assignment.rows;

import org.mentormatcher.matching.assignment.groups.GroupedProblem;

/**
 * Which groups are eligible with which, and with what weight.
 *
 * <p>Many mentor groups are eligible with the same mentees and differ in the points of few of them:
 * most rules that give points concern few pairs. Such groups share a <i>row</i>: the mentee nodes,
 * each with the least weight that any mentor of the row has with it. Where a mentor's weight is
 * larger, that is the mentor's <i>addition</i> to the row; where it may not be matched at all, a
 * <i>gap</i>. A search that has scanned a row for one of its mentors need not scan it for most
 * others: see {@code PotentialUpdate}.
 *
 * <p>The arc of mentor node {@code I} with the {@code k}-th mentee of its row has the number {@code
 * arcStart[I] + k}.
 */
public final class Rows {

  /** The row of each mentor node. */
  public final int[] rowOf;

  /** How many mentor nodes have each row. */
  public final int[] mentors;

  /** Entries of row {@code r} are {@code start[r]} to {@code start[r + 1] - 1}. */
  public final int[] start;

  /** The mentee node of each entry. */
  public final int[] mentee;

  /** The least weight that any mentor of the row has with that mentee. */
  public final long[] weight;

  /** Additions of mentor node {@code I} are {@code additionStart[I]} to the next start. */
  public final int[] additionStart;

  /** The entry of the row that an addition is about; ascending. */
  public final int[] additionEntry;

  /** The mentee node there. */
  public final int[] additionMentee;

  /** The mentor's weight there. */
  public final long[] additionWeight;

  /** Gaps of mentor node {@code I} are {@code gapStart[I]} to the next start. */
  public final int[] gapStart;

  /** The entry of the row that a mentor may not be matched with; ascending. */
  public final int[] gapEntry;

  /** The number of each mentor node's first arc, and at last the number of arcs. */
  public final int[] arcStart;

  /**
   * Rows of these entries.
   *
   * @param rowOf the row of each mentor node
   * @param start where entries start, and at last their number
   * @param mentee the mentee node of each entry
   * @param weight the weight of each entry
   * @param differences how mentors differ from their rows
   */
  public Rows(int[] rowOf, int[] start, int[] mentee, long[] weight, RowDifferences differences) {
    this.rowOf = rowOf;
    this.start = start;
    this.mentee = mentee;
    this.weight = weight;
    additionStart = differences.additionStart();
    additionEntry = differences.additionEntry();
    additionWeight = differences.additionWeight();
    additionMentee = new int[additionEntry.length];
    for (int a = 0; a < additionMentee.length; a++) {
      additionMentee[a] = mentee[additionEntry[a]];
    }
    gapStart = differences.gapStart();
    gapEntry = differences.gapEntry();
    mentors = new int[start.length - 1];
    arcStart = new int[rowOf.length + 1];
    for (int mentor = 0; mentor < rowOf.length; mentor++) {
      mentors[rowOf[mentor]]++;
      arcStart[mentor + 1] = Math.addExact(arcStart[mentor], length(rowOf[mentor]));
    }
  }

  /** Number of rows. */
  public int count() {
    return start.length - 1;
  }

  /** Whether a row has more than one mentor. */
  public boolean isShared(int row) {
    return mentors[row] > 1;
  }

  /** Number of entries of a row. */
  public int length(int row) {
    return start[row + 1] - start[row];
  }

  /** Number of arcs between groups, gaps included. */
  public int arcs() {
    return arcStart[rowOf.length];
  }

  /**
   * The entry of a row about a mentee node, which it has. Entries ascend by type of mentee, then by
   * node.
   */
  public int entryOf(int row, int node, GroupedProblem grouped) {
    int type = grouped.menteeType(node);
    int low = start[row];
    int high = start[row + 1] - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int typeThere = grouped.menteeType(mentee[middle]);
      if (typeThere < type || (typeThere == type && mentee[middle] < node)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of a mentor's arc. */
  public int arcAt(int mentor, int entry) {
    return arcStart[mentor] + entry - start[rowOf[mentor]];
  }

  /** The mentee node of a mentor's arc. */
  public int menteeOf(int mentor, int arc) {
    return mentee[start[rowOf[mentor]] + arc - arcStart[mentor]];
  }
}
