package org.mentormatcher.matching.rules;

import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.participants.Participant;

/**
 * Two kinds, of equal and of different values: mentor and mentee have the same value, or different
 * ones. With a blank neither is known.
 *
 * @param equal whether the values have to be equal for the condition to hold
 */
record EqualValues(String name, String explanation, Sides sides, boolean equal, Effect effect)
    implements Rule {

  static Rule readSame(RuleSource source) {
    return read(source, true);
  }

  static Rule readDifferent(RuleSource source) {
    return read(source, false);
  }

  private static Rule read(RuleSource source, boolean equal) {
    return new EqualValues(
        source.name(), source.explanation(), source.sides(), equal, source.effect());
  }

  @Override
  public Set<String> columns() {
    return sides.columns();
  }

  @Override
  public long mostPoints() {
    return effect.mostPoints();
  }

  @Override
  public Verdicts bind(List<Participant> mentors, List<Participant> mentees) {
    Classes<String> values = new Classes<>();
    int[] ofMentors = values.classify(mentors, sides.mentor()::value);
    int[] ofMentees = values.classify(mentees, sides.mentee()::value);
    return new Verdicts(
        ofMentors,
        ofMentees,
        (mentor, mentee) ->
            values.key(mentor).isEmpty() || values.key(mentee).isEmpty()
                ? 0
                : effect.of((mentor == mentee) == equal));
  }
}
