package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.OpenFile;
import org.mentormatcher.matching.tables.Table;

/** What a file says about whose list it is, whatever it was given as. */
final class RoleEvidence {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+");

  private final Map<Role, Set<String>> own = new EnumMap<>(Role.class);

  RoleEvidence(Programme programme) {
    for (Role role : Role.values()) {
      Set<String> headings = headings(programme.columns(role));
      headings.removeAll(headings(programme.columns(role.other())));
      own.put(role, headings);
    }
  }

  /** The headings in a table that only files of this role have. */
  List<String> headingsOf(Role role, Table table) {
    return headingsOf(role, table.headings());
  }

  private List<String> headingsOf(Role role, List<String> row) {
    return row.stream()
        .filter(heading -> own.get(role).contains(HeadingText.folded(heading)))
        .toList();
  }

  /** The role that a table's headings tell, if they tell one. */
  Optional<Role> byHeadings(Table table) {
    return byHeadings(table.headings());
  }

  /**
   * The role that a sheet tells: by its headings, or else by its name. Where they contradict each
   * other, neither counts.
   */
  Optional<Role> of(OpenFile.Fitting sheet) {
    Optional<Role> headings = byHeadings(sheet.headings());
    Optional<Role> name = byWords(sheet.name());
    boolean areAtOdds = headings.isPresent() && name.isPresent() && !headings.equals(name);
    return areAtOdds ? Optional.empty() : headings.or(() -> name);
  }

  private Optional<Role> byHeadings(List<String> row) {
    return only(role -> !headingsOf(role, row).isEmpty());
  }

  /** The role that something is so of, if it is of one only. */
  private static Optional<Role> only(Predicate<Role> condition) {
    List<Role> roles = Stream.of(Role.values()).filter(condition).toList();
    return roles.size() == 1 ? Optional.of(roles.getFirst()) : Optional.empty();
  }

  /** The role that a file's name tells, if it tells one. */
  static Optional<Role> byName(Table table) {
    return byWords(table.file());
  }

  private static Optional<Role> byWords(String name) {
    List<String> words = List.of(BETWEEN_WORDS.split(fold(name)));
    return only(role -> words.contains(role.singular()) || words.contains(role.plural()));
  }

  private static Set<String> headings(List<Column> columns) {
    Set<String> headings = new HashSet<>();
    for (Column column : columns) {
      headings.add(HeadingText.folded(column.name()));
      column.aliases().forEach(alias -> headings.add(HeadingText.folded(alias)));
    }
    return headings;
  }
}
