package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.RoleColumn;

/** Which headings stand for which of the programme's columns, as the coordinator said. */
public final class Mapping {
  /** The coordinator said nothing. */
  public static final Mapping NONE = new Mapping();

  private final Map<String, String> given;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> found = new HashSet<>();

  private Mapping() {
    this.given = Map.of();
  }

  /**
   * @param given the column by the heading, both as written
   * @param problems is told of columns that the programme does not have
   */
  Mapping(Programme programme, Map<String, String> given, Consumer<Problem> problems) {
    this.given = given;
    List<String> names =
        java.util.stream.Stream.concat(
                programme.columns().stream().map(Column::name),
                programme.roles().column().map(RoleColumn::name).stream())
            .toList();
    Set<String> known = new HashSet<>(names.stream().map(name -> foldHeading(name)).toList());
    given.forEach(
        (heading, column) -> {
          if (known.contains(foldHeading(column))) {
            columns.put(foldHeading(heading), foldHeading(column));
          } else {
            problems.accept(Problems.unknownColumn(heading, column, names));
          }
        });
  }

  /** Whether a heading was said to stand for a column. */
  boolean has(String heading) {
    return columns.containsKey(foldHeading(heading));
  }

  /** The folded column that a heading stands for. */
  Optional<String> column(String heading) {
    return Optional.ofNullable(columns.get(foldHeading(heading)));
  }

  /** Notes that a file has these headings. */
  void meet(List<String> headings) {
    headings.forEach(heading -> found.add(foldHeading(heading)));
  }

  /** Tells of headings that no file has. */
  void tellUnmet(Consumer<Problem> problems) {
    given.forEach(
        (heading, column) -> {
          if (columns.containsKey(foldHeading(heading)) && !found.contains(foldHeading(heading))) {
            problems.accept(Problems.unknownHeading(heading, column));
          }
        });
  }
}
