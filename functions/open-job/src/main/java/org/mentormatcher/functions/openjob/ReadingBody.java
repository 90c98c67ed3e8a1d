package org.mentormatcher.functions.openjob;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.ReadingChoices.FileAnswers;
import org.mentormatcher.jobs.ReadingChoices.UnknownPeople;
import org.mentormatcher.jobs.ReadingChoices.WhoseFile;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.words.Labelled;

/**
 * What the body of a request to open a job says about how files are read, as it came: anything may
 * be missing or wrong.
 */
record ReadingBody(
    Map<String, String> columns,
    Map<String, Map<String, List<String>>> mapping,
    boolean leaveOutProblemRows,
    List<String> acceptUnknown,
    List<String> acceptLost,
    AnswersBody answers) {
  private static final int MOST_SHEETS = 10;
  private static final int LONGEST_ANSWER = 100;

  /** What was said about the files. */
  record AnswersBody(
      String dates, String decimals, String several, String encoding, List<String> sheets) {}

  /** The choices that it makes, or the first thing that is wrong with them. */
  ReadingChoices checked() throws RefusedException {
    return new ReadingChoices(
        headings(),
        mapped(),
        leaveOutProblemRows,
        consents(UnknownPeople.class, acceptUnknown),
        consents(WhoseFile.class, acceptLost),
        said());
  }

  /** Whether the programme has those columns is told with the file: there it can be explained. */
  private Map<String, String> headings() throws RefusedException {
    Map<String, String> given = columns == null ? Map.of() : columns;
    checkNames(Stream.concat(given.keySet().stream(), given.values().stream()).toList());
    return given;
  }

  private Map<WhoseFile, Map<String, List<String>>> mapped() throws RefusedException {
    Map<WhoseFile, Map<String, List<String>>> mapped = new EnumMap<>(WhoseFile.class);
    List<String> names = new ArrayList<>();
    Map<String, Map<String, List<String>>> given = mapping == null ? Map.of() : mapping;
    for (Map.Entry<String, Map<String, List<String>>> file : given.entrySet()) {
      WhoseFile whose =
          Labelled.find(WhoseFile.class, file.getKey())
              .orElseThrow(() -> new RefusedException(ApiProblem.HEADINGS_INVALID));
      names.addAll(names(file.getValue()));
      mapped.put(whose, file.getValue());
    }
    checkNames(names);
    return mapped;
  }

  private static List<String> names(Map<String, List<String>> columns) throws RefusedException {
    if (columns == null || columns.containsValue(null)) {
      throw new RefusedException(ApiProblem.HEADINGS_INVALID);
    }
    return Stream.concat(columns.keySet().stream(), columns.values().stream().flatMap(List::stream))
        .toList();
  }

  /** They are kept with the job, empty ones too: all of them together have to stay small. */
  private static void checkNames(List<String> names) throws RefusedException {
    if (names.contains(null)
        || names.stream().mapToInt(name -> name.length() + 1).sum()
            > Policy.MAX_HEADING_CHARACTERS) {
      throw new RefusedException(ApiProblem.HEADINGS_INVALID);
    }
  }

  /** The user's word for a file that protects somebody counts for a file that there is, or not. */
  private static <E extends Enum<E> & Labelled> List<E> consents(Class<E> type, List<String> names)
      throws RefusedException {
    Set<E> accepted = EnumSet.noneOf(type);
    for (String name : names == null ? List.<String>of() : names) {
      accepted.add(
          Optional.ofNullable(name)
              .flatMap(given -> Labelled.find(type, given))
              .orElseThrow(() -> new RefusedException(ApiProblem.CONSENT_UNKNOWN)));
    }
    return List.copyOf(accepted);
  }

  /** Whether a file has such a sheet, or such an encoding is known, is told with the file. */
  private FileAnswers said() throws RefusedException {
    if (answers == null) {
      return FileAnswers.NONE;
    }
    List<String> sheets = answers.sheets() == null ? List.of() : answers.sheets();
    if (sheets.stream().anyMatch(Objects::isNull)) {
      throw new RefusedException(ApiProblem.ANSWERS_INVALID);
    }
    FileAnswers said =
        new FileAnswers(
            Objects.toString(answers.dates(), ""),
            Objects.toString(answers.decimals(), ""),
            Objects.toString(answers.several(), ""),
            Objects.toString(answers.encoding(), ""),
            sheets);
    boolean isKnown =
        (said.dates().isEmpty() || Labelled.find(DateOrder.class, said.dates()).isPresent())
            && (said.decimals().isEmpty()
                || Labelled.find(DecimalSign.class, said.decimals()).isPresent());
    boolean isShort =
        sheets.size() <= MOST_SHEETS
            && Stream.concat(sheets.stream(), Stream.of(said.several(), said.encoding()))
                .allMatch(each -> each.length() <= LONGEST_ANSWER);
    if (!isKnown || !isShort) {
      throw new RefusedException(ApiProblem.ANSWERS_INVALID);
    }
    return said;
  }
}
