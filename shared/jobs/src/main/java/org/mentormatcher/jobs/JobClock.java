package org.mentormatcher.jobs;

import java.time.Instant;
import java.time.InstantSource;

/**
 * What jobs go by. A deadline is over when the time of day says so; that somebody has stopped, or
 * that nothing can come any more, is believed only when the time for it has surely passed.
 */
@FunctionalInterface
public interface JobClock extends InstantSource {

  /**
   * The time of day without what the clock was set forward by lately: what is over by this time is
   * surely over. The same as {@link #instant} where nobody sets the clock.
   */
  default Instant patient() {
    return instant();
  }
}
