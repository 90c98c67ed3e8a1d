package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Objective;
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
 * @param roles how files tell mentors from mentees
 * @param columns every column the programme knows
 * @param otherColumns what becomes of columns that the programme does not know
 * @param rules which pairs may be made and what they are worth
 * @param capacities matches a person in a role has at most
 * @param admission who takes part
 * @param lists the shape of the lists
 * @param outputs what the coordinator gets
 * @param retention by when what is kept has to be deleted
 */
public record Programme(
    String name,
    String title,
    String description,
    Objective objective,
    String identity,
    Roles roles,
    List<Column> columns,
    OtherColumns otherColumns,
    List<Rule> rules,
    Map<Role, Capacity> capacities,
    Admission admission,
    Lists lists,
    Outputs outputs,
    Retention retention) {
  public Programme {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    capacities = Map.copyOf(capacities);
  }

  /** What becomes of a column that the programme does not know. */
  public enum OtherColumns {
    /** It is neither read nor shown. */
    IGNORED,
    /** The file is refused, by that column's name. */
    REFUSED
  }

  /** The same programme with other rules. */
  public Programme withRules(List<Rule> others) {
    return new Programme(
        name,
        title,
        description,
        objective,
        identity,
        roles,
        columns,
        otherColumns,
        others,
        capacities,
        admission,
        lists,
        outputs,
        retention);
  }

  /** The column of that name, if the programme has it. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
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
