package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.participants.Folding.foldHeading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;

/** Where columns stand in a table, by their headings as people write them. */
final class Headings {
  private final Table table;
  private final Consumer<Problem> problems;
  private final Map<String, List<Integer>> positions = new HashMap<>();

  Headings(Table table, Consumer<Problem> problems) {
    this.table = table;
    this.problems = problems;
    for (int i = 0; i < table.headings().size(); i++) {
      positions
          .computeIfAbsent(foldHeading(table.headings().get(i)), heading -> new ArrayList<>())
          .add(i);
    }
  }

  /** The position of the column with this name, or else with the first alias that stands there. */
  OptionalInt find(String name, List<String> aliases) {
    OptionalInt position = named(name);
    for (String alias : aliases) {
      if (position.isPresent()) {
        break;
      }
      position = named(alias);
    }
    return position;
  }

  private OptionalInt named(String heading) {
    List<Integer> found = positions.getOrDefault(foldHeading(heading), List.of());
    if (found.size() > 1) {
      problems.accept(
          Problems.repeatedColumn(table.file(), table.headings().get(found.getFirst())));
    }
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
  }
}
