package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
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
    return table.headings().stream()
        .filter(heading -> own.get(role).contains(foldHeading(heading)))
        .toList();
  }

  /** The role that a table's headings tell, if they tell one. */
  Optional<Role> byHeadings(Table table) {
    boolean mentors = !headingsOf(Role.MENTOR, table).isEmpty();
    boolean mentees = !headingsOf(Role.MENTEE, table).isEmpty();
    return mentors == mentees ? Optional.empty() : Optional.of(mentors ? Role.MENTOR : Role.MENTEE);
  }

  /** The role that a file's name tells, if it tells one. */
  static Optional<Role> byName(Table table) {
    List<String> words = List.of(BETWEEN_WORDS.split(fold(table.file())));
    boolean mentors = words.contains("mentor") || words.contains("mentors");
    boolean mentees = words.contains("mentee") || words.contains("mentees");
    return mentors == mentees ? Optional.empty() : Optional.of(mentors ? Role.MENTOR : Role.MENTEE);
  }

  private static Set<String> headings(List<Column> columns) {
    Set<String> headings = new HashSet<>();
    for (Column column : columns) {
      headings.add(foldHeading(column.name()));
      column.aliases().forEach(alias -> headings.add(foldHeading(alias)));
    }
    return headings;
  }
}
