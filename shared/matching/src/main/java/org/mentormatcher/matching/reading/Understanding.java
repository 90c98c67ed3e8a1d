package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping.FileMapping;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport.Proposal;
import org.mentormatcher.matching.problems.ProposedColumns;
import org.mentormatcher.matching.problems.ProposedColumns.Line;
import org.mentormatcher.matching.problems.ProposedColumns.Source;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Table;

/**
 * Which column is which in every table of a run: what was said, what is known, and what is likely
 * and asked. What is agreed to is what was shown: the mark of a proposal is drawn from all of it.
 */
final class Understanding {
  /** Enough to see what a column holds. */
  static final int SAMPLES = 3;

  private static final int LONGEST_SAMPLE = 40;
  private static final int RADIX = 32;
  private static final int MARKS = 1 << 20;

  private final List<GivenTable> tables;
  private final List<ColumnPlan> plans = new ArrayList<>();
  private final List<String> sayable;
  private final Optional<String> mark;
  private final boolean isAccepted;

  /**
   * @param proposes whether what is only likely is proposed
   * @param problems is told what is wrong with what was said
   */
  Understanding(
      Programme programme,
      Input input,
      Mapping mapping,
      List<GivenTable> tables,
      boolean proposes,
      Consumer<Problem> problems) {
    this.tables = List.copyOf(tables);
    this.sayable = tables.stream().flatMap(given -> sayable(given.table())).toList();
    for (GivenTable given : tables) {
      plans.add(
          plan(
              programme,
              given,
              mapping.said(given.table(), given.whose(), problems),
              mapping.nothing(),
              proposes));
    }
    this.mark = mark(plans);
    Optional<String> accepted = input.told().accepted();
    this.isAccepted =
        mark.isEmpty()
            || (accepted.isPresent()
                && (mark.equals(accepted) || isOfBefore(programme, input, proposes)));
  }

  /**
   * Whether somebody has agreed to what was proposed before columns were said to be others: whoever
   * corrects a column and agrees to the rest has seen a proposal with that column.
   */
  private boolean isOfBefore(Programme programme, Input input, boolean proposes) {
    Mapping written = new Mapping(programme, Map.of(), input.told().mapping(), problem -> {});
    List<ColumnPlan> before =
        tables.stream()
            .map(
                given ->
                    plan(
                        programme,
                        given,
                        written.said(given.table(), given.whose(), problem -> {}),
                        Set.of(),
                        proposes))
            .toList();
    return mark(before).equals(input.told().accepted()) && asked(before).containsAll(asked(plans));
  }

  private static ColumnPlan plan(
      Programme programme,
      GivenTable given,
      Map<String, Optional<Field>> said,
      Set<String> nothing,
      boolean proposes) {
    Set<String> others =
        given.roles().size() > 1
            ? Set.of()
            : given.roles().stream()
                .map(role -> role.other().singular())
                .collect(Collectors.toSet());
    return new ColumnPlan(
        given.table(), Wanted.of(programme, given.roles()), said, nothing, proposes, others);
  }

  /** Every table. */
  List<GivenTable> tables() {
    return tables;
  }

  /** The plan of a table. */
  ColumnPlan plan(GivenTable given) {
    return plans.get(tables.indexOf(given));
  }

  /** Whether nothing is asked, or what was asked is agreed to. */
  boolean isAccepted() {
    return isAccepted;
  }

  /** What is to be looked at, if anything is asked. */
  Optional<Proposal> proposal() {
    if (isAccepted) {
      return Optional.empty();
    }
    List<ProposedColumns> files = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      files.add(shown(tables.get(i), plans.get(i)));
    }
    return Optional.of(new Proposal(files, mark.orElseThrow()));
  }

  private ProposedColumns shown(GivenTable given, ColumnPlan plan) {
    List<Line> lines = new ArrayList<>();
    for (Wanted wanted : plan.wanted()) {
      Optional<ColumnPlan.Choice> choice = plan.choice(wanted.name());
      List<Field> fields =
          choice.stream()
              .flatMap(each -> Stream.concat(each.field().stream(), each.others().stream()))
              .toList();
      lines.add(
          new Line(
              wanted.name(),
              choice.filter(ColumnPlan.Choice::isAsked).isPresent(),
              fields.stream().map(field -> source(given.table(), field, wanted)).toList()));
    }
    return new ProposedColumns(given.table().file(), lines);
  }

  /** A heading that another file has too could not be said of this one alone. */
  private Source source(Table table, Field field, Wanted wanted) {
    boolean isSayable =
        field.isSayable() && Collections.frequency(sayable, tidy(field.heading())) == 1;
    return new Source(
        field.title(),
        samples(table, field),
        isSayable ? tidy(field.heading()) + "=" + wanted.name() : "");
  }

  /** Every heading that somebody can say something of. */
  private static Stream<String> sayable(Table table) {
    return Stream.concat(
            table.headings().stream(), JoinedNames.in(table).stream().map(Field::heading))
        .map(heading -> tidy(heading));
  }

  /** The first different answers. */
  static List<String> samples(Table table, Field field) {
    Set<String> samples = new LinkedHashSet<>();
    for (Table.Row row : table.rows()) {
      String answer = tidy(field.in(row));
      if (!answer.isEmpty()) {
        samples.add(
            answer.length() > LONGEST_SAMPLE ? answer.substring(0, LONGEST_SAMPLE) + "…" : answer);
      }
      if (samples.size() == SAMPLES) {
        break;
      }
    }
    return List.copyOf(samples);
  }

  /** How every table is understood, as it is written down. */
  List<FileMapping> saved() {
    List<FileMapping> saved = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Map<String, List<String>> columns = new LinkedHashMap<>();
      for (ColumnPlan.Choice choice : plans.get(i).choices()) {
        columns.put(
            choice.wanted().name(),
            choice
                .field()
                .map(field -> field.headings().stream().map(heading -> tidy(heading)).toList())
                .orElse(List.of()));
      }
      saved.add(new FileMapping(tables.get(i).whose(), columns));
    }
    return saved;
  }

  /** The same answers to what is asked have the same mark; others hardly ever. */
  private Optional<String> mark(List<ColumnPlan> all) {
    Set<String> asked = asked(all);
    int number = Math.floorMod(String.join("\n", asked).hashCode(), MARKS);
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(Integer.toString(number + MARKS, RADIX).substring(1));
  }

  /** What is asked, in lines. */
  private Set<String> asked(List<ColumnPlan> all) {
    Set<String> asked = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); i++) {
      for (ColumnPlan.Choice choice : all.get(i).choices()) {
        if (choice.isAsked()) {
          asked.add(
              tables.get(i).whose().label()
                  + "\t"
                  + choice.wanted().name()
                  + "\t"
                  + choice.field().orElseThrow().headings());
        }
      }
    }
    return asked;
  }
}
