package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Count;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.Quantity;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.matching.participants.YesNo;
import org.mentormatcher.matching.problems.Place;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.ColumnValues.Content;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.LostLetters;
import org.mentormatcher.matching.tables.Mojibake;
import org.mentormatcher.matching.tables.ShortenedCell;
import org.mentormatcher.matching.text.Address;

/** What a programme asks of the cells of one role, beyond being there. */
final class CellCheck {
  private final Optional<String> capacityColumn;
  private final List<Statement> statements;

  CellCheck(Programme programme, Role role) {
    this.statements = statements(programme);
    this.capacityColumn = programme.capacities().get(role).column();
  }

  private static List<Statement> statements(Programme programme) {
    return Stream.concat(
            Stream.of(
                    programme.admission().consent(),
                    programme.admission().optOut(),
                    programme
                        .results()
                        .lists()
                        .both()
                        .map(column -> new Statement(column, List.of("yes"))))
                .flatMap(Optional::stream),
            programme.rules().stream().flatMap(rule -> rule.condition().stream()))
        .toList();
  }

  /** Whether a cell says how many: "none" is a number there. */
  boolean isCount(Column column, String written) {
    return capacityColumn.equals(Optional.of(column.name()))
        && !column.values().isDeclaredPlaceholder(written)
        && Count.in(written).isPresent();
  }

  /** Whether nobody may act on an answer to yes or no; the question's own options are clear. */
  private boolean isUnclear(Column column, String written) {
    boolean isOption =
        !column.values().answers().options().isEmpty()
            && column.values().answers().unknownIn(written).isEmpty();
    return !isOption
        && statements.stream()
            .filter(statement -> statement.column().equals(column.name()))
            .anyMatch(statement -> statement.saidBy(written) == YesNo.UNCLEAR);
  }

  /** What is wrong with what stands in a cell, if anything is. */
  Optional<Problem> problem(String file, int row, Column column, String written) {
    String name = column.name();
    // A damaged step or address is no other: what is wrong with it is the damage.
    Place cell = Problem.at(file).row(row).column(name).value(written);
    Optional<String> undone = Mojibake.undone(written);
    if (undone.isPresent()) {
      return Optional.of(Problems.mojibake(cell, undone.get()));
    }
    if (LostLetters.areIn(written)) {
      return Optional.of(Problems.lostLetters(cell));
    }
    if (column.values().content() == Content.TEXT && ShortenedCell.is(written)) {
      return Optional.of(Problems.shortened(cell));
    }
    if (column.values().ladder().isPresent()
        && column.values().ladder().get().step(written).isEmpty()) {
      return Optional.of(
          Problems.notOnLadder(file, row, name, written, column.values().ladder().get().names()));
    }
    if (isUnclear(column, written)) {
      return Optional.of(Problems.neitherYesNorNo(file, row, name, written));
    }
    if (column.holdsAddresses()) {
      if (!Address.isOne(Address.bare(written))) {
        return Optional.of(Problems.notAnAddress(file, row, name, written));
      }
      if (Address.misleads(written)) {
        return Optional.of(Problems.misleadingAddress(file, row, name, written));
      }
    }
    if (column.values().refusesOtherOptions()) {
      List<String> unknown = column.values().answers().unknownIn(written);
      if (!unknown.isEmpty()) {
        return Optional.of(
            Problems.notAnOption(cell, unknown.getFirst(), column.values().answers().options()));
      }
    }
    if (capacityColumn.equals(Optional.of(name)) && Count.in(written).isEmpty()) {
      return Optional.of(Problems.notACount(file, row, name, written));
    }
    return switch (column.values().content()) {
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
