package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;
import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentormatcher.matching.problems.MarkedCopy;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.tables.Letters;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.text.Suggestion;
import org.mentormatcher.words.Sentence;

/** Where the programme's columns stand in a table, by their headings as people write them. */
public final class Headings {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Table table;
  private final Vocabulary vocabulary;
  private final Mapping mapping;
  private final Consumer<Problem> problems;
  private final Consumer<Sentence> notes;
  private final Map<String, List<Integer>> positions = new HashMap<>();
  private final Map<String, Integer> found = new LinkedHashMap<>();

  public Headings(
      Table table,
      Vocabulary vocabulary,
      Mapping mapping,
      Consumer<Problem> problems,
      Consumer<Sentence> notes) {
    this.table = table;
    this.vocabulary = vocabulary;
    this.mapping = mapping;
    this.problems = problems;
    this.notes = notes;
    for (int i = 0; i < table.headings().size(); i++) {
      positions
          .computeIfAbsent(
              HeadingText.folded(table.headings().get(i)), heading -> new ArrayList<>())
          .add(i);
    }
  }

  /**
   * The position of the column that the coordinator said it is, or else of the one with this name,
   * or else with the first alias that stands there. A heading that says the same and more goes
   * before it: form exports put the {@code Email} of who filled in the form beside the {@code Your
   * work email} that was asked for.
   */
  public OptionalInt find(String name, List<String> aliases) {
    List<Integer> mapped = mapped(name);
    if (!mapped.isEmpty()) {
      if (mapped.size() > 1) {
        problems.accept(
            Problems.ambiguousMapping(
                table.file(), table.headingRow(), name, mapped.stream().map(Letters::of).toList()));
      }
      found.put(name, mapped.getFirst());
      notes.accept(Notes.mapped(table.file(), title(mapped.getFirst()), name));
      return OptionalInt.of(mapped.getFirst());
    }
    List<Integer> candidates =
        Stream.concat(Stream.of(name), aliases.stream())
            .map(heading -> positions.getOrDefault(HeadingText.folded(heading), List.of()))
            .map(columns -> columns.stream().filter(this::isNotMapped).toList())
            .filter(columns -> !columns.isEmpty())
            .map(this::only)
            .distinct()
            .toList();
    if (candidates.isEmpty()) {
      return OptionalInt.empty();
    }
    int best = candidates.getFirst();
    for (int candidate : candidates) {
      best = saysMore(candidate, best) ? candidate : best;
    }
    found.put(name, best);
    note(name, best, candidates);
    return OptionalInt.of(best);
  }

  /** What a column that was found is called in messages, by the programme's name for it. */
  String titleOf(String name) {
    return title(found.get(name));
  }

  /** Tells of a column that is not there, and which may be meant to be it. */
  public void tellMissing(String name, List<String> aliases) {
    List<String> names = Stream.concat(Stream.of(name), aliases.stream()).toList();
    OptionalInt near =
        IntStream.range(0, table.headings().size())
            .filter(column -> !vocabulary.knows(table.headings().get(column)))
            .filter(column -> isNear(table.headings().get(column), names))
            .findFirst();
    problems.accept(
        near.isPresent()
            ? Problems.missingColumn(
                table.file(),
                table.headingRow(),
                name,
                title(near.getAsInt()),
                tidy(table.headings().get(near.getAsInt())))
            : Problems.missingColumn(table.file(), table.headingRow(), name, aliases));
  }

  /** Whether a heading says a name and more, or differs by slips. */
  private static boolean isNear(String heading, List<String> names) {
    return !heading.isBlank()
        && (names.stream().anyMatch(name -> words(heading).containsAll(words(name)))
            || Suggestion.nearest(heading, names).isPresent());
  }

  /** What a problem's column is called in this file, and where it stands. */
  Problem locate(Problem problem) {
    Integer position = found.get(problem.column());
    return position == null
        ? problem
        : problem.in(Letters.of(position), table.headings().get(position));
  }

  /** Refuses every column in which something stands and about which nothing was asked. */
  void refuseUnused(List<String> known) {
    for (int column = 0; column < table.headings().size(); column++) {
      boolean isEmpty = table.headings().get(column).isBlank() && table.isBlank(column);
      if (!isEmpty && !isUsed(column)) {
        problems.accept(
            Problems.columnNotAllowed(
                    table.file(), table.headingRow(), table.headings().get(column), known)
                .in(Letters.of(column), table.headings().get(column)));
      }
    }
  }

  /** Tells which columns nothing was asked about; without any, the row may be a person's. */
  void noteUnused() {
    if (found.isEmpty()) {
      return;
    }
    List<String> unused = new ArrayList<>();
    int blank = 0;
    for (int column = 0; column < table.headings().size(); column++) {
      boolean isNamed = !table.headings().get(column).isBlank();
      if (!isNamed && table.isBlank(column)) {
        blank++;
      } else if (!isUsed(column)) {
        unused.add(title(column));
      }
    }
    if (!unused.isEmpty()) {
      notes.accept(Notes.unusedColumns(table.file(), unused));
    }
    if (blank > 0) {
      notes.accept(Notes.blankColumns(table.file(), blank));
    }
  }

  /** Our own column in a copy that says what is wrong counts as used. */
  private boolean isUsed(int column) {
    return found.containsValue(column) || MarkedCopy.isOwn(table.headings().get(column));
  }

  private List<Integer> mapped(String name) {
    return IntStream.range(0, table.headings().size())
        .filter(
            column ->
                mapping
                    .column(table.headings().get(column))
                    .filter(foldHeading(name)::equals)
                    .isPresent())
        .boxed()
        .toList();
  }

  private boolean isNotMapped(int column) {
    return !mapping.has(table.headings().get(column));
  }

  /** The first of the columns for one thing; more than one is a problem. */
  private int only(List<Integer> columns) {
    if (columns.size() > 1) {
      problems.accept(
          Problems.repeatedColumn(
              table.file(),
              table.headingRow(),
              tidy(table.headings().get(columns.getFirst())),
              columns.stream().map(Letters::of).toList()));
    }
    return columns.getFirst();
  }

  private void note(String name, int best, List<Integer> candidates) {
    if (!foldHeading(table.headings().get(best)).equals(foldHeading(name))) {
      notes.accept(Notes.alias(table.file(), title(best), name));
    }
    for (int other : candidates) {
      if (other != best) {
        notes.accept(Notes.passedOver(table.file(), title(best), title(other), name));
      }
    }
  }

  private String title(int column) {
    return Notes.column(Letters.of(column), table.headings().get(column));
  }

  private boolean saysMore(int column, int than) {
    Set<String> words = words(table.headings().get(column));
    Set<String> others = words(table.headings().get(than));
    return words.size() > others.size() && words.containsAll(others);
  }

  private static Set<String> words(String written) {
    String heading = written.toLowerCase(Locale.ROOT).replace("e-mail", "email");
    return Arrays.stream(BETWEEN_WORDS.split(heading))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
