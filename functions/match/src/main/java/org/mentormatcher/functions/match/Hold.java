package org.mentormatcher.functions.match;

import java.util.List;
import java.util.Locale;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.matching.Stage;

/**
 * What an attempt has of a job. It asks before whatever it does for the job, and stops where the
 * job is no longer its own.
 */
final class Hold {

  private final Jobs jobs;
  private final JobId id;
  private final int attempt;

  Hold(Jobs jobs, Job claimed) {
    this.jobs = jobs;
    this.id = claimed.id();
    this.attempt = claimed.run().attempt();
  }

  /** Before a file is read, or a further one stored. */
  void check() {
    require(jobs.held(id, attempt));
  }

  /** Before a stage. */
  void reach(Stage stage) {
    require(jobs.progress(id, attempt, stage.name().toLowerCase(Locale.ROOT)));
  }

  /** Before the first result. */
  void announce(List<StoredResult> results) {
    require(jobs.announce(id, attempt, results));
  }

  /** That the results are stored, or the report of what is wrong. */
  void finished(boolean kept) {
    require(kept);
  }

  private void require(boolean held) {
    if (!held) {
      throw new NotHeldException(id, attempt);
    }
  }
}
