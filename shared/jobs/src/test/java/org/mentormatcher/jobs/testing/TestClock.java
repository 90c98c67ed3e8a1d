package org.mentormatcher.jobs.testing;

import java.time.Duration;
import java.time.Instant;
import org.mentormatcher.jobs.JobClock;

/** Stands still until it is told how much time has passed. */
public final class TestClock implements JobClock {

  /** Where every test begins: the minute in which the sample events happened. */
  public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

  private Instant now = START;
  private Duration setForward = Duration.ZERO;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized Instant patient() {
    return now.minus(setForward);
  }

  /** Somebody sets it forward by so much. */
  public synchronized void setForward(Duration by) {
    now = now.plus(by);
    setForward = setForward.plus(by);
  }

  /** That much time passes. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
