package org.mentormatcher.matching.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentormatcher.matching.participants.Participant;

/**
 * Kind {@code steps-above}: the mentor must stand a listed number of steps above the mentee on a
 * ladder, and each number of steps has its points.
 *
 * @param points points by steps; other numbers of steps are excluded
 */
record StepsAbove(
    String name, String explanation, String column, Ladder ladder, Map<Integer, Long> points)
    implements Rule {

  static Rule read(RuleSource source) {
    return new StepsAbove(
        source.name(),
        source.explanation(),
        source.column("column"),
        source.ladder("ladder"),
        source.pointsBySteps("points"));
  }

  @Override
  public Set<String> columns() {
    return Set.of(column);
  }

  @Override
  public Verdicts bind(List<Participant> mentors, List<Participant> mentees) {
    return new Verdicts(
        mentors.stream().mapToInt(this::step).toArray(),
        mentees.stream().mapToInt(this::step).toArray(),
        (mentor, mentee) -> points.getOrDefault(mentor - mentee, Verdicts.EXCLUDED));
  }

  private int step(Participant person) {
    return ladder
        .step(person.value(column))
        .orElseThrow(() -> new IllegalArgumentException("a value is not on its ladder"));
  }
}
