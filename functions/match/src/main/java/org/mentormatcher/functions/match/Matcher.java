package org.mentormatcher.functions.match;

import java.util.function.Consumer;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** The matching as a job names it. */
@FunctionalInterface
public interface Matcher {

  /** The product's own: with the programme that came with the job, or ours of that name. */
  Matcher SHIPPED =
      (request, input, watcher) -> Matching.run(programme(request), goals(request), input, watcher);

  /**
   * Matches the participants.
   *
   * @param request says by which programme, and what to optimise
   * @param watcher is told each stage as it begins
   */
  Outcome match(JobRequest request, Input input, Consumer<Stage> watcher);

  private static Goals goals(JobRequest request) {
    return Goals.find(request.objective())
        .orElseThrow(() -> new IllegalArgumentException("the job names no goals"));
  }

  private static Programme programme(JobRequest request) {
    return request
        .programmeDocument()
        .map(ProgrammeReader::read)
        .orElseGet(() -> ShippedProgrammes.named(request.programme()).orElseThrow());
  }
}
