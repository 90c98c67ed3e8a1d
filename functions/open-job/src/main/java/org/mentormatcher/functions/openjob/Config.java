package org.mentormatcher.functions.openjob;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.jobs.Inline;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.jobs.receipts.PublicKeyText;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Language;

/**
 * What the page has to know before anything is asked of the user.
 *
 * @param policyVersion the privacy notice that applies
 * @param limits what holds for every job
 * @param furtherFiles the files that may be given beside the participants
 * @param grounds what the regulation allows to be named
 * @param objectives what may be optimised
 * @param accessCodeRequired whether opening a job takes the header {@code x-access-code}
 * @param receiptKey what receipts are checked with, once it is made
 * @param programmes what may be run, the default first
 */
record Config(
    String policyVersion,
    @Inline JobLimits limits,
    List<String> furtherFiles,
    @Inline Grounds grounds,
    List<String> objectives,
    boolean accessCodeRequired,
    Optional<String> receiptKey,
    List<OfferedProgramme> programmes) {

  /**
   * What holds for every job.
   *
   * @param retentionMinutes after how many minutes without an action everything is gone
   * @param maxFileBytes the largest file
   * @param maxProgrammeBytes the largest programme that a user may bring
   */
  record JobLimits(long retentionMinutes, long maxFileBytes, long maxProgrammeBytes) {
    static final JobLimits PROMISED =
        new JobLimits(
            Policy.RETENTION.toMinutes(), Policy.MAX_FILE_BYTES, Policy.MAX_PROGRAMME_BYTES);
  }

  /**
   * What the regulation allows to be named.
   *
   * @param lawfulBases as Article 6 basis
   * @param specialCategoryConditions as Article 9 condition
   */
  record Grounds(List<Ground> lawfulBases, List<Ground> specialCategoryConditions) {
    static Grounds in(Language language) {
      return new Grounds(
          Arrays.stream(LawfulBasis.values())
              .map(basis -> new Ground(basis.label(), basis.article(), basis.title(language)))
              .toList(),
          Arrays.stream(SpecialCategoryCondition.values())
              .map(each -> new Ground(each.label(), each.article(), each.title(language)))
              .toList());
    }
  }

  /** Something the regulation allows to be named. */
  record Ground(String name, String article, String title) {}

  static Config of(
      List<OfferedProgramme> programmes,
      boolean accessCodeRequired,
      Optional<PublicKeyText> receiptKey,
      Language language) {
    return new Config(
        Policy.VERSION,
        JobLimits.PROMISED,
        Arrays.stream(InputFile.values())
            .filter(file -> !file.holdsParticipants())
            .map(InputFile::label)
            .toList(),
        Grounds.in(language),
        Labelled.labels(Objective.class),
        accessCodeRequired,
        receiptKey.map(PublicKeyText::value),
        programmes);
  }
}
