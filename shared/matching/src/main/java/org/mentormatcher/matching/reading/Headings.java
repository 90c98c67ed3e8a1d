package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;
import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
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

/** Where a programme's columns stand in a table, by their headings as people write them. */
public final class Headings {
  private final Table table;
  private final Vocabulary vocabulary;
  private final Optional<ColumnPlan> plan;
  private final boolean isAccepted;
  private final Consumer<Problem> problems;
  private final Consumer<Sentence> notes;
  private final KnownColumns known;
  private final Map<String, Field> found = new LinkedHashMap<>();

  /** The headings of a file that is beside the participants, or that we wrote ourselves. */
  public Headings(
      Table table, Vocabulary vocabulary, Consumer<Problem> problems, Consumer<Sentence> notes) {
    this(table, vocabulary, Optional.empty(), false, problems, notes);
  }

  /**
   * @param plan which column is which
   * @param isAccepted whether what is only likely was agreed to
   */
  Headings(
      Table table,
      Vocabulary vocabulary,
      Optional<ColumnPlan> plan,
      boolean isAccepted,
      Consumer<Problem> problems,
      Consumer<Sentence> notes) {
    this.table = table;
    this.vocabulary = vocabulary;
    this.plan = plan;
    this.isAccepted = isAccepted;
    this.problems = problems;
    this.notes = notes;
    this.known = new KnownColumns(table);
  }

  /** The position of the column with this name, or else with an alias. */
  public OptionalInt find(String name, List<String> aliases) {
    Optional<Field> field = field(name, aliases);
    return field.isEmpty() ? OptionalInt.empty() : OptionalInt.of(field.get().first());
  }

  /**
   * The field that somebody said it is, or that is likely, or else the column with this name, or
   * else with the first alias that stands there.
   */
  Optional<Field> field(String name, List<String> aliases) {
    Optional<ColumnPlan.Choice> choice = plan.flatMap(each -> each.choice(name));
    Optional<Field> field =
        choice.filter(each -> each.ground() != ColumnPlan.Certainty.KNOWN).isPresent()
            ? chosen(choice.get())
            : known(name, aliases);
    field.ifPresent(each -> found.put(name, each));
    return field;
  }

  private Optional<Field> chosen(ColumnPlan.Choice choice) {
    String name = choice.wanted().name();
    choice
        .field()
        .ifPresent(
            field -> {
              if (choice.ground() == ColumnPlan.Certainty.SAID) {
                notes.accept(Notes.mapped(table.file(), field.title(), name));
              } else if (isAccepted) {
                notes.accept(Notes.accepted(table.file(), field.title(), name));
              } else {
                problems.accept(likely(choice, field));
              }
            });
    return choice.field();
  }

  private Problem likely(ColumnPlan.Choice choice, Field field) {
    return Problems.likelyColumn(
        table.file(),
        table.headingRow(),
        choice.wanted().name(),
        Stream.concat(Stream.of(field), choice.others().stream()).map(Field::title).toList(),
        field.isSayable() ? tidy(field.heading()) : "");
  }

  private Optional<Field> known(String name, List<String> aliases) {
    Set<Integer> taken = plan.map(each -> each.takenBut(name)).orElse(Set.of());
    List<Integer> candidates =
        known.under(name, aliases, taken).stream().map(this::only).distinct().toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    int best = known.best(candidates);
    note(name, best, candidates);
    return Optional.of(Field.of(table, best));
  }

  /** What a column that was found is called in messages, by the programme's name for it. */
  String titleOf(String name) {
    return found.get(name).title();
  }

  /** Tells of a column that is not there, and which may be meant to be it. */
  public void tellMissing(String name, List<String> aliases) {
    List<String> names = Stream.concat(Stream.of(name), aliases.stream()).toList();
    List<String> unused = unused();
    if (Names.areParts(names) && Names.areWhole(unused)) {
      problems.accept(Problems.nameInOne(table.file(), table.headingRow(), name));
      return;
    }
    if (Names.areWhole(names) && unused.stream().anyMatch(Names::isPart)) {
      problems.accept(Problems.nameInParts(table.file(), table.headingRow(), name));
      return;
    }
    OptionalInt near =
        IntStream.range(0, table.headings().size())
            .filter(column -> !vocabulary.knows(table.headings().get(column)))
            .filter(column -> plan.isEmpty() && isNear(table.headings().get(column), names))
            .findFirst();
    problems.accept(
        near.isPresent()
            ? Problems.missingColumn(
                table.file(), table.headingRow(), name, Field.of(table, near.getAsInt()).title())
            : Problems.missingColumn(table.file(), table.headingRow(), name, aliases));
  }

  private List<String> unused() {
    return table.headings().stream()
        .filter(heading -> !heading.isBlank() && !vocabulary.knows(heading))
        .toList();
  }

  /** Whether a heading says a name and more, or differs by slips. */
  private static boolean isNear(String heading, List<String> names) {
    return !heading.isBlank()
        && (names.stream()
                .anyMatch(name -> KnownColumns.words(heading).containsAll(KnownColumns.words(name)))
            || Suggestion.nearest(heading, names).isPresent());
  }

  /** What a problem's column is called in this file, and where it stands. */
  Problem locate(Problem problem) {
    Field field = found.get(problem.column());
    return field == null ? problem : problem.in(Letters.of(field.first()), field.heading());
  }

  /** Refuses every column in which something stands and about which nothing was asked. */
  void refuseUnused(List<String> known) {
    Set<Integer> used = used();
    for (int column = 0; column < table.headings().size(); column++) {
      boolean isEmpty = table.headings().get(column).isBlank() && table.isBlank(column);
      if (!isEmpty && !used.contains(column)) {
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
    Set<Integer> used = used();
    List<String> unused = new ArrayList<>();
    int blank = 0;
    for (int column = 0; column < table.headings().size(); column++) {
      boolean isNamed = !table.headings().get(column).isBlank();
      if (!isNamed && table.isBlank(column)) {
        blank++;
      } else if (!used.contains(column)) {
        unused.add(Field.of(table, column).title());
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
  private Set<Integer> used() {
    Set<Integer> used = new HashSet<>();
    found.values().forEach(field -> used.addAll(field.columns()));
    for (int column = 0; column < table.headings().size(); column++) {
      if (MarkedCopy.isOwn(table.headings().get(column))) {
        used.add(column);
      }
    }
    return used;
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
      notes.accept(Notes.alias(table.file(), Field.of(table, best).title(), name));
    }
    for (int other : candidates) {
      if (other != best) {
        notes.accept(
            Sentence.of("note.passed-over")
                .with("file", table.file())
                .with("name", name)
                .with("chosen", Field.of(table, best).title())
                .with("other", Field.of(table, other).title()));
      }
    }
  }
}
