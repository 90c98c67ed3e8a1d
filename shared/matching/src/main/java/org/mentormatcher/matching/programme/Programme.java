package org.mentormatcher.matching.programme;

import org.mentormatcher.matching.Objective;

/**
 * A mentoring programme's rules.
 *
 * @param name short name, such as {@code civil-service}
 * @param title name for people
 * @param description one sentence
 * @param objective what is optimised unless a run says otherwise
 */
public record Programme(String name, String title, String description, Objective objective) {

  /** Whether a column holds special-category data, so that an Article 9 condition is needed. */
  public boolean usesSpecialCategoryData() {
    throw new UnsupportedOperationException();
  }
}
