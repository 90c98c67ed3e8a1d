package org.mentormatcher.matching.rights;

import java.time.LocalDate;

/**
 * What a person asked for.
 *
 * @param right which right it is
 * @param person as in the column that tells people apart
 * @param askedOn the day on which they asked
 */
public record PersonRequest(Right right, String person, LocalDate askedOn) {

  /** The last day for the answer: a month later (Article 12(3) GDPR). */
  public LocalDate due() {
    return askedOn.plusMonths(1);
  }

  /** Says nothing of whom it is about, because this may end in a log. */
  @Override
  public String toString() {
    return "request to " + right;
  }
}
