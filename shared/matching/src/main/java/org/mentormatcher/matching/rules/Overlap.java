package org.mentormatcher.matching.rules;

import org.mentormatcher.words.Sentence;

/**
 * Kind {@code overlap}: mentor and mentee have values in common, such as languages or times. With a
 * blank nothing is known.
 *
 * @param atLeast how many have to be in common for the condition to hold, 1 and above
 * @param countUpTo up to how many of those in common the points are given for each, 1 and above
 */
record Overlap(
    String name, String explanation, Sides sides, int atLeast, int countUpTo, Effect effect)
    implements ComparingRule {

  private static final int MOST_VALUES = 100;

  static Rule read(RuleSource source) {
    Sides sides = source.sides();
    source.requirePointsFor("countUpTo");
    int atLeast = source.number("atLeast", 1, 1, MOST_VALUES);
    if (atLeast > sides.mentor().mostInCommon(sides.mentee())) {
      throw source.neverHolds(
          source.has("atLeast") ? "atLeast" : "kind", Sentence.of("programme.never-holds.answers"));
    }
    return new Overlap(
        source.name(),
        source.explanation(),
        sides,
        atLeast,
        source.number("countUpTo", 1, 1, MOST_VALUES),
        source.effect());
  }

  @Override
  public long mostPoints() {
    return Math.multiplyExact(effect.mostPoints(), countUpTo);
  }

  @Override
  public Verdicts bind(Group group) {
    ValueSets ofMentors = new ValueSets();
    ValueSets ofMentees = new ValueSets(ofMentors);
    return new Verdicts(
        ofMentors.classify(group.mentors(), sides.mentor()::values),
        ofMentees.classify(group.mentees(), sides.mentee()::values),
        (mentor, mentee) ->
            ofMentors.size(mentor) == 0 || ofMentees.size(mentee) == 0
                ? 0
                : verdict(ofMentors.common(mentor, ofMentees, mentee)));
  }

  private long verdict(int common) {
    long verdict = effect.of(common >= atLeast);
    return verdict == Verdicts.EXCLUDED || common < atLeast
        ? verdict
        : verdict * Math.min(common, countUpTo);
  }
}
