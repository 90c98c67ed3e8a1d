package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.participants.Count;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.Quantity;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;

/** What a programme asks of the cells of one role, beyond being there. */
final class CellCheck {
  private final Optional<String> capacityColumn;

  CellCheck(Programme programme, Role role) {
    this.capacityColumn = programme.capacities().get(role).column();
  }

  /** What is wrong with what stands in a cell, if anything is. */
  Optional<Problem> problem(String file, int row, Column column, String written) {
    String name = column.name();
    if (column.ladder().isPresent() && column.ladder().get().step(written).isEmpty()) {
      return Optional.of(
          Problems.notOnLadder(file, row, name, written, column.ladder().get().names()));
    }
    if (column.refusesOtherOptions()) {
      List<String> unknown = column.answers().unknownIn(written);
      if (!unknown.isEmpty()) {
        return Optional.of(
            Problems.notAnOption(
                file, row, name, written, unknown.getFirst(), column.answers().options()));
      }
    }
    if (capacityColumn.equals(Optional.of(name)) && Count.in(written).isEmpty()) {
      return Optional.of(Problems.notACount(file, row, name, written));
    }
    return switch (column.content()) {
      case TEXT -> Optional.empty();
      case NUMBER ->
          Quantity.millionths(written).isPresent()
              ? Optional.empty()
              : Optional.of(Problems.notANumber(file, row, name, written));
      case DATE ->
          Day.in(written).isPresent()
              ? Optional.empty()
              : Optional.of(Problems.notADay(file, row, name, written));
    };
  }
}
