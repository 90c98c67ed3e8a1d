package org.mentormatcher.matching.rules;

import java.util.Optional;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Quantity;

/**
 * Kind {@code distance}: how far apart mentor and mentee are on a scale of numbers. With a blank
 * nothing is known.
 *
 * @param atMost how far apart they may be for the condition to hold, in millionths
 * @param lessPerUnit points lost for each 1 that they are apart, parts of it in proportion; what is
 *     left of the points is rounded down; 0 and above
 */
record Distance(
    String name, String explanation, Sides sides, long atMost, long lessPerUnit, Effect effect)
    implements ComparingRule {

  static Rule read(RuleSource source) {
    Sides sides = source.sides();
    source.requireNumbers(sides);
    source.requirePointsFor("lessPerUnit");
    if (!source.has("atMost") && !source.has("lessPerUnit")) {
      throw source.missing("atMost");
    }
    return new Distance(
        source.name(),
        source.explanation(),
        sides,
        source.millionths("atMost", Long.MAX_VALUE),
        source.points("lessPerUnit", 0),
        source.effect());
  }

  @Override
  public Verdicts bind(Group group) {
    Classes<Optional<Long>> numbers = new Classes<>();
    return new Verdicts(
        numbers.classify(group.mentors(), person -> number(sides.mentor(), person)),
        numbers.classify(group.mentees(), person -> number(sides.mentee(), person)),
        (mentor, mentee) -> verdict(numbers.key(mentor), numbers.key(mentee)));
  }

  private long verdict(Optional<Long> mentor, Optional<Long> mentee) {
    if (mentor.isEmpty() || mentee.isEmpty()) {
      return 0;
    }
    long apart = Math.abs(mentor.get() - mentee.get());
    long verdict = effect.of(apart <= atMost);
    return lessPerUnit == 0 || verdict <= 0 ? verdict : Math.max(0, verdict - lost(apart, verdict));
  }

  /** Points lost at a distance; all of them where the product would be larger than they are. */
  private long lost(long apart, long all) {
    long units = apart / Quantity.ONE;
    if (units > all / lessPerUnit) {
      return all;
    }
    return units * lessPerUnit + Math.ceilDiv(apart % Quantity.ONE * lessPerUnit, Quantity.ONE);
  }

  private static Optional<Long> number(Attribute attribute, Participant person) {
    var number = Quantity.millionths(attribute.value(person));
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }
}
