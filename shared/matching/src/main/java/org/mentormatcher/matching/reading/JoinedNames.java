package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mentormatcher.matching.tables.Table;

/**
 * Whole names that a table has in two columns, the given name in one and the family name in
 * another. Which comes first is a custom, so they are only ever proposed.
 */
final class JoinedNames {

  private JoinedNames() {}

  /**
   * A field for every given name that has a family name beside it, the likeliest first. Forms write
   * columns of their own that nobody fills in: those count only where there are no others.
   */
  static List<Field> in(Table table) {
    List<Integer> given = parts(table, Names.GIVEN);
    List<Integer> family = parts(table, Names.FAMILY);
    List<Field> joined = new ArrayList<>();
    for (int i = 0; i < Math.min(given.size(), family.size()); i++) {
      joined.add(Field.ofName(table, List.of(given.get(i), family.get(i))));
    }
    return joined;
  }

  private static List<Integer> parts(Table table, List<String> called) {
    List<Integer> parts =
        IntStream.range(0, table.headings().size())
            .filter(column -> Names.isPart(called, table.headings().get(column)))
            .boxed()
            .sorted(
                Comparator.comparingInt(
                    column -> -HeadingWords.nearness(table.headings().get(column), called)))
            .toList();
    List<Integer> answered = parts.stream().filter(column -> !table.isBlank(column)).toList();
    return answered.isEmpty() ? parts : answered;
  }
}
