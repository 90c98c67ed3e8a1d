package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Column.Presence;
import org.mentormatcher.matching.programme.Column.Purpose;
import org.mentormatcher.matching.programme.ColumnValues.Content;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.ErrorValue;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.words.Sentence;

/** Reads the people of one role out of a table's rows, and checks every cell that is used. */
final class RoleReader {

  /**
   * A column of the programme, as it stands in the table.
   *
   * @param holdsAddresses whether the column does
   * @param sound what was found to be a value with nothing wrong about it: most cells of a column
   *     stand in it many times, and what is wrong with one does not depend on its row
   */
  private record ReadColumn(
      Column column,
      Field field,
      ColumnWriting writing,
      boolean holdsAddresses,
      Set<String> sound) {

    String in(Table.Row row) {
      return field.in(row).strip();
    }
  }

  private final Programme programme;
  private final Table table;
  private final Consumer<Problem> problems;
  private final List<Problem> ofRow = new ArrayList<>();
  private final List<ReadColumn> columns = new ArrayList<>();
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
      if (field.isPresent() && column.purpose() == Purpose.IGNORED) {
        continue; // It is known, and nothing is read from it.
      }
      if (field.isPresent()) {
        ColumnWriting writing = writing(column, field.get(), input, ofTable);
        columns.add(
            new ReadColumn(column, field.get(), writing, column.holdsAddresses(), new HashSet<>()));
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
              for (ReadColumn each : columns) {
                if (signUp.values().containsKey(each.column().name())) {
                  notes.see(row.number(), each.column(), each.in(row), each.holdsAddresses());
                }
              }
            });
  }

  /** The sign-up in a row, for somebody who does not count it; none where a column is missing. */
  Optional<SignUp> signUp(Table.Row row) {
    if (isColumnMissing) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (ReadColumn each : columns) {
      String written = each.in(row);
      Optional<String> usual = each.writing().usual(written);
      if (each.sound().contains(written) || check(row, each, written, usual)) {
        values.put(
            each.column().name(),
            each.holdsAddresses() ? Address.bare(written) : usual.orElse(written));
      }
    }
    String identity = Address.identity(values.getOrDefault(programme.identity(), ""));
    if (identity.isEmpty() && ofRow.isEmpty()) {
      problems.accept(Problems.blank(table.file(), row.number(), programme.identity()));
    }
    SignUp signUp = new SignUp(row, identity, values, List.copyOf(ofRow));
    ofRow.clear();
    return Optional.of(signUp);
  }

  /** The position of every column that something is read from. */
  Set<Integer> positions() {
    return columns.stream()
        .flatMap(each -> each.field().columns().stream())
        .collect(Collectors.toSet());
  }

  /** Tells what is worth knowing about cells that are no problem. */
  void tell(Consumer<Sentence> consumer, Consumer<Warning> warnings) {
    notes.tell(table.file(), headings::titleOf, consumer, warnings);
  }

  /** Every row so far, with what is wrong with it. */
  List<SignUp> signUps() {
    return signUps;
  }

  private ColumnWriting writing(
      Column column, Field field, Input input, Consumer<Problem> ofTable) {
    return ColumnWriting.of(
        table,
        column,
        () -> answers(column, field),
        input.told().mapping(),
        problem -> ofTable.accept(headings.locate(problem)));
  }

  /** Everything that says something. */
  private List<String> answers(Column column, Field field) {
    return table.rows().stream()
        .map(field::in)
        .map(String::strip)
        .filter(answer -> !tidy(answer).isEmpty() && !column.values().isPlaceholder(answer))
        .toList();
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
  private boolean check(Table.Row row, ReadColumn read, String written, Optional<String> usual) {
    int before = ofRow.size();
    boolean isValue = check(row, read.column(), written, usual);
    if (isValue && ofRow.size() == before) {
      read.sound().add(written);
    }
    return isValue;
  }

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
