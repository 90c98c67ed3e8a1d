package org.mentormatcher.functions.match;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Outcome;

/**
 * One attempt at a claimed job. The results are stored, then the job is marked, then the uploads
 * go: an attempt that dies in between leaves either a job that can be taken again or uploads that
 * the repeated event and the sweep remove.
 */
final class MatchRun {

  private final Jobs jobs;
  private final JobFiles files;
  private final Matcher matcher;

  MatchRun(Jobs jobs, JobFiles files, Matcher matcher) {
    this.jobs = jobs;
    this.files = files;
    this.matcher = matcher;
  }

  /**
   * Matches a job that the caller has claimed. A failure is recorded and thrown: Lambda retries.
   */
  void match(Job claimed, LambdaLogger log) {
    JobId id = claimed.id();
    int attempt = claimed.run().attempt();
    try {
      finish(claimed, outcome(claimed), log);
    } catch (RuntimeException | Error e) {
      // The exception's message may quote a participant: only its type is fit for a log.
      log.log(
          "attempt " + attempt + " failed, job " + id + ", " + e.getClass().getName(),
          LogLevel.ERROR);
      jobs.failed(id, attempt)
          .filter(job -> job.state() == State.FAILED)
          .ifPresent(files::removeUploads);
      throw new FailedAttemptException(id, attempt);
    }
  }

  private Outcome outcome(Job claimed) {
    return matcher.match(
        claimed.request(),
        JobInput.of(claimed, files),
        stage ->
            jobs.progress(
                claimed.id(), claimed.run().attempt(), stage.name().toLowerCase(Locale.ROOT)));
  }

  private void finish(Job claimed, Outcome outcome, LambdaLogger log) {
    JobId id = claimed.id();
    int attempt = claimed.run().attempt();
    List<StoredResult> stored = new ArrayList<>();
    store(id, attempt, List.of(Findings.of(outcome)), stored);
    boolean kept =
        switch (outcome) {
          case Outcome.Matched matched -> {
            store(id, attempt, matched.files(), stored);
            yield jobs.matched(id, attempt, stored, matched.summary().toJson());
          }
          case Outcome.Rejected rejected -> {
            store(id, attempt, rejected.report().copies(), stored);
            yield jobs.rejected(id, attempt, stored);
          }
        };
    if (!kept) {
      // Deleted, or taken over, while it was being matched: nobody will ask for these.
      files.removeResults(id, attempt, stored);
      log.log("attempt " + attempt + " came too late, job " + id, LogLevel.WARN);
      return;
    }
    files.removeUploads(claimed);
    log.log("attempt " + attempt + " finished, job " + id, LogLevel.INFO);
  }

  private void store(JobId id, int attempt, List<ResultFile> results, List<StoredResult> stored) {
    for (ResultFile file : results) {
      stored.add(files.storeResult(id, attempt, file.name(), file.mediaType(), file.content()));
    }
  }
}
