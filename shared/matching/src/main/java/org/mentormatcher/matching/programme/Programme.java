package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Rule;

/**
 * A mentoring programme: everything that makes one programme different from another.
 *
 * @param name short name, such as {@code civil-service}
 * @param title name for people
 * @param description one sentence
 * @param objective what is optimised unless a run says otherwise
 * @param identity the column that tells people apart
 * @param roleColumn how one file tells mentors from mentees
 * @param columns every column the programme knows
 * @param rules which pairs may be made and what they are worth
 * @param capacities matches a person in a role has at most, 0 and above
 * @param lists the shape of the lists
 */
public record Programme(
    String name,
    String title,
    String description,
    Objective objective,
    String identity,
    RoleColumn roleColumn,
    List<Column> columns,
    List<Rule> rules,
    Map<Role, Integer> capacities,
    Lists lists) {
  public Programme {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    capacities = Map.copyOf(capacities);
  }

  /** The columns of one role, in order. */
  public List<Column> columns(Role role) {
    return columns.stream().filter(column -> column.of().contains(role)).toList();
  }

  /** The columns of one role that its matches see, in order. */
  public List<Column> shownColumns(Role role) {
    return columns(role).stream().filter(column -> column.purpose().isShown()).toList();
  }

  /**
   * Whether a rule reads only what matches see anyway. The outcome of any other rule may give away
   * what somebody wrote in confidence.
   */
  public boolean isOpen(Rule rule) {
    return columns.stream()
        .filter(column -> rule.columns().contains(column.name()))
        .allMatch(column -> column.purpose().isShown());
  }

  /** Whether a column holds special-category data, so that an Article 9 condition is needed. */
  public boolean usesSpecialCategoryData() {
    return columns.stream().anyMatch(Column::specialCategory);
  }
}
