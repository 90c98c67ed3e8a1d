package org.mentormatcher.functions.openjob;

import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.programme.Programme;

/**
 * A programme as a user chooses it.
 *
 * @param name short name
 * @param title name for people
 * @param description one sentence
 * @param objective the label of what it optimises unless the user says otherwise
 * @param usesSpecialCategoryData whether an Article 9 condition is needed
 */
public record OfferedProgramme(
    String name,
    String title,
    String description,
    String objective,
    boolean usesSpecialCategoryData) {

  static OfferedProgramme of(Programme programme) {
    Objective objective = programme.objective();
    return new OfferedProgramme(
        programme.name(),
        programme.title(),
        programme.description(),
        objective.label(),
        programme.usesSpecialCategoryData());
  }
}
