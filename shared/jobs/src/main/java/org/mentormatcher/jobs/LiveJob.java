package org.mentormatcher.jobs;

import java.time.Instant;

/**
 * A row that is not finished, as an index shows it, perhaps a moment late.
 *
 * @param id which job
 * @param state where it is
 * @param due when somebody has to look at it, if nothing happens before
 * @param ends when it should be gone; the age of the oldest of these is the service's health
 */
public record LiveJob(JobId id, State state, Instant due, Instant ends) {

  /** What an index shows of a job. */
  public static LiveJob of(Job job) {
    return new LiveJob(job.id(), job.state(), job.due(), job.ends());
  }
}
