package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;
import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.RoleColumn;
import org.mentormatcher.matching.tables.Letters;
import org.mentormatcher.matching.tables.Table;

/**
 * Which headings stand for which of the programme's columns, as the coordinator said: heading by
 * heading for whatever file has them, or written down for each file.
 */
final class Mapping {
  /** What a heading is said to stand for that no column is to be taken from. */
  private static final String NOTHING = "nothing";

  private final Map<String, String> given;
  private final SavedMapping saved;
  private final List<String> names;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> headings = new HashSet<>();
  private final Set<String> nothing = new HashSet<>();
  private final Set<String> found = new HashSet<>();
  private final Set<String> wholeNames = new HashSet<>();

  /**
   * @param given the column by the heading, both as written
   * @param saved what was written down for each file
   * @param problems is told of columns that the programme does not have
   */
  Mapping(
      Programme programme,
      Map<String, String> given,
      SavedMapping saved,
      Consumer<Problem> problems) {
    this.given = given;
    this.saved = saved;
    this.names =
        Stream.concat(
                programme.columns().stream().map(Column::name),
                programme.roles().column().map(RoleColumn::name).stream())
            .toList();
    for (Column column : programme.columns().all()) {
      if (Names.areWhole(List.of(column.name())) || Names.areWhole(column.aliases())) {
        wholeNames.add(column.name());
      }
    }
    saved.headings().forEach(heading -> headings.add(foldHeading(heading)));
    given.forEach(
        (heading, column) -> {
          headings.add(foldHeading(heading));
          Optional<String> name = named(column);
          if (name.isEmpty() && foldHeading(column).equals(NOTHING)) {
            nothing.add(foldHeading(heading));
            return;
          }
          name.ifPresent(each -> columns.put(foldHeading(heading), each));
          if (name.isEmpty()) {
            problems.accept(Problems.unknownColumn(heading, column, names));
          }
        });
    saved.files().stream()
        .flatMap(file -> file.columns().entrySet().stream())
        .filter(entry -> named(entry.getKey()).isEmpty())
        .forEach(
            entry ->
                problems.accept(
                    Problems.unknownColumn(
                        String.join(", ", entry.getValue()), entry.getKey(), names)));
  }

  private Optional<String> named(String column) {
    return names.stream().filter(name -> foldHeading(name).equals(foldHeading(column))).findFirst();
  }

  /** The folded headings that stand for no column. */
  Set<String> nothing() {
    return nothing;
  }

  /** Whether a heading was said to stand for a column. */
  boolean has(String heading) {
    return headings.contains(foldHeading(heading));
  }

  /**
   * What was said about a table: the field of a column, or that there is none, by the column's
   * name.
   *
   * @param problems is told of headings that it has not, and of several for one column
   */
  Map<String, Optional<Field>> said(Table table, Whose whose, Consumer<Problem> problems) {
    Map<String, Optional<Field>> said = new HashMap<>(written(table, whose, problems));
    List<Field> joinedNames = JoinedNames.in(table);
    for (Field each : joinedNames) {
      String heading = foldHeading(each.heading());
      found.add(heading);
      if (columns.containsKey(heading)) {
        said.put(columns.get(heading), Optional.of(each));
      }
    }
    for (String name : names) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < table.headings().size(); i++) {
        if (name.equals(columns.get(foldHeading(table.headings().get(i))))) {
          positions.add(i);
        }
      }
      Optional<Field> joined =
          joinedNames.stream()
              .filter(each -> Set.copyOf(each.columns()).equals(Set.copyOf(positions)))
              .findFirst();
      if (joined.isPresent()) {
        said.put(name, joined);
      } else if (!positions.isEmpty()) {
        boolean isOne =
            Field.in(table).stream().anyMatch(field -> field.columns().containsAll(positions));
        if (!isOne) {
          problems.accept(
              Problems.ambiguousMapping(
                  table.file(),
                  table.headingRow(),
                  name,
                  positions.stream().map(Letters::of).toList()));
        }
        said.put(
            name,
            Optional.of(
                isOne ? Field.of(table, positions) : Field.of(table, positions.getFirst())));
      }
    }
    table.headings().forEach(heading -> found.add(foldHeading(heading)));
    return said;
  }

  private Map<String, Optional<Field>> written(
      Table table, Whose whose, Consumer<Problem> problems) {
    Map<String, Optional<Field>> written = new HashMap<>();
    saved
        .columns(whose)
        .forEach(
            (column, wanted) -> {
              List<Integer> positions =
                  wanted.stream().map(heading -> position(table, heading)).toList();
              int missing = positions.indexOf(-1);
              if (missing >= 0) {
                problems.accept(
                    Problems.headingIsGone(
                        table.file(), table.headingRow(), wanted.get(missing), column));
              } else if (named(column).isPresent()) {
                written.put(
                    named(column).get(),
                    positions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(field(table, named(column).get(), positions)));
              }
            });
    return written;
  }

  private Field field(Table table, String column, List<Integer> positions) {
    return wholeNames.contains(column)
        ? Field.ofName(table, positions)
        : Field.of(table, positions);
  }

  /**
   * The column with a heading, or -1: the one that is written like it, or else one in which
   * something stands, since forms have columns of their own beside those that were asked for.
   */
  static int position(Table table, String heading) {
    int best = -1;
    for (int i = table.headings().size() - 1; i >= 0; i--) {
      String other = table.headings().get(i);
      if (tidy(other).equals(tidy(heading))) {
        return i;
      }
      if (foldHeading(other).equals(foldHeading(heading)) && (best < 0 || !table.isBlank(i))) {
        best = i;
      }
    }
    return best;
  }

  /** Tells of headings that no file has. */
  void tellUnmet(Consumer<Problem> problems) {
    given.forEach(
        (heading, column) -> {
          boolean isUnderstood =
              columns.containsKey(foldHeading(heading)) || nothing.contains(foldHeading(heading));
          if (isUnderstood && !found.contains(foldHeading(heading))) {
            problems.accept(Problems.unknownHeading(heading, column));
          }
        });
  }
}
