package org.mentormatcher.functions.match;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.matching.Input;
import org.mentormatcher.matching.Outcome;
import org.mentormatcher.matching.ResultFile;
import org.mentormatcher.matching.SourceFile;
import org.mentormatcher.matching.problems.ProblemReport;

/**
 * One attempt at a claimed job. The results are stored, then the job is marked, then the uploads
 * go: an attempt that dies in between leaves either a job that can be taken again or uploads that
 * the repeated event and the sweep remove.
 */
final class MatchRun {

  private static final String PROBLEMS = "problems.json";
  private static final String PROBLEMS_TYPE = "application/json";

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
    List<SourceFile> sources =
        claimed.request().files().stream()
            .map(
                expected ->
                    new SourceFile(expected.file().label(), files.upload(claimed.id(), expected)))
            .toList();
    return matcher.match(
        claimed.request().programme(),
        claimed.request().objective(),
        Input.of(sources).on(LocalDate.ofInstant(jobs.now(), ZoneOffset.UTC)),
        stage ->
            jobs.progress(
                claimed.id(), claimed.run().attempt(), stage.name().toLowerCase(Locale.ROOT)));
  }

  private void finish(Job claimed, Outcome outcome, LambdaLogger log) {
    JobId id = claimed.id();
    int attempt = claimed.run().attempt();
    List<StoredResult> stored = new ArrayList<>();
    boolean kept =
        switch (outcome) {
          case Outcome.Matched matched -> {
            store(id, attempt, matched.files(), stored);
            yield jobs.matched(id, attempt, stored, matched.summary().toJson());
          }
          case Outcome.Rejected rejected -> {
            stored.add(storeReport(id, attempt, rejected.report()));
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

  private StoredResult storeReport(JobId id, int attempt, ProblemReport report) {
    byte[] json = report.toJson().getBytes(StandardCharsets.UTF_8);
    return files.storeResult(id, attempt, PROBLEMS, PROBLEMS_TYPE, json);
  }
}
