package org.mentormatcher.matching.assignment.rows;

/**
 * {@link Rows} read the other way: what stands about each mentee node in them, and the mentors of
 * each row. Takes time and memory linear in entries, additions, gaps and mentors.
 */
public final class Columns {

  /** Entries about node {@code J} are {@code start[J]} to {@code start[J + 1] - 1}. */
  public final int[] start;

  /** Each entry's number in the rows; ascending. */
  public final int[] entry;

  /** The row of each entry. */
  public final int[] row;

  /** Additions about node {@code J} are {@code additionStart[J]} to the next start. */
  public final int[] additionStart;

  /** Each addition's number in the rows. */
  public final int[] addition;

  /** The mentor node of each addition. */
  public final int[] additionMentor;

  /** Gaps about node {@code J} are {@code gapStart[J]} to the next start. */
  public final int[] gapStart;

  /** The mentor node of each gap. */
  public final int[] gapMentor;

  /** Mentor nodes of row {@code r} are {@code mentorStart[r]} to the next start. */
  public final int[] mentorStart;

  /** Mentor nodes by row, ascending. */
  public final int[] mentor;

  /**
   * Turns rows.
   *
   * @param nodes number of nodes, mentor nodes included
   */
  public Columns(Rows rows, int nodes) {
    start = starts(rows.mentee, nodes);
    entry = new int[rows.mentee.length];
    row = new int[entry.length];
    int[] next = start.clone();
    for (int r = 0; r < rows.count(); r++) {
      for (int e = rows.start[r]; e < rows.start[r + 1]; e++) {
        int at = next[rows.mentee[e]]++;
        entry[at] = e;
        row[at] = r;
      }
    }
    int mentors = rows.rowOf.length;
    additionStart = starts(rows.additionMentee, nodes);
    addition = new int[rows.additionMentee.length];
    additionMentor = new int[addition.length];
    int[] gapMentee = new int[rows.gapEntry.length];
    for (int gap = 0; gap < gapMentee.length; gap++) {
      gapMentee[gap] = rows.mentee[rows.gapEntry[gap]];
    }
    gapStart = starts(gapMentee, nodes);
    gapMentor = new int[gapMentee.length];
    mentorStart = starts(rows.rowOf, rows.count());
    mentor = new int[mentors];
    int[] nextAddition = additionStart.clone();
    int[] nextGap = gapStart.clone();
    int[] nextMentor = mentorStart.clone();
    for (int m = 0; m < mentors; m++) {
      mentor[nextMentor[rows.rowOf[m]]++] = m;
      for (int a = rows.additionStart[m]; a < rows.additionStart[m + 1]; a++) {
        int at = nextAddition[rows.additionMentee[a]]++;
        addition[at] = a;
        additionMentor[at] = m;
      }
      for (int gap = rows.gapStart[m]; gap < rows.gapStart[m + 1]; gap++) {
        gapMentor[nextGap[gapMentee[gap]]++] = m;
      }
    }
  }

  /** Where the items of each bin start, and at last their number. */
  private static int[] starts(int[] binOf, int bins) {
    int[] start = new int[bins + 1];
    for (int bin : binOf) {
      start[bin + 1]++;
    }
    for (int bin = 0; bin < bins; bin++) {
      start[bin + 1] += start[bin];
    }
    return start;
  }
}
