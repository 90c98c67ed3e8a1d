package org.mentormatcher.matching.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Rule;

/**
 * A mentoring programme: everything that makes one programme different from another.
 *
 * @param about how it is called and described
 * @param objective what is optimised unless a run says otherwise
 * @param roles how files tell mentors from mentees
 * @param columns the columns of its files
 * @param rules which pairs may be made and what they are worth
 * @param capacities matches a person in a role has at most
 * @param admission who takes part
 * @param results what the coordinator gets
 */
public record Programme(
    About about,
    Goals objective,
    Roles roles,
    ProgrammeColumns columns,
    List<Rule> rules,
    Map<Role, Capacity> capacities,
    Admission admission,
    ProgrammeResults results) {
  public Programme {
    rules = List.copyOf(rules);
    capacities = Map.copyOf(capacities);
  }

  /** How many partners somebody in a role has at most: in a group of three one more. */
  public int mostPartners(Role role) {
    return capacities.get(role).mostOfAnybody() + (roles.haveGroupsOfThree() ? 1 : 0);
  }

  /** The same programme with other rules. */
  public Programme withRules(List<Rule> others) {
    return new Programme(about, objective, roles, columns, others, capacities, admission, results);
  }

  /** The same programme, where one person has this many matches at most, whatever they wrote. */
  public Programme withPlaces(Role role, String identity, int places) {
    Map<Role, Capacity> others = new EnumMap<>(capacities);
    others.put(role, capacities.get(role).with(identity, places));
    return new Programme(about, objective, roles, columns, rules, others, admission, results);
  }

  /** The column that tells people apart. */
  public String identity() {
    return columns.identity();
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

  /** The positions of the rules that are open, ascending. */
  public List<Integer> openRules() {
    return IntStream.range(0, rules.size())
        .filter(rule -> isOpen(rules.get(rule)))
        .boxed()
        .toList();
  }

  /** Whether a column holds special-category data, so that an Article 9 condition is needed. */
  public boolean usesSpecialCategoryData() {
    return columns.stream().anyMatch(Column::specialCategory);
  }
}
