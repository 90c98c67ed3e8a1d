package org.mentormatcher.matching.rules;

import java.util.Set;

/** A rule that compares what the two sides of a pair wrote, and has one effect. */
interface ComparingRule extends Rule {

  /** What is compared. */
  Sides sides();

  /** What becomes of a pair. */
  Effect effect();

  @Override
  default Set<String> columns() {
    return sides().columns();
  }

  @Override
  default long mostPoints() {
    return effect().mostPoints();
  }
}
