package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Column.Presence;
import org.mentormatcher.matching.programme.ColumnValues.Content;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.ErrorValue;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.words.Sentence;

/** Reads the people of one role out of a table's rows, and checks every cell that is used. */
final class RoleReader {
  private final Programme programme;
  private final Table table;
  private final Consumer<Problem> problems;
  private final List<Problem> ofRow = new ArrayList<>();
  private final Map<Column, Field> fields = new LinkedHashMap<>();
  private final Map<Column, ColumnWriting> writing = new HashMap<>();
  private final Optional<LocalDate> today;
  private final List<SignUp> signUps = new ArrayList<>();
  private final Headings headings;
  private final CellCheck cells;
  private final CellNotes notes;
  private boolean isColumnMissing;

  /**
   * @param ofTable is told where a whole column is unclear
   */
  RoleReader(
      Programme programme,
      Role role,
      Input input,
      Table table,
      Headings headings,
      Consumer<Problem> ofTable) {
    this.programme = programme;
    this.today = input.today();
    this.headings = headings;
    this.cells = new CellCheck(programme, role);
    this.notes = new CellNotes(programme, role);
    this.table = table;
    this.problems = problem -> ofRow.add(headings.locate(problem));
    for (Column column : programme.columns(role)) {
      Optional<Field> field = headings.field(column.name(), column.aliases());
      if (field.isPresent()) {
        fields.put(column, field.get());
        writing.put(column, writing(column, field.get(), input, ofTable));
      } else if (column.presence() != Presence.OPTIONAL) {
        headings.tellMissing(column.name(), column.aliases());
        isColumnMissing = true;
      }
    }
  }

  /**
   * Adds the sign-up in a row. Where a column is missing, that comes first: rows say nothing new.
   */
  void read(Table.Row row) {
    signUp(row)
        .ifPresent(
            signUp -> {
              signUps.add(signUp);
              fields.forEach(
                  (column, field) -> {
                    if (signUp.values().containsKey(column.name())) {
                      notes.see(row.number(), column, field.in(row).strip());
                    }
                  });
            });
  }

  /** The sign-up in a row, for somebody who does not count it; none where a column is missing. */
  Optional<SignUp> signUp(Table.Row row) {
    if (isColumnMissing) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(
        (column, field) -> {
          String written = field.in(row).strip();
          Optional<String> usual = writing.get(column).usual(written);
          if (check(row, column, written, usual)) {
            values.put(
                column.name(),
                column.holdsAddresses() ? Address.bare(written) : usual.orElse(written));
          }
        });
    String identity = Address.identity(values.getOrDefault(programme.identity(), ""));
    if (identity.isEmpty() && ofRow.isEmpty()) {
      problems.accept(Problems.blank(table.file(), row.number(), programme.identity()));
    }
    SignUp signUp = new SignUp(row, identity, values, List.copyOf(ofRow));
    ofRow.clear();
    return Optional.of(signUp);
  }

  /** Tells what is worth knowing about cells that are no problem. */
  void tell(Consumer<Sentence> consumer) {
    notes.tell(table.file(), headings::titleOf, consumer);
  }

  /** Every row so far, with what is wrong with it. */
  List<SignUp> signUps() {
    return signUps;
  }

  private ColumnWriting writing(
      Column column, Field field, Input input, Consumer<Problem> ofTable) {
    List<String> answers =
        table.rows().stream()
            .map(field::in)
            .map(String::strip)
            .filter(answer -> !tidy(answer).isEmpty() && !column.values().isPlaceholder(answer))
            .toList();
    return ColumnWriting.of(
        table,
        column,
        answers,
        input.told().mapping(),
        problem -> ofTable.accept(headings.locate(problem)));
  }

  /** Nobody confirmed anything in the future; tomorrow is today somewhere. */
  private boolean isStillToCome(Column column, String written) {
    boolean isConfirmation =
        programme
            .admission()
            .confirmation()
            .filter(confirmation -> confirmation.column().equals(column.name()))
            .isPresent();
    return isConfirmation
        && today.isPresent()
        && Day.in(written).filter(day -> day.isAfter(today.get().plusDays(1))).isPresent();
  }

  /** Whether there is a value; tells what is wrong with the cell. */
  private boolean check(Table.Row row, Column column, String written, Optional<String> usual) {
    if (tidy(written).isEmpty()) {
      if (column.presence() == Presence.VALUE) {
        problems.accept(Problems.blank(table.file(), row.number(), column.name()));
      }
      return false;
    }
    if (ErrorValue.is(written)) {
      problems.accept(Problems.errorValue(table.file(), row.number(), column.name(), written));
      return false;
    }
    if (!cells.isCount(column, written) && column.values().isPlaceholder(written)) {
      if (column.presence() == Presence.VALUE) {
        problems.accept(Problems.placeholder(table.file(), row.number(), column.name(), written));
      }
      return false;
    }
    if (usual.isEmpty()) {
      problems.accept(
          column.values().content() == Content.NUMBER
              ? Problems.notANumber(table.file(), row.number(), column.name(), written)
              : Problems.notADay(table.file(), row.number(), column.name(), written));
    } else {
      cells.problem(table.file(), row.number(), column, usual.get()).ifPresent(problems);
      if (isStillToCome(column, usual.get())) {
        problems.accept(Problems.futureDay(table.file(), row.number(), column.name(), written));
      }
    }
    return true;
  }
}
