package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Column.Presence;
import org.mentormatcher.matching.programme.ColumnValues;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.RoleColumn;
import org.mentormatcher.matching.programme.Roles;

/**
 * A table of made-up people, and what it says.
 *
 * @param of the roles of whoever stands in it, unless a column says otherwise
 */
public record AnyTable(String name, Set<Role> of, List<String> headings, List<List<String>> rows) {

  /** What stands in cells whatever the column is for. */
  private static final List<String> ANYTHING =
      List.of(
          "",
          "7",
          "-1",
          "2026-13-45",
          "yes",
          "n/a",
          "=1+1",
          "#REF!",
          "x@example.org",
          "\"",
          "a;b,c",
          "Grade 17",
          "two or three",
          "<b>列</b>",
          "\u200B",
          "01/02/2026",
          "1e9",
          "\uFFFD");

  private static final List<String> TEXTS =
      List.of("Policy", "Law", "Ärzte & \"Co\"", "列 -", "=1+1", "History of Art");

  private static final int MOST_PEOPLE = 6;

  /** Everything in them is as the programme asks for it, blanks where it admits them. */
  public static Arbitrary<List<AnyTable>> asAsked(Programme programme) {
    return tables(programme, UnaryOperator.identity());
  }

  /** Some cells may hold anything. */
  public static Arbitrary<List<AnyTable>> any(Programme programme) {
    return tables(
        programme,
        cells ->
            Arbitraries.frequencyOf(Tuple.of(19, cells), Tuple.of(1, Arbitraries.of(ANYTHING))));
  }

  /** The file, as a spreadsheet program saves it. */
  public SourceFile file() {
    return new SourceFile(
        name,
        Stream.concat(Stream.of(headings), rows.stream())
            .map(AnyTable::line)
            .collect(Collectors.joining())
            .getBytes(UTF_8));
  }

  /** What stands in a row below a heading, or "" where there is no such column. */
  public String cell(int row, String heading) {
    int column = headings.indexOf(heading);
    return column < 0 ? "" : rows.get(row).get(column);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Two tables where the programme takes two, or one, and either where it takes either. */
  private static Arbitrary<List<AnyTable>> tables(
      Programme programme, UnaryOperator<Arbitrary<String>> cells) {
    Arbitrary<List<AnyTable>> two =
        Combinators.combine(
                table("mentors", programme, Set.of(Role.MENTOR), cells),
                table("mentees", programme, Set.of(Role.MENTEE), cells))
            .as(List::of);
    Arbitrary<List<AnyTable>> one =
        table("people", programme, EnumSet.allOf(Role.class), cells).map(List::of);
    Roles.From from = programme.roles().from();
    return Arbitraries.oneOf(
        Stream.of(1, 2).filter(from::accepts).map(files -> files == 1 ? one : two).toList());
  }

  private static Arbitrary<AnyTable> table(
      String name, Programme programme, Set<Role> of, UnaryOperator<Arbitrary<String>> cells) {
    List<Column> columns =
        programme.columns().stream()
            .filter(column -> column.of().stream().anyMatch(of::contains))
            .toList();
    Optional<RoleColumn> roles =
        programme.roles().column().filter(column -> of.size() == Role.values().length);
    List<String> headings = new ArrayList<>(columns.stream().map(Column::name).toList());
    roles.ifPresent(column -> headings.add(column.name()));
    List<Arbitrary<String>> row =
        new ArrayList<>(
            columns.stream().map(column -> cells.apply(cells(programme, column))).toList());
    roles.ifPresent(column -> row.add(Arbitraries.of(column.answers())));
    return Combinators.combine(row)
        .as(written -> written)
        .list()
        .ofMinSize(2)
        .ofMaxSize(MOST_PEOPLE)
        .withoutEdgeCases()
        .map(
            rows ->
                new AnyTable(
                    name + ".csv",
                    of,
                    headings,
                    IntStream.range(0, rows.size())
                        .mapToObj(
                            i -> {
                              List<String> told = new ArrayList<>(rows.get(i));
                              told.set(
                                  headings.indexOf(programme.identity()),
                                  identity(programme, name.substring(0, 5), i));
                              roles.ifPresent(column -> blankOthers(columns, column, told));
                              return List.copyOf(told);
                            })
                        .toList()));
  }

  /** Nobody fills in what is asked of another role. */
  private static void blankOthers(List<Column> columns, RoleColumn roles, List<String> row) {
    Set<Role> of = roles.roles(row.getLast()).orElseThrow();
    for (int i = 0; i < columns.size(); i++) {
      if (Collections.disjoint(columns.get(i).of(), of)) {
        row.set(i, "");
      }
    }
  }

  private static String identity(Programme programme, String whose, int number) {
    boolean isAddress = programme.column(programme.identity()).orElseThrow().holdsAddresses();
    return whose + number + (isAddress ? "@example.org" : "");
  }

  private static Arbitrary<String> cells(Programme programme, Column column) {
    List<Arbitrary<String>> cells = new ArrayList<>();
    cells.add(filled(programme, column));
    if (column.presence() != Presence.VALUE) {
      cells.add(Arbitraries.just(""));
      if (!column.values().placeholders().isEmpty()) {
        cells.add(Arbitraries.of(column.values().placeholders()));
      }
    }
    return Arbitraries.oneOf(cells);
  }

  private static Arbitrary<String> filled(Programme programme, Column column) {
    ColumnValues values = column.values();
    List<String> options = values.answers().options();
    if (values.ladder().isPresent()) {
      return Arbitraries.of(values.ladder().get().names());
    }
    if (options.isEmpty() && values.content() != ColumnValues.Content.TEXT) {
      return values.content() == ColumnValues.Content.NUMBER
          ? Arbitraries.of("0", "2.5", "18", "60")
          : Arbitraries.of("2026-11-01", "2026-02-28", "2026-06-30", "2020-06-30");
    }
    List<String> answers = options.isEmpty() ? texts(programme, column) : options;
    return values.answers().several()
        ? Arbitraries.of(answers)
            .set()
            .ofMinSize(1)
            .ofMaxSize(Math.min(3, answers.size()))
            .map(several -> String.join(";", several))
        : Arbitraries.of(answers);
  }

  private static List<String> texts(Programme programme, Column column) {
    String name = column.name();
    if (programme.capacities().values().stream()
        .anyMatch(capacity -> capacity.column().filter(name::equals).isPresent())) {
      return List.of("0", "1", "2", "3");
    }
    if (isYesOrNo(programme, name)) {
      return List.of("no", "yes");
    }
    if (programme.rules().stream().anyMatch(rule -> rule.naming().contains(name))) {
      return IntStream.range(0, MOST_PEOPLE)
          .boxed()
          .flatMap(
              i -> Stream.of("mento", "mente", "peopl").map(who -> identity(programme, who, i)))
          .toList();
    }
    return column.holdsAddresses() ? List.of("a@example.org", "b@example.com") : TEXTS;
  }

  private static boolean isYesOrNo(Programme programme, String column) {
    return programme.results().lists().both().filter(column::equals).isPresent()
        || Stream.concat(
                programme.admission().optOut().stream(),
                programme.rules().stream().flatMap(rule -> rule.condition().stream()))
            .anyMatch(statement -> statement.column().equals(column));
  }
}
