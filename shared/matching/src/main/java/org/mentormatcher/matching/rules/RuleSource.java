package org.mentormatcher.matching.rules;

import java.util.Map;

/** What a rule is read from: its part of the programme document, with what it may refer to. */
public interface RuleSource {

  /** The rule's name. */
  String name();

  /** The rule's explanation. */
  String explanation();

  /** Text at a key. */
  String text(String key);

  /** A name at a key that must be one of the programme's columns. */
  String column(String key);

  /** A name at a key that must be one of the programme's ladders. */
  Ladder ladder(String key);

  /** Whole points at a key, 0 and above. */
  long points(String key);

  /** Whole points, 0 and above, by a whole number of steps. */
  Map<Integer, Long> pointsBySteps(String key);

  /** The object at a key. */
  RuleSource object(String key);
}
