package org.mentormatcher.matching.rules;

import static org.mentormatcher.matching.participants.Folding.fold;

import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.participants.Participant;

/**
 * Kinds "same" and "different": what follows where mentor and mentee have the same value in a
 * column. Blanks are never the same.
 *
 * @param verdict points, or {@link Verdicts#EXCLUDED} where they must differ
 */
record EqualValues(String name, String explanation, String column, long verdict) implements Rule {

  static Rule readSame(RuleSource source) {
    return new EqualValues(
        source.name(), source.explanation(), source.column("column"), source.points("points"));
  }

  static Rule readDifferent(RuleSource source) {
    return new EqualValues(
        source.name(), source.explanation(), source.column("column"), Verdicts.EXCLUDED);
  }

  @Override
  public Set<String> columns() {
    return Set.of(column);
  }

  @Override
  public Verdicts bind(List<Participant> mentors, List<Participant> mentees) {
    Classes<String> values = new Classes<>();
    int[] ofMentors = values.classify(mentors, person -> fold(person.value(column)));
    int[] ofMentees = values.classify(mentees, person -> fold(person.value(column)));
    return new Verdicts(
        ofMentors,
        ofMentees,
        (mentor, mentee) -> mentor == mentee && !values.key(mentor).isEmpty() ? verdict : 0);
  }
}
