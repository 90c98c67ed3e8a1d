package org.mentormatcher.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of day, except that it never goes back: where the clock on the wall is set back, time
 * goes on as it passes, so that nothing lives longer for it. A clock that is set forward is
 * believed: things end sooner.
 */
public final class SteadyClock implements InstantSource {

  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant last;
  private long lastNanos;

  /**
   * A clock.
   *
   * @param wall the time of day
   * @param nanos how time passes, as {@link System#nanoTime}
   */
  public SteadyClock(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.last = wall.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /** This machine's. */
  public static SteadyClock system() {
    return new SteadyClock(InstantSource.system(), System::nanoTime);
  }

  @Override
  public synchronized Instant instant() {
    long now = nanos.getAsLong();
    Instant passed = last.plus(Duration.ofNanos(Math.max(0, now - lastNanos)));
    Instant shown = wall.instant();
    last = shown.isAfter(passed) ? shown : passed;
    lastNanos = now;
    return last;
  }
}
