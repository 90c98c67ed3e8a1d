package org.mentormatcher.matching;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

/**
 * What a check of an input found.
 *
 * @param report what is wrong; empty where the input could be matched
 * @param understood how the files were understood, in sentences without anybody's data
 * @param repetitions where matches would read what somebody wrote in confidence, as in {@link
 *     Sharing}
 * @param problemRows the problems of rows that would be left out, as the coordinator agreed
 */
public record Checked(
    Optional<ProblemReport> report,
    List<String> understood,
    List<String> repetitions,
    Optional<ProblemReport> problemRows) {
  public Checked {
    repetitions = List.copyOf(repetitions);
    understood = List.copyOf(understood);
  }

  /** What came of reading the files. */
  static Checked of(Reading reading) {
    return switch (reading) {
      case Reading.Faulty faulty ->
          new Checked(
              Optional.of(faulty.report()), faulty.understood(), List.of(), Optional.empty());
      case Reading.Complete complete ->
          new Checked(
              Optional.empty(),
              complete.understood(),
              complete.repetitions(),
              complete.problemRows());
    };
  }
}
