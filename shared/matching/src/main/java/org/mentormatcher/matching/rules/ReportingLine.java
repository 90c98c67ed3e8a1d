package org.mentormatcher.matching.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.Mentions;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;

/**
 * Kind {@code reporting-line}: nobody is matched with somebody above them in their reporting line,
 * as far as the files tell it, nor with somebody below them. A line also runs through people who
 * take no part.
 *
 * @param manager the column with the identity of somebody's manager
 * @param levels how far up a line is followed, 1 and above: 1 is the manager, 2 the manager's too
 */
record ReportingLine(String name, String explanation, Attribute manager, int levels)
    implements Rule {

  private static final int MOST_LEVELS = 100;

  static Rule read(RuleSource source) {
    return new ReportingLine(
        source.name(),
        source.explanation(),
        source.attribute("manager"),
        source.number("levels", MOST_LEVELS, 1, MOST_LEVELS));
  }

  @Override
  public Set<String> columns() {
    return Set.of(manager.column());
  }

  @Override
  public Set<String> naming() {
    return columns();
  }

  @Override
  public long mostPoints() {
    return 0;
  }

  @Override
  public Verdicts bind(Group group) {
    Map<String, Set<String>> managers = new HashMap<>();
    Stream.of(group.mentors(), group.mentees(), group.decisions().absent())
        .flatMap(List::stream)
        .filter(person -> !manager.value(person).isEmpty())
        .forEach(
            person ->
                managers
                    .computeIfAbsent(person.identity(), unseen -> new HashSet<>())
                    .addAll(managersOf(person, group.decisions())));
    Map<String, Integer> mentorAt = Participants.positions(group.mentors());
    Map<String, Integer> menteeAt = Participants.positions(group.mentees());
    PairSet.Builder pairs = new PairSet.Builder();
    managers
        .keySet()
        .forEach(
            person ->
                above(person, managers)
                    .forEach(
                        manager -> {
                          pairs.add(mentorAt.get(person), menteeAt.get(manager));
                          pairs.add(mentorAt.get(manager), menteeAt.get(person));
                        }));
    return Verdicts.excluding(group, pairs.build());
  }

  /**
   * Whom somebody may name as their manager, by identity: in doubt, nobody is matched with them.
   */
  private List<String> managersOf(Participant person, Decisions decisions) {
    return Mentions.in(person.value(manager.column())).stream()
        .map(mention -> decisions.called().getOrDefault(mention, mention))
        .toList();
  }

  /** Everybody above a person, within the levels; a line that runs in a circle ends there. */
  private Set<String> above(String person, Map<String, Set<String>> managers) {
    Set<String> above = new HashSet<>();
    List<String> level = List.of(person);
    for (int i = 0; i < levels && !level.isEmpty(); i++) {
      level =
          level.stream()
              .flatMap(each -> managers.getOrDefault(each, Set.of()).stream())
              .filter(above::add)
              .toList();
    }
    return above;
  }
}
