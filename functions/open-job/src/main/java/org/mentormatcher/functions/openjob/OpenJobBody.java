package org.mentormatcher.functions.openjob;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.Labelled;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.ReadingChoices.Answers;
import org.mentormatcher.jobs.ReadingChoices.Lost;
import org.mentormatcher.jobs.ReadingChoices.Unknown;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;

/** The body of a request to open a job, as it came: anything may be missing or wrong. */
record OpenJobBody(
    String lawfulBasis,
    String specialCategoryCondition,
    JsonElement programme,
    String objective,
    List<FileBody> files,
    Map<String, String> columns,
    boolean leaveOutProblemRows,
    List<String> acceptUnknown,
    List<String> acceptLost,
    AnswersBody answers) {
  private static final int MOST_SHEETS = 10;
  private static final int LONGEST_ANSWER = 100;

  /** What was said about the files. */
  record AnswersBody(
      String dates, String decimals, String several, String encoding, List<String> sheets) {}

  /** A file as announced. */
  record FileBody(String name, String mediaType, long bytes, String sha256) {}

  /** The request that it makes, or the first thing that is wrong with it. */
  JobRequest checked(List<OfferedProgramme> programmes) throws RefusedException {
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
        new ReadingChoices(
            headings(),
            leaveOutProblemRows,
            consents(Unknown.class, acceptUnknown),
            consents(Lost.class, acceptLost),
            said()),
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
    return Objective.labelled(objective)
        .map(Objective::label)
        .orElseThrow(() -> new RefusedException(ApiProblem.UNKNOWN_OBJECTIVE));
  }

  /** Whether the programme has those columns is told with the file: there it can be explained. */
  private Map<String, String> headings() throws RefusedException {
    int characters = 0;
    Map<String, String> given = columns == null ? Map.of() : columns;
    for (Map.Entry<String, String> heading : given.entrySet()) {
      if (heading.getValue() == null) {
        throw new RefusedException(ApiProblem.HEADINGS_INVALID);
      }
      characters += heading.getKey().length() + heading.getValue().length();
    }
    if (characters > Policy.MAX_HEADING_CHARACTERS) {
      throw new RefusedException(ApiProblem.HEADINGS_INVALID);
    }
    return given;
  }

  /** The user's word for a file that protects somebody counts for a file that there is, or not. */
  private static <E extends Enum<E> & Labelled> List<E> consents(Class<E> type, List<String> names)
      throws RefusedException {
    Set<E> accepted = EnumSet.noneOf(type);
    for (String name : names == null ? List.<String>of() : names) {
      accepted.add(
          labelled(type, name).orElseThrow(() -> new RefusedException(ApiProblem.CONSENT_UNKNOWN)));
    }
    return List.copyOf(accepted);
  }

  /** Whether a file has such a sheet, or such an encoding is known, is told with the file. */
  private Answers said() throws RefusedException {
    if (answers == null) {
      return Answers.NONE;
    }
    List<String> sheets = answers.sheets() == null ? List.of() : answers.sheets();
    if (sheets.stream().anyMatch(Objects::isNull)) {
      throw new RefusedException(ApiProblem.ANSWERS_INVALID);
    }
    Answers said =
        new Answers(
            Objects.toString(answers.dates(), ""),
            Objects.toString(answers.decimals(), ""),
            Objects.toString(answers.several(), ""),
            Objects.toString(answers.encoding(), ""),
            sheets);
    boolean isKnown =
        (said.dates().isEmpty() || DateOrder.labelled(said.dates()).isPresent())
            && (said.decimals().isEmpty() || DecimalSign.labelled(said.decimals()).isPresent());
    boolean isShort =
        sheets.size() <= MOST_SHEETS
            && Stream.concat(sheets.stream(), Stream.of(said.several(), said.encoding()))
                .allMatch(each -> each.length() <= LONGEST_ANSWER);
    if (!isKnown || !isShort) {
      throw new RefusedException(ApiProblem.ANSWERS_INVALID);
    }
    return said;
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
