package org.mentormatcher.matching.rules;

import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.participants.Statement;

/** Whether a mentor and a mentee may be matched, and what that would be worth. */
public interface Rule {

  /** A short name, unique in its programme. */
  String name();

  /** One sentence that a participant could read, true of every pair that it allows or rewards. */
  String explanation();

  /** The columns whose values it reads. */
  Set<String> columns();

  /** Those of them in which people name others. */
  default Set<String> naming() {
    return Set.of();
  }

  /** The most points that it can give a pair, 0 and above. */
  long mostPoints();

  /**
   * Whether it limits how many of a mentee's mentors may be alike, instead of judging pairs. One
   * rule of a programme can: the flow keeps one such limit exactly.
   */
  default boolean isLimit() {
    return false;
  }

  /** The rule applied to the people of one run. */
  Verdicts bind(Group group);

  /** What somebody has to say for the rule to count for them, if anything. */
  default Optional<Statement> condition() {
    return Optional.empty();
  }
}
