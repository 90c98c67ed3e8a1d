package org.mentormatcher.matching.programme;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.participants.AnswerFormat;
import org.mentormatcher.matching.participants.Role;

/**
 * The column that says who is what, where everybody stands in one file.
 *
 * @param name its heading
 * @param aliases other headings for it
 * @param values the roles that each answer means, by the folded answer, in the document's order
 */
public record RoleColumn(String name, List<String> aliases, Map<String, Set<Role>> values) {
  public RoleColumn {
    aliases = List.copyOf(aliases);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The answers that are understood, folded. */
  public List<String> answers() {
    return List.copyOf(values.keySet());
  }

  /** The roles that an answer means: all of them where it names several. */
  public Optional<Set<Role>> roles(String answer) {
    Set<Role> known = values.get(fold(answer));
    if (known != null) {
      return Optional.of(known);
    }
    Set<Role> several = EnumSet.noneOf(Role.class);
    for (String each : new AnswerFormat(answers(), true).in(answer)) {
      if (!values.containsKey(each)) {
        return Optional.empty();
      }
      several.addAll(values.get(each));
    }
    return several.isEmpty() ? Optional.empty() : Optional.of(several);
  }
}
