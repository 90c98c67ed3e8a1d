package org.mentormatcher.matching.reading;

import java.util.Arrays;

/**
 * Pairs rows with columns, each with one at most, so that the weights of the pairs add up to as
 * much as they can:
 *
 * <pre>max Σ w(i,j)·x(i,j)   with   Σ_j x(i,j) ≤ 1,   Σ_i x(i,j) ≤ 1,   x(i,j) ∈ {0,1}</pre>
 *
 * <p>The Hungarian method with shortest augmenting paths (Kuhn 1955, Munkres 1957), one row at a
 * time; O(n²·m) for n rows and m columns. Pairs of weight 0 or less are never made: every row has a
 * spare column of its own, of weight 0. The first of equals wins, so the result is the same in any
 * place.
 */
final class HeaviestAssignment {
  private static final int NONE = -1;

  private final int[][] weights;
  private final int columns;
  private final int all;
  private final int[] rowOf;
  private final long[] priceOfRow;
  private final long[] priceOfColumn;

  private HeaviestAssignment(int[][] weights, int columns) {
    this.weights = weights;
    this.columns = columns;
    this.all = columns + weights.length;
    this.rowOf = new int[all + 1];
    this.priceOfRow = new long[weights.length];
    this.priceOfColumn = new long[all + 1];
    Arrays.fill(rowOf, NONE);
  }

  /**
   * The column of each row, or -1.
   *
   * @param weights by row and column, every row as long as {@code columns}
   */
  static int[] of(int[][] weights, int columns) {
    HeaviestAssignment assignment = new HeaviestAssignment(weights, columns);
    for (int row = 0; row < weights.length; row++) {
      assignment.add(row);
    }
    int[] columnOf = new int[weights.length];
    Arrays.fill(columnOf, NONE);
    for (int column = 0; column < columns; column++) {
      int row = assignment.rowOf[column];
      if (row != NONE) {
        columnOf[row] = weights[row][column] > 0 ? column : NONE;
      }
    }
    return columnOf;
  }

  private long cost(int row, int column) {
    return column < columns
        ? -weights[row][column]
        : column - columns == row ? 0 : Long.MAX_VALUE / 4;
  }

  /** Finds a place for one more row, by the path that costs least; others may have to move. */
  private void add(int added) {
    long[] least = new long[all + 1];
    int[] from = new int[all + 1];
    boolean[] isDone = new boolean[all + 1];
    Arrays.fill(least, Long.MAX_VALUE / 2);
    rowOf[all] = added;
    int column = all;
    do {
      isDone[column] = true;
      int row = rowOf[column];
      long step = Long.MAX_VALUE / 2;
      int next = NONE;
      for (int other = 0; other < all; other++) {
        if (!isDone[other]) {
          long reduced = cost(row, other) - priceOfRow[row] - priceOfColumn[other];
          if (reduced < least[other]) {
            least[other] = reduced;
            from[other] = column;
          }
          if (least[other] < step) {
            step = least[other];
            next = other;
          }
        }
      }
      for (int other = 0; other <= all; other++) {
        if (isDone[other]) {
          priceOfRow[rowOf[other]] += step;
          priceOfColumn[other] -= step;
        } else {
          least[other] -= step;
        }
      }
      column = next;
    } while (rowOf[column] != NONE);
    while (column != all) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
    rowOf[all] = NONE;
  }
}
