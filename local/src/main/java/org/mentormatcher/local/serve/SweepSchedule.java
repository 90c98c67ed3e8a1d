package org.mentormatcher.local.serve;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sweeps again and again, whatever became of the sweep before: neither a failure nor an {@code
 * Error} ends the schedule, and one that hangs does not stop the next.
 */
final class SweepSchedule implements AutoCloseable {

  /** So many may hang before it waits for one of them. */
  private static final int AT_ONCE = 3;

  private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Runnable sweep;
  private final LambdaLogger log;
  private volatile boolean closed;

  private SweepSchedule(Runnable sweep, LambdaLogger log) {
    this.sweep = sweep;
    this.log = log;
  }

  /** A schedule of that sweep; nothing is swept yet. */
  static SweepSchedule of(Runnable sweep, LambdaLogger log) {
    return new SweepSchedule(sweep, log);
  }

  /** Sweeps once, and returns when that is done. */
  void now() {
    guarded(sweep);
  }

  /** Sweeps again and again from now on, first after the interval. */
  void every(Duration interval) {
    var _ =
        schedule.scheduleAtFixedRate(
            () -> guarded(this::begin),
            interval.toNanos(),
            interval.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    closed = true;
    schedule.shutdownNow();
  }

  private void begin() {
    if (!places.tryAcquire()) {
      say("sweeps hang; none is begun until one of them ends");
      return;
    }
    try {
      Thread.ofPlatform().daemon().name("sweep").start(this::run);
    } catch (RuntimeException | Error e) {
      places.release();
      throw e;
    }
  }

  private void run() {
    try {
      guarded(sweep);
    } finally {
      places.release();
    }
  }

  /** Its message may quote anything: only its type is fit for a log. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      say("sweep failed, " + e.getClass().getName());
    }
  }

  /**
   * Where even a line of the log fails, the next sweep still comes. What a sweep says while all
   * that it works with is being closed is of no use to anybody.
   */
  private void say(String what) {
    if (closed) {
      return;
    }
    try {
      log.log(what, LogLevel.ERROR);
    } catch (RuntimeException | Error e) {
      // There is nobody left to tell.
    }
  }
}
