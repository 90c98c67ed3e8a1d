package org.mentormatcher.functions.match;

import org.mentormatcher.jobs.JobId;

/**
 * Tells Lambda to try again. It has no cause on purpose: Lambda logs it whole, and a cause might
 * quote a participant.
 */
final class FailedAttemptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FailedAttemptException(JobId id, int attempt) {
    super("Attempt " + attempt + " failed, job " + id);
  }
}
