package org.mentormatcher.jobs;

import java.util.Locale;

/** What can happen to a job. Which move leads from which state to which is in {@link State}. */
public enum Move implements Labelled {
  /** One of the expected files is in the bucket. */
  ARRIVE,
  /** A match function takes the job under a lease. */
  CLAIM,
  /** The holder of the lease reaches its next stage, and keeps the lease longer. */
  PROGRESS,
  /** The holder of the lease stored the results. */
  MATCH,
  /** The holder of the lease found problems in the input and stored the report. */
  REJECT,
  /** The holder of the lease failed and gives it back for another attempt. */
  RELEASE,
  /** No attempt is left, or nobody came for another. */
  GIVE_UP,
  /** The job is claimed for deletion. */
  DELETE,
  /** Nothing of it is left in any bucket. */
  CONFIRM_DELETION;

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
