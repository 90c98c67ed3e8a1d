package org.mentormatcher.matching.reading;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;

/**
 * Pairs rows with columns, each with one at most, so that the weights of the pairs add up to as
 * much as they can: a small assignment problem, given to the solver that matches people. Pairs of
 * weight 0 or less are never made. The same weights give the same pairs in any place.
 */
final class HeaviestAssignment {
  private static final int NONE = -1;

  private HeaviestAssignment() {}

  /**
   * The column of each row, or -1.
   *
   * @param weights by row and column, every row as long as {@code columns}
   */
  static int[] of(int[][] weights, int columns) {
    int[] start = new int[weights.length + 1];
    IntStream.Builder column = IntStream.builder();
    LongStream.Builder points = LongStream.builder();
    for (int row = 0; row < weights.length; row++) {
      start[row + 1] = start[row];
      for (int j = 0; j < columns; j++) {
        if (weights[row][j] > 0) {
          column.add(j);
          points.add(weights[row][j]);
          start[row + 1]++;
        }
      }
    }
    Assignment best =
        AssignmentSolver.solve(
            new AssignmentProblem(
                new Population(IntStream.range(0, weights.length).toArray(), ones(weights.length)),
                new Population(IntStream.range(0, columns).toArray(), ones(columns)),
                new TypeArcs(start, column.build().toArray(), points.build().toArray()),
                PeoplePairs.NONE),
            Objective.BEST_MATCHES);
    int[] columnOf = new int[weights.length];
    Arrays.fill(columnOf, NONE);
    for (int pair = 0; pair < best.mentor().length; pair++) {
      columnOf[best.mentor()[pair]] = best.mentee()[pair];
    }
    return columnOf;
  }

  private static int[] ones(int count) {
    int[] ones = new int[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
