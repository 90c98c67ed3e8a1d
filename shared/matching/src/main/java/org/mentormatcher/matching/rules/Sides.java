package org.mentormatcher.matching.rules;

import java.util.Set;

/**
 * The attributes of mentors and mentees that a rule compares; often it is the same column.
 *
 * @param mentor of mentors
 * @param mentee of mentees
 */
public record Sides(Attribute mentor, Attribute mentee) {

  /** The columns that are compared. */
  public Set<String> columns() {
    return mentor.column().equals(mentee.column())
        ? Set.of(mentor.column())
        : Set.of(mentor.column(), mentee.column());
  }
}
