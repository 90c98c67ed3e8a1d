package org.mentormatcher.matching.rules;

import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.PairList;

/**
 * Kinds about pairs that the coordinator lists: those of earlier runs, and those that must not be
 * made. Pairs that give points set the people concerned apart from others; pairs that must not be
 * made do not.
 *
 * @param which the list
 */
record ListedPairs(String name, String explanation, Which which, Effect effect) implements Rule {

  /** A list of pairs. */
  private enum Which {
    PREVIOUS {
      @Override
      PairList in(Decisions decisions) {
        return decisions.previousPairs();
      }
    },
    DO_NOT_MATCH {
      @Override
      PairList in(Decisions decisions) {
        return decisions.doNotMatch();
      }
    };

    abstract PairList in(Decisions decisions);
  }

  private static final List<ListedPairs> USUAL =
      List.of(
          new ListedPairs(
              "previous pairs",
              "They have not been matched before.",
              Which.PREVIOUS,
              Effect.MUST_NOT),
          new ListedPairs(
              "do not match",
              "Nothing speaks against matching the two.",
              Which.DO_NOT_MATCH,
              Effect.MUST_NOT));

  static Rule readPrevious(RuleSource source) {
    return new ListedPairs(
        source.name(), source.explanation(), Which.PREVIOUS, source.effectWithoutMust());
  }

  static Rule readDoNotMatch(RuleSource source) {
    return new ListedPairs(
        source.name(), source.explanation(), Which.DO_NOT_MATCH, Effect.MUST_NOT);
  }

  /** The rules for lists that were given and of which a programme says nothing. */
  static List<Rule> missingFrom(List<Rule> rules, Decisions decisions) {
    return USUAL.stream()
        .filter(usual -> !usual.which.in(decisions).isEmpty())
        .filter(
            usual ->
                rules.stream()
                    .noneMatch(
                        rule -> rule instanceof ListedPairs said && said.which == usual.which))
        .<Rule>map(usual -> usual)
        .toList();
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
    PairSet listed = group.positions(which.in(group.decisions()));
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
