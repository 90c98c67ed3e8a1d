package org.mentormatcher.functions.match;

import org.mentormatcher.jobs.JobId;

/** The attempt no longer has the job: it was deleted, taken over, or its time is over. */
final class NotHeldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotHeldException(JobId id, int attempt) {
    super("Attempt " + attempt + " no longer has job " + id);
  }
}
