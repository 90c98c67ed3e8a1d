package org.mentormatcher.matching.rules;

import java.util.Set;

/** Whether a mentor and a mentee may be matched, and what that would be worth. */
public interface Rule {

  /** A short name, unique in its programme. */
  String name();

  /** One sentence that a participant could read, true of every pair that it allows or rewards. */
  String explanation();

  /** The columns whose values it reads. */
  Set<String> columns();

  /** The most points that it can give a pair, 0 and above. */
  long mostPoints();

  /** The rule applied to the people of one run. */
  Verdicts bind(Group group);
}
