package org.mentormatcher.matching.rules;

import java.util.Set;
import java.util.function.Function;
import org.mentormatcher.matching.participants.PairList;

/**
 * Kinds about pairs that the coordinator lists: those of earlier runs, and those that must not be
 * made. Pairs that give points set the people concerned apart from others; pairs that must not be
 * made do not.
 *
 * @param pairs which list
 */
record ListedPairs(String name, String explanation, Function<Group, PairList> pairs, Effect effect)
    implements Rule {

  static Rule readPrevious(RuleSource source) {
    return new ListedPairs(
        source.name(), source.explanation(), Group::previousPairs, source.effectWithoutMust());
  }

  static Rule readDoNotMatch(RuleSource source) {
    return new ListedPairs(source.name(), source.explanation(), Group::doNotMatch, Effect.MUST_NOT);
  }

  @Override
  public Set<String> columns() {
    return Set.of();
  }

  @Override
  public long mostPoints() {
    return effect.mostPoints();
  }

  @Override
  public Verdicts bind(Group group) {
    PairSet listed = group.positions(pairs.apply(group));
    if (effect.equals(Effect.MUST_NOT)) {
      return Verdicts.excluding(group, listed);
    }
    int[] mentorClasses = new int[group.mentors().size()];
    int[] menteeClasses = new int[group.mentees().size()];
    // Class 0 is everybody who is in no pair; others are a class each, their position and 1.
    listed.forEach(
        (mentor, mentee) -> {
          mentorClasses[mentor] = mentor + 1;
          menteeClasses[mentee] = mentee + 1;
        });
    return new Verdicts(
        mentorClasses,
        menteeClasses,
        (mentor, mentee) ->
            effect.of(mentor > 0 && mentee > 0 && listed.contains(mentor - 1, mentee - 1)));
  }
}
