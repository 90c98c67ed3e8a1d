package org.mentormatcher.jobs.deletion;

import java.time.Duration;

/**
 * What a sweep did, in numbers.
 *
 * @param live rows that were not finished
 * @param due rows that somebody had to look at
 * @param jobsDeleted jobs that ended with a receipt
 * @param jobsWaiting jobs whose end waits for whoever matched them
 * @param jobsGivenUp jobs that nobody matched any more
 * @param matchesStarted jobs whose match function was started again
 * @param objectsDeleted objects that no row knew
 * @param failures jobs that could not be swept this time, and parts of the sweep
 * @param overdue how long ago the oldest thing that is still there should have been gone
 * @param whole whether all rows and all objects were seen, and the sign of life was left
 */
public record SweepReport(
    int live,
    int due,
    int jobsDeleted,
    int jobsWaiting,
    int jobsGivenUp,
    int matchesStarted,
    int objectsDeleted,
    int failures,
    Duration overdue,
    boolean whole) {}
