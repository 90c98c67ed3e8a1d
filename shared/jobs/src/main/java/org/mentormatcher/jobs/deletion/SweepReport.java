package org.mentormatcher.jobs.deletion;

import java.time.Duration;

/**
 * What a sweep did, in numbers.
 *
 * @param jobs what it did about rows
 * @param objectsDeleted objects that no row knew
 * @param failures jobs that could not be swept this time, and parts of the sweep
 * @param overdue how long ago the oldest thing that is still there should have been gone
 * @param whole whether all rows and all objects were seen, and the unfinished uploads where those
 *     were due, and the sign of life was left
 */
public record SweepReport(
    SweptJobs jobs, int objectsDeleted, int failures, Duration overdue, boolean whole) {

  /** Whether it saw everything, and there was nothing to be done: most passes of most days. */
  public boolean isQuiet() {
    return whole && failures == 0 && jobs.due() == 0 && objectsDeleted == 0 && overdue.isZero();
  }
}
