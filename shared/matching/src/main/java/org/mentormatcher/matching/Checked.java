package org.mentormatcher.matching;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.problems.ProblemReport;

/**
 * What a check of an input found.
 *
 * @param report what is wrong; empty where the input could be matched
 * @param understood how the files were understood, in sentences without anybody's data
 * @param repetitions where matches would read what somebody wrote in confidence, as in {@link
 *     Sharing}
 */
public record Checked(
    Optional<ProblemReport> report, List<String> understood, List<String> repetitions) {
  public Checked {
    repetitions = List.copyOf(repetitions);
    understood = List.copyOf(understood);
  }
}
