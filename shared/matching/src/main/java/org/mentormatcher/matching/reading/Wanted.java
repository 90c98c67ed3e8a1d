package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Count;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.Placeholder;
import org.mentormatcher.matching.participants.Quantity;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.matching.participants.YesNo;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Column.Presence;
import org.mentormatcher.matching.programme.Column.Purpose;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.RoleColumn;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.text.Address;

/**
 * A column that a programme looks for in a table, and how its answers look.
 *
 * @param name the programme's name for it
 * @param aliases other headings for it
 * @param of the roles of the people who have it
 * @param isNeeded whether nobody can be read without it
 * @param isSeveral whether a cell may hold several answers
 * @param look how its answers look
 * @param mark how much that look tells
 */
record Wanted(
    String name,
    List<String> aliases,
    Set<Role> of,
    boolean isNeeded,
    boolean isSeveral,
    Predicate<String> look,
    Mark mark) {
  /** Rows that are looked at; more would not tell more. */
  private static final int MOST_ROWS = 500;

  private static final int LONGEST_LOOK = 1_000;

  /** Everything speaks for it, or against it. */
  static final int CERTAIN = 100;

  private static final int WORDS_OF_PROSE = 4;

  /** How much the look of answers tells. */
  enum Mark {
    /** Answers of other columns hardly ever look like that: an {@code @}, a step of a ladder. */
    OWN,
    /** Those of some other columns do: a number, yes or no. */
    SHARED,
    /** Few other columns hold whole sentences. */
    PROSE,
    /** It can be anything that says something. */
    ANY
  }

  Wanted {
    aliases = List.copyOf(aliases);
  }

  /** What a programme looks for in a table of people in these roles. */
  static List<Wanted> of(Programme programme, Set<Role> roles) {
    List<Wanted> wanted = new ArrayList<>();
    if (roles.size() > 1) {
      programme.roles().column().map(Wanted::of).ifPresent(wanted::add);
    }
    for (Column column : programme.columns().all()) {
      boolean isOfRole = column.of().stream().anyMatch(roles::contains);
      if (isOfRole && column.purpose() != Purpose.IGNORED) {
        wanted.add(of(programme, column));
      }
    }
    return wanted;
  }

  private static Wanted of(RoleColumn column) {
    return new Wanted(
        column.name(),
        column.aliases(),
        EnumSet.allOf(Role.class),
        true,
        false,
        answer -> column.roles(answer).isPresent(),
        Mark.OWN);
  }

  private static Wanted of(Programme programme, Column column) {
    boolean isNeeded = column.presence() != Presence.OPTIONAL;
    if (column.holdsAddresses()) {
      return of(column, isNeeded, answer -> Address.isOne(Address.bare(answer)), Mark.OWN);
    }
    if (column.values().ladder().isPresent()) {
      return of(
          column,
          isNeeded,
          answer -> column.values().ladder().get().step(answer).isPresent(),
          Mark.OWN);
    }
    if (!column.values().answers().options().isEmpty()) {
      return of(
          column,
          isNeeded,
          answer ->
              column.values().answers().unknownIn(answer).size()
                  < column.values().answers().in(answer).size(),
          Mark.OWN);
    }
    List<Statement> said =
        statements(programme).filter(each -> each.column().equals(column.name())).toList();
    if (!said.isEmpty() || programme.results().lists().both().equals(Optional.of(column.name()))) {
      return of(
          column,
          isNeeded,
          answer ->
              YesNo.in(answer) != YesNo.UNCLEAR
                  || said.stream().anyMatch(each -> each.saidBy(answer) != YesNo.UNCLEAR),
          Mark.SHARED);
    }
    boolean isCount =
        column.of().stream()
            .map(role -> programme.capacities().get(role).column())
            .anyMatch(Optional.of(column.name())::equals);
    if (isCount) {
      return of(column, isNeeded, answer -> Count.in(answer).isPresent(), Mark.SHARED);
    }
    return switch (column.values().content()) {
      case NUMBER ->
          of(column, isNeeded, answer -> Quantity.millionths(answer).isPresent(), Mark.SHARED);
      case DATE -> of(column, isNeeded, answer -> Day.in(answer).isPresent(), Mark.SHARED);
      case TEXT ->
          programme.results().lists().lead().equals(Optional.of(column.name()))
              ? of(column, isNeeded, Wanted::isProse, Mark.PROSE)
              : of(column, isNeeded, Wanted::isText, Mark.ANY);
    };
  }

  private static Wanted of(Column column, boolean isNeeded, Predicate<String> look, Mark mark) {
    return new Wanted(
        column.name(),
        column.aliases(),
        column.of(),
        isNeeded,
        column.values().answers().several(),
        look,
        mark);
  }

  /** What people say by yes or no. */
  private static Stream<Statement> statements(Programme programme) {
    return Stream.concat(
        Stream.of(programme.admission().consent(), programme.admission().optOut())
            .flatMap(Optional::stream),
        programme.rules().stream().flatMap(rule -> rule.condition().stream()));
  }

  /** As much of an answer as tells what kind it is: one cell can hold a book. */
  private static String beginning(String answer) {
    return answer.substring(0, Math.min(LONGEST_LOOK, answer.length()));
  }

  /** A word at least, that is no address, number or yes. */
  private static boolean isText(String answer) {
    return YesNo.in(answer) == YesNo.UNCLEAR
        && !Address.isOne(Address.bare(answer))
        && Quantity.millionths(answer).isEmpty()
        && Day.in(answer).isEmpty();
  }

  private static boolean isProse(String answer) {
    String tidied = tidy(answer);
    int words = 1;
    for (int i = 0; i < tidied.length(); i++) {
      words += tidied.charAt(i) == ' ' ? 1 : 0;
    }
    return isText(answer) && words >= WORDS_OF_PROSE;
  }

  /** The name and its aliases. */
  List<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream()).toList();
  }

  /**
   * From -100 to 100: whether the answers in a field look as they would. Nothing is known where
   * there are none, but nobody needs a field in which nothing stands.
   */
  int look(Table table, Field field) {
    int answers = 0;
    int alike = 0;
    for (Table.Row row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
      String answer = beginning(field.in(row));
      if (!tidy(answer).isEmpty()) {
        boolean isAlike = look.test(answer);
        answers += isAlike || !Placeholder.is(answer) ? 1 : 0;
        alike += isAlike ? 1 : 0;
      }
    }
    if (answers == 0) {
      return isNeeded ? -CERTAIN : 0;
    }
    int share = 100 * alike / answers;
    return switch (mark) {
      case OWN -> share >= 80 ? CERTAIN : share >= 50 ? 30 : share >= 20 ? -30 : -CERTAIN;
      case SHARED -> share >= 80 ? 30 : share >= 50 ? 0 : -CERTAIN;
      case PROSE -> share >= 60 ? CERTAIN : 0;
      case ANY -> share >= 60 ? 10 : -CERTAIN;
    };
  }
}
