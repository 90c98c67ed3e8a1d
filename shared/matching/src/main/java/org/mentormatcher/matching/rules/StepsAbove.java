package org.mentormatcher.matching.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/**
 * Kind {@code steps-above}: how many steps the mentor stands above the mentee on a ladder. Either
 * each number of steps has its points, or a range of steps is a condition. With a blank nothing is
 * known.
 *
 * @param verdicts verdict by steps
 * @param otherwise the verdict on any other number of steps
 */
record StepsAbove(
    String name,
    String explanation,
    Sides sides,
    Ladder ladder,
    Map<Integer, Long> verdicts,
    long otherwise)
    implements Rule {

  private static final int BLANK = -1;

  /** What becomes of pairs whose number of steps is not listed. */
  enum OtherSteps implements Labelled {
    REFUSED,
    ACCEPTED
  }

  static Rule read(RuleSource source) {
    Sides sides = source.sides();
    Ladder ladder = source.ladder(sides);
    int farthest = ladder.names().size() - 1;
    if (source.hasPointsBySteps()) {
      Map<Integer, Long> points = source.pointsBySteps();
      OtherSteps others = source.word("otherSteps", OtherSteps.REFUSED);
      if (points.keySet().stream().allMatch(steps -> Math.abs(steps) > farthest)) {
        throw source.neverHolds("points", Sentence.of("programme.never-holds.steps"));
      }
      return new StepsAbove(
          source.name(),
          source.explanation(),
          sides,
          ladder,
          points,
          others == OtherSteps.REFUSED ? Verdicts.EXCLUDED : 0);
    }
    return range(source, sides, ladder, farthest);
  }

  private static Rule range(RuleSource source, Sides sides, Ladder ladder, int farthest) {
    int least = source.number("atLeast", -farthest, -Ladder.MOST_STEPS, Ladder.MOST_STEPS);
    int most = source.number("atMost", farthest, -Ladder.MOST_STEPS, Ladder.MOST_STEPS);
    if (least > most || least > farthest || most < -farthest) {
      throw source.neverHolds(
          source.has("atLeast") ? "atLeast" : "atMost", Sentence.of("programme.never-holds.steps"));
    }
    Effect effect = source.effect();
    Map<Integer, Long> verdicts = new TreeMap<>();
    for (int steps = Math.max(least, -farthest); steps <= Math.min(most, farthest); steps++) {
      verdicts.put(steps, effect.whereTrue());
    }
    return new StepsAbove(
        source.name(), source.explanation(), sides, ladder, verdicts, effect.whereFalse());
  }

  @Override
  public Set<String> columns() {
    return sides.columns();
  }

  @Override
  public long mostPoints() {
    return verdicts.values().stream().mapToLong(Long::longValue).reduce(0, Math::max);
  }

  @Override
  public Verdicts bind(Group group) {
    Classes<Integer> steps = new Classes<>();
    return new Verdicts(
        steps.classify(group.mentors(), person -> step(sides.mentor(), person)),
        steps.classify(group.mentees(), person -> step(sides.mentee(), person)),
        (mentor, mentee) -> verdict(steps.key(mentor), steps.key(mentee)));
  }

  private long verdict(int mentor, int mentee) {
    return mentor == BLANK || mentee == BLANK
        ? 0
        : verdicts.getOrDefault(mentor - mentee, otherwise);
  }

  private int step(Attribute attribute, Participant person) {
    String value = attribute.value(person);
    return value.isEmpty()
        ? BLANK
        : ladder
            .step(value)
            .orElseThrow(() -> new IllegalArgumentException("a value is not on its ladder"));
  }
}
