package org.mentormatcher.matching.rules;

import org.mentormatcher.words.Sentence;

/**
 * Two kinds, of equal and of different values: mentor and mentee have the same value, or different
 * ones. With a blank neither is known.
 *
 * @param equal whether the values have to be equal for the condition to hold
 */
record EqualValues(String name, String explanation, Sides sides, boolean equal, Effect effect)
    implements ComparingRule {

  static Rule readSame(RuleSource source) {
    return read(source, true);
  }

  static Rule readDifferent(RuleSource source) {
    return read(source, false);
  }

  private static Rule read(RuleSource source, boolean equal) {
    Sides sides = source.sides();
    Effect effect = source.effect();
    if (sides.mentor().mostInCommon(sides.mentee()) == 0 && equal) {
      throw source.neverHolds("kind", Sentence.of("programme.never-holds.options"));
    }
    return new EqualValues(source.name(), source.explanation(), sides, equal, effect);
  }

  @Override
  public Verdicts bind(Group group) {
    Classes<String> values = new Classes<>();
    int[] ofMentors = values.classify(group.mentors(), sides.mentor()::value);
    int[] ofMentees = values.classify(group.mentees(), sides.mentee()::value);
    return new Verdicts(
        ofMentors,
        ofMentees,
        (mentor, mentee) ->
            values.key(mentor).isEmpty() || values.key(mentee).isEmpty()
                ? 0
                : effect.of((mentor == mentee) == equal));
  }
}
