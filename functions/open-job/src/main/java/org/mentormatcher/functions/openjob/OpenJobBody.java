package org.mentormatcher.functions.openjob;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.words.Labelled;

/** The body of a request to open a job, as it came: anything may be missing or wrong. */
record OpenJobBody(
    String lawfulBasis,
    String specialCategoryCondition,
    JsonElement programme,
    String objective,
    List<FileBody> files) {

  /** A file as announced. */
  record FileBody(String name, String mediaType, long bytes, String sha256) {}

  /**
   * The request that it makes, or the first thing that is wrong with it.
   *
   * @param reading what the same body says about how files are read
   */
  JobRequest checked(List<OfferedProgramme> programmes, ReadingBody reading)
      throws RefusedException {
    LawfulBasis basis =
        labelled(LawfulBasis.class, lawfulBasis)
            .orElseThrow(() -> new RefusedException(ApiProblem.LAWFUL_BASIS_REQUIRED));
    ChosenProgramme chosen = ChosenProgramme.of(programme, programmes);
    return new JobRequest(
        basis,
        condition(chosen.offered()),
        chosen.name(),
        chosen.document(),
        objective(chosen.offered()),
        reading.checked(),
        expectedFiles());
  }

  private Optional<SpecialCategoryCondition> condition(OfferedProgramme offered)
      throws RefusedException {
    Optional<SpecialCategoryCondition> condition =
        labelled(SpecialCategoryCondition.class, specialCategoryCondition);
    boolean unknown = specialCategoryCondition != null && condition.isEmpty();
    if (unknown || (offered.usesSpecialCategoryData() && condition.isEmpty())) {
      throw new RefusedException(ApiProblem.SPECIAL_CATEGORY_CONDITION_REQUIRED);
    }
    return condition;
  }

  private String objective(OfferedProgramme offered) throws RefusedException {
    if (objective == null) {
      return offered.objective();
    }
    return Goals.find(objective)
        .filter(offered::canSeek)
        .map(Goals::label)
        .orElseThrow(() -> new RefusedException(ApiProblem.UNKNOWN_OBJECTIVE));
  }

  private List<ExpectedFile> expectedFiles() throws RefusedException {
    List<ExpectedFile> expected = new ArrayList<>();
    Set<InputFile> seen = EnumSet.noneOf(InputFile.class);
    for (FileBody file : files == null ? List.<FileBody>of() : files) {
      ExpectedFile next = expected(file);
      expected.add(next);
      if (!seen.add(next.file())) {
        throw new RefusedException(ApiProblem.FILES_REQUIRED);
      }
    }
    if (!FileSets.hasEverybody(seen)) {
      throw new RefusedException(ApiProblem.FILES_REQUIRED);
    }
    expected.sort(Comparator.comparing(ExpectedFile::file));
    return expected;
  }

  private static ExpectedFile expected(FileBody file) throws RefusedException {
    if (file == null) {
      throw new RefusedException(ApiProblem.FILES_REQUIRED);
    }
    Optional<InputFile> name = labelled(InputFile.class, file.name());
    Optional<Sha256> sha256 = Optional.ofNullable(file.sha256()).flatMap(Sha256::parse);
    Optional<FileFormat> format =
        file.mediaType() == null
            ? Optional.of(FileFormat.CSV)
            : labelled(FileFormat.class, file.mediaType());
    if (name.isEmpty() || sha256.isEmpty() || format.isEmpty()) {
      throw new RefusedException(ApiProblem.FILES_REQUIRED);
    }
    if (file.bytes() < 1) {
      throw new RefusedException(ApiProblem.FILE_EMPTY);
    }
    if (file.bytes() > Policy.MAX_FILE_BYTES) {
      throw new RefusedException(ApiProblem.FILE_TOO_LARGE);
    }
    return new ExpectedFile(name.get(), format.get(), file.bytes(), sha256.get());
  }

  private static <E extends Enum<E> & Labelled> Optional<E> labelled(Class<E> type, String label) {
    return Optional.ofNullable(label).flatMap(given -> Labelled.find(type, given));
  }
}
