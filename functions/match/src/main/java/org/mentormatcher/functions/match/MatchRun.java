package org.mentormatcher.functions.match;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.deletion.Deletion;
import org.mentormatcher.jobs.deletion.IncompleteDeletionException;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Outcome;

/**
 * One attempt at a claimed job. The row lists the results before the first is stored; then they are
 * stored, then the job is marked, then the uploads go, then the job is let go: an attempt that dies
 * in between leaves a job that can be taken again, or one that the sweep tidies.
 */
final class MatchRun {

  private final Jobs jobs;
  private final JobFiles files;
  private final Deletion deletion;
  private final Matcher matcher;

  MatchRun(Jobs jobs, JobFiles files, Deletion deletion, Matcher matcher) {
    this.jobs = jobs;
    this.files = files;
    this.deletion = deletion;
    this.matcher = matcher;
  }

  /**
   * Matches a job that the caller has claimed. A failure is recorded and thrown: Lambda retries.
   */
  void match(Job claimed, LambdaLogger log) {
    JobId id = claimed.id();
    int attempt = claimed.run().attempt();
    Hold hold = new Hold(jobs, claimed);
    try {
      finish(claimed, outcome(claimed, hold), hold);
    } catch (NotHeldException e) {
      log.log("attempt " + attempt + " came too late, job " + id, LogLevel.WARN);
      leave(id, attempt, log);
      return;
    } catch (RuntimeException | Error e) {
      // The exception's message may quote a participant: only its type is fit for a log.
      log.log(
          "attempt " + attempt + " failed, job " + id + ", " + e.getClass().getName(),
          LogLevel.ERROR);
      if (fail(id, attempt, log)) {
        throw new FailedAttemptException(id, attempt);
      }
      return;
    }
    log.log("attempt " + attempt + " finished, job " + id, LogLevel.INFO);
    settle(claimed, log);
  }

  private Outcome outcome(Job claimed, Hold hold) {
    return matcher.match(claimed.request(), JobInput.of(claimed, files, hold), hold::reach);
  }

  private void finish(Job claimed, Outcome outcome, Hold hold) {
    JobId id = claimed.id();
    int attempt = claimed.run().attempt();
    List<ResultFile> results = results(outcome);
    List<StoredResult> stored = results.stream().map(MatchRun::described).toList();
    hold.announce(stored);
    for (int file = 0; file < stored.size(); file++) {
      if (file > 0) {
        hold.check();
      }
      files.storeResult(id, attempt, stored.get(file), results.get(file).content());
    }
    hold.finished(
        switch (outcome) {
          case Outcome.Matched matched -> jobs.matched(id, attempt, stored);
          case Outcome.Rejected rejected -> jobs.rejected(id, attempt, stored);
        });
  }

  private static List<ResultFile> results(Outcome outcome) {
    List<ResultFile> results = new ArrayList<>();
    results.add(FindingsFile.of(outcome));
    results.addAll(
        switch (outcome) {
          case Outcome.Matched matched -> matched.files();
          case Outcome.Rejected rejected -> rejected.report().copies();
        });
    return results;
  }

  private static StoredResult described(ResultFile file) {
    byte[] content = file.content();
    return new StoredResult(file.name(), file.mediaType(), content.length, Sha256.of(content));
  }

  /** Whether there is something to try again. */
  private boolean fail(JobId id, int attempt, LambdaLogger log) {
    Optional<Job> failed = jobs.failed(id, attempt);
    if (failed.isEmpty()) {
      leave(id, attempt, log);
      return false;
    }
    failed.filter(job -> job.state() == State.FAILED).ifPresent(job -> settle(job, log));
    return true;
  }

  /**
   * The job is no longer this attempt's own. It may be because the attempt settled it and only the
   * answer got lost, or because the sweep gave it up with this attempt: then the uploads still go.
   */
  private void leave(JobId id, int attempt, LambdaLogger log) {
    jobs.find(id)
        .filter(job -> job.settledBy(attempt))
        .ifPresentOrElse(job -> settle(job, log), () -> letGo(id, attempt, log));
  }

  /** Removes the uploads; where that fails the sweep does it, once the lease has run out. */
  private void settle(Job job, LambdaLogger log) {
    try {
      files.removeUploads(job);
    } catch (RuntimeException e) {
      log.log(
          "uploads not removed, job " + job.id() + ", " + e.getClass().getName(), LogLevel.WARN);
      return;
    }
    letGo(job.id(), job.run().attempt(), log);
  }

  /** Nothing more is done for the job. If its deletion waited for that, it goes on here. */
  private void letGo(JobId id, int attempt, LambdaLogger log) {
    Optional<Job> left = jobs.letGo(id, attempt);
    if (left.filter(job -> job.state() == State.DELETING).isPresent()) {
      try {
        deletion.resume(id);
      } catch (IncompleteDeletionException e) {
        log.log("deletion unfinished, job " + id, LogLevel.WARN);
      }
    }
  }
}
