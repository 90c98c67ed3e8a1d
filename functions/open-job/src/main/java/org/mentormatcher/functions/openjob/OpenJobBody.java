package org.mentormatcher.functions.openjob;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.Labelled;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.matching.Objective;

/** The body of a request to open a job, as it came: anything may be missing or wrong. */
record OpenJobBody(
    String lawfulBasis,
    String specialCategoryCondition,
    String programme,
    String objective,
    List<FileBody> files) {

  private static final Set<InputFile> TWO_FILES = EnumSet.of(InputFile.MENTORS, InputFile.MENTEES);
  private static final Set<InputFile> ONE_FILE = EnumSet.of(InputFile.PARTICIPANTS);

  /** A file as announced. */
  record FileBody(String name, long bytes, String sha256) {}

  /** The request that it makes, or the first thing that is wrong with it. */
  JobRequest checked(List<OfferedProgramme> programmes) throws RefusedException {
    LawfulBasis basis =
        labelled(LawfulBasis.class, lawfulBasis)
            .orElseThrow(() -> new RefusedException(ApiProblem.LAWFUL_BASIS_REQUIRED));
    OfferedProgramme offered =
        programmes.stream()
            .filter(each -> each.name().equals(programme))
            .findFirst()
            .orElseThrow(() -> new RefusedException(ApiProblem.UNKNOWN_PROGRAMME));
    return new JobRequest(
        basis, condition(offered), offered.name(), objective(offered), expectedFiles());
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
    return Objective.labelled(objective)
        .map(Objective::label)
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
    if (!seen.equals(TWO_FILES) && !seen.equals(ONE_FILE)) {
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
    if (name.isEmpty() || sha256.isEmpty()) {
      throw new RefusedException(ApiProblem.FILES_REQUIRED);
    }
    if (file.bytes() < 1) {
      throw new RefusedException(ApiProblem.FILE_EMPTY);
    }
    if (file.bytes() > Policy.MAX_FILE_BYTES) {
      throw new RefusedException(ApiProblem.FILE_TOO_LARGE);
    }
    return new ExpectedFile(name.get(), file.bytes(), sha256.get());
  }

  private static <E extends Enum<E> & Labelled> Optional<E> labelled(Class<E> type, String label) {
    return Optional.ofNullable(label).flatMap(given -> Labelled.find(type, given));
  }
}
