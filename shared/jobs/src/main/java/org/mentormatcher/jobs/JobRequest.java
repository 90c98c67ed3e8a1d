package org.mentormatcher.jobs;

import java.util.List;
import java.util.Optional;

/**
 * What the user asked for, once it was found to be complete.
 *
 * @param lawfulBasis the Article 6 basis
 * @param specialCategoryCondition the Article 9 condition, where one was given
 * @param programme the name of a programme of ours, "" where the user brought one
 * @param programmeDocument the programme that the user brought, as JSON; the user's own words, so
 *     never to be logged
 * @param objective the objective's name
 * @param reading how the user wants the files to be read
 * @param files every file that has to arrive before matching starts, in the order of {@link
 *     InputFile}
 */
public record JobRequest(
    LawfulBasis lawfulBasis,
    Optional<SpecialCategoryCondition> specialCategoryCondition,
    String programme,
    Optional<String> programmeDocument,
    String objective,
    ReadingChoices reading,
    List<ExpectedFile> files) {
  public JobRequest {
    files = List.copyOf(files);
  }

  /** What may be kept when the files are gone: nothing of them, nor anything the user wrote. */
  JobRequest withoutFiles() {
    return new JobRequest(
        lawfulBasis,
        specialCategoryCondition,
        programme,
        Optional.empty(),
        objective,
        ReadingChoices.NONE,
        List.of());
  }
}
