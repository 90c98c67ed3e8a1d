package org.mentormatcher.jobs.deletion;

import org.mentormatcher.jobs.JobId;

/** A deletion did not reach its end. The job stays claimed; the deletion is to be repeated. */
public final class IncompleteDeletionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncompleteDeletionException(JobId id, Throwable cause) {
    super("Deletion unfinished, job " + id, cause);
  }
}
