package org.mentormatcher.jobs.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until it is told how much time has passed. */
public final class TestClock implements InstantSource {

  /** Where every test begins: the minute in which the sample events happened. */
  public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** That much time passes. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
