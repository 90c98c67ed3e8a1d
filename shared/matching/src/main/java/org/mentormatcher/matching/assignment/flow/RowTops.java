package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;
import org.mentormatcher.matching.assignment.rows.Rows;

/**
 * The entries of each row with the largest sum of weight and price, for prices that stay as they
 * are for a while: if an arc of a mentor with a mentee of its row is tight and none above is full,
 * it is among them. A row is looked through when it is first asked about after prices have changed;
 * memory is linear in entries.
 */
final class RowTops {
  private final Residual residual;
  private final Rows rows;
  private final long[] value;

  /** The top entries of row {@code r}, from {@code rows.start[r]} on. */
  private final int[] entry;

  /** How many those are; 0 if they are not known. */
  private final int[] count;

  RowTops(Residual residual) {
    this.residual = residual;
    rows = residual.network.rows;
    value = new long[rows.count()];
    entry = new int[rows.mentee.length];
    count = new int[rows.count()];
  }

  /** Takes notice that prices have changed. */
  void forget() {
    Arrays.fill(count, 0);
  }

  /** The largest sum in a row that has entries. */
  long value(int row) {
    find(row);
    return value[row];
  }

  /** Number of entries with that sum. */
  int count(int row) {
    find(row);
    return count[row];
  }

  /** One of those entries, from 0, ascending. */
  int entry(int row, int number) {
    return entry[rows.start[row] + number];
  }

  private void find(int row) {
    if (count[row] > 0) {
      return;
    }
    int start = rows.start[row];
    for (int e = start; e < rows.start[row + 1]; e++) {
      long sum = residual.rowWeight[e] + residual.price[rows.mentee[e]];
      if (count[row] == 0 || sum > value[row]) {
        value[row] = sum;
        count[row] = 0;
      }
      if (sum == value[row]) {
        entry[start + count[row]++] = e;
      }
    }
  }
}
