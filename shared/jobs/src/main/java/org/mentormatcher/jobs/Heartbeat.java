package org.mentormatcher.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * The last sign of life of the sweep.
 *
 * @param at when the last pass over everything ended
 * @param overdue how long ago the oldest thing that is still there should have been gone
 * @param uploadsEnded when unfinished uploads were last looked for, and those there were ended
 */
public record Heartbeat(Instant at, Duration overdue, Instant uploadsEnded) {

  /** Whether it is so old that nobody can rely on deletion. */
  public boolean stopped(Instant now) {
    return !now.isBefore(at.plus(Policy.MISSED_SWEEPS));
  }
}
