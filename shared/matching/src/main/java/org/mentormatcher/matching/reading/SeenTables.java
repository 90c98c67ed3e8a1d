package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentormatcher.matching.files.SeenTable;
import org.mentormatcher.matching.files.SeenTable.SeenColumn;
import org.mentormatcher.matching.files.SeenTable.SeenRow;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.reading.ColumnPlan.Choice;
import org.mentormatcher.matching.tables.Letters;
import org.mentormatcher.matching.tables.Table;

/** Tables as a coordinator looks at them. */
final class SeenTables {
  /** More than anybody corrects by hand. */
  static final int MOST_ROWS = 100;

  private SeenTables() {}

  /**
   * A table, and its rows with problems.
   *
   * @param plan which column is which in it
   * @param problems of whatever file
   * @param isCorrectable whether its cells can be corrected
   */
  static SeenTable of(
      GivenTable given, ColumnPlan plan, List<Problem> problems, boolean isCorrectable) {
    Table table = given.table();
    Map<Field, Choice> taken = new HashMap<>();
    plan.choices().forEach(choice -> choice.field().ifPresent(field -> taken.put(field, choice)));
    List<Field> fields = fields(table, taken.keySet());
    return new SeenTable(
        table.file(),
        given.whose(),
        fields.stream()
            .map(field -> column(table, field, Optional.ofNullable(taken.get(field))))
            .toList(),
        plan.wanted().stream().map(Wanted::name).toList(),
        rows(table, fields, taken.keySet(), problems),
        isCorrectable);
  }

  /** The fields that are read, and every other column in which something stands. */
  private static List<Field> fields(Table table, Set<Field> taken) {
    Set<Integer> positions = new HashSet<>();
    taken.forEach(field -> positions.addAll(field.columns()));
    List<Field> fields = new ArrayList<>(taken);
    IntStream.range(0, table.headings().size())
        .filter(column -> !positions.contains(column) && !table.isBlank(column))
        .forEach(column -> fields.add(Field.of(table, column)));
    fields.sort(Comparator.comparingInt(Field::first));
    return fields;
  }

  private static SeenColumn column(Table table, Field field, Optional<Choice> choice) {
    boolean isSayable =
        field.columns().stream()
            .allMatch(
                column -> {
                  String heading = table.headings().get(column);
                  return !heading.isBlank() && Mapping.position(table, heading) == column;
                });
    return new SeenColumn(
        Letters.of(field.first()),
        field.title(),
        field.headings().stream().map(heading -> tidy(heading)).toList(),
        Understanding.samples(table, field),
        choice.map(each -> each.wanted().name()).orElse(""),
        choice.filter(Choice::isAsked).isPresent(),
        isSayable);
  }

  private static List<SeenRow> rows(
      Table table, List<Field> fields, Set<Field> taken, List<Problem> problems) {
    Set<Integer> wrong = new HashSet<>();
    problems.stream()
        .filter(each -> each.file().equals(table.file()))
        .forEach(each -> wrong.add(each.row()));
    return table.rows().stream()
        .filter(row -> wrong.contains(row.number()))
        .limit(MOST_ROWS)
        .map(
            row ->
                new SeenRow(
                    row.number(),
                    fields.stream()
                        .map(field -> taken.contains(field) ? field.in(row) : "")
                        .toList()))
        .toList();
  }
}
