package org.mentormatcher.jobs.deletion;

import java.time.Duration;

/**
 * What a sweep did, in numbers.
 *
 * @param jobs what it did about rows
 * @param objectsDeleted objects that no row knew
 * @param failures jobs that could not be swept this time, and parts of the sweep
 * @param overdue how long ago the oldest thing that is still there should have been gone
 * @param whole whether all rows and all objects were seen, and the sign of life was left
 */
public record SweepReport(
    SweptJobs jobs, int objectsDeleted, int failures, Duration overdue, boolean whole) {}
