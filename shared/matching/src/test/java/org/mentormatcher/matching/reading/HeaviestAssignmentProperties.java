package org.mentormatcher.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("Rows paired with columns")
class HeaviestAssignmentProperties {

  @Property(tries = 400)
  @Label("weigh as much as the heaviest of all ways to pair them, each at most once")
  void heaviest(
      @ForAll @IntRange(min = 0, max = 5) int columns,
      @ForAll @Size(max = 5) List<@Size(5) List<Integer>> all) {
    int[][] weights = new int[all.size()][columns];
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < columns; j++) {
        weights[i][j] = Math.floorMod(all.get(i).get(j), 12) - 3;
      }
    }

    int[] columnOf = HeaviestAssignment.of(weights, columns);

    Set<Integer> used = new HashSet<>();
    int sum = 0;
    for (int i = 0; i < columnOf.length; i++) {
      if (columnOf[i] >= 0) {
        assertThat(used.add(columnOf[i])).isTrue();
        assertThat(weights[i][columnOf[i]]).isPositive();
        sum += weights[i][columnOf[i]];
      }
    }
    assertThat(sum).isEqualTo(heaviest(weights, 0, 0, columns));
  }

  /** By trying all of them. */
  private static int heaviest(int[][] weights, int row, int used, int columns) {
    if (row == weights.length) {
      return 0;
    }
    int best = heaviest(weights, row + 1, used, columns);
    for (int column = 0; column < columns; column++) {
      if ((used & 1 << column) == 0) {
        best =
            Math.max(
                best,
                weights[row][column] + heaviest(weights, row + 1, used | 1 << column, columns));
      }
    }
    return best;
  }
}
