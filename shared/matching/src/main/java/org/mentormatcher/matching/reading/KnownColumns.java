package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentormatcher.matching.tables.Table;

/** The columns of a table whose headings are names that a programme knows. */
final class KnownColumns {
  private final Table table;
  private final Map<String, List<Integer>> positions = new HashMap<>();

  KnownColumns(Table table) {
    this.table = table;
    for (int i = 0; i < table.headings().size(); i++) {
      positions
          .computeIfAbsent(
              HeadingText.folded(table.headings().get(i)), heading -> new ArrayList<>())
          .add(i);
    }
  }

  /**
   * The columns under each of these names, the first name's first; several have the same heading.
   *
   * @param taken columns that are something else
   */
  List<List<Integer>> under(String name, List<String> aliases, Set<Integer> taken) {
    return Stream.concat(Stream.of(name), aliases.stream())
        .map(heading -> positions.getOrDefault(HeadingText.folded(heading), List.of()))
        .map(columns -> columns.stream().filter(column -> !taken.contains(column)).toList())
        .map(this::withAnswers)
        .filter(columns -> !columns.isEmpty())
        .distinct()
        .toList();
  }

  /** Forms write columns of their own that nobody fills in beside those that were asked for. */
  private List<Integer> withAnswers(List<Integer> columns) {
    List<Integer> answered = columns.stream().filter(column -> !table.isBlank(column)).toList();
    return answered.isEmpty() ? columns : answered;
  }

  /** The best of the columns under these names, if there is one. */
  Optional<Integer> best(String name, List<String> aliases, Set<Integer> taken) {
    List<List<Integer>> under = under(name, aliases, taken);
    return under.isEmpty()
        ? Optional.empty()
        : Optional.of(best(under.stream().map(List::getFirst).toList()));
  }

  /**
   * The first, or one whose heading says the same and more: form exports put the {@code Email} of
   * who filled in the form beside the {@code Your work email} that was asked for.
   */
  int best(List<Integer> candidates) {
    int best = candidates.getFirst();
    for (int candidate : candidates) {
      best = saysMore(candidate, best) ? candidate : best;
    }
    return best;
  }

  private boolean saysMore(int column, int than) {
    Set<String> words = words(table.headings().get(column));
    Set<String> others = words(table.headings().get(than));
    return words.size() > others.size() && words.containsAll(others);
  }

  /** The words of a heading. */
  static Set<String> words(String written) {
    String heading = plain(written).toLowerCase(Locale.ROOT).replace("e-mail", "email");
    Set<String> words = new TreeSet<>();
    int start = 0;
    for (int i = 0; i <= heading.length(); i++) {
      if (i == heading.length() || !Character.isLetterOrDigit(heading.charAt(i))) {
        if (i > start) {
          words.add(heading.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
