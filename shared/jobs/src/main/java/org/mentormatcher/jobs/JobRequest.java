package org.mentormatcher.jobs;

import java.util.List;
import java.util.Optional;

/**
 * What the user asked for, once it was found to be complete.
 *
 * @param lawfulBasis the Article 6 basis
 * @param specialCategoryCondition the Article 9 condition, where one was given
 * @param programme the programme's name
 * @param objective the objective's name
 * @param files every file that has to arrive before matching starts, mentors first
 */
public record JobRequest(
    LawfulBasis lawfulBasis,
    Optional<SpecialCategoryCondition> specialCategoryCondition,
    String programme,
    String objective,
    List<ExpectedFile> files) {
  public JobRequest {
    files = List.copyOf(files);
  }

  /** What may be kept when the files are gone: nothing of them, not even a digest. */
  JobRequest withoutFiles() {
    return new JobRequest(lawfulBasis, specialCategoryCondition, programme, objective, List.of());
  }
}
