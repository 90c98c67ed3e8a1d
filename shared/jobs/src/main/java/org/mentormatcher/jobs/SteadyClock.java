package org.mentormatcher.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The time of day, except that it never goes back: where the clock on the wall is set back, time
 * goes on as it passes, so that nothing lives longer for it. A clock that is set forward is
 * believed where things end sooner for it, and not believed, for as long as anything is waited for,
 * where things must have ended: see {@link #patient}.
 */
public final class SteadyClock implements JobClock {

  /** How far a process's clock was set forward lately, in milliseconds; for its children. */
  public static final String VARIABLE = "CLOCK_SET_FORWARD_MILLIS";

  /** The longest that anything is waited for. */
  private static final Duration MEMORY = Policy.UPLOAD_VALIDITY.plus(Policy.UPLOAD_DURATION);

  /** Two clocks of one machine differ by less. */
  private static final Duration LEAST = Duration.ofMillis(100);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private final boolean watched;
  private final Deque<SetForward> lately = new ArrayDeque<>();
  private Duration unnoted = Duration.ZERO;
  private Instant last;
  private long lastNanos;

  /** The clock was set forward by so much, at that moment of passing time. */
  private record SetForward(long nanos, Duration by) {}

  private SteadyClock(InstantSource wall, LongSupplier nanos, boolean watched, Duration before) {
    this.wall = wall;
    this.nanos = nanos;
    this.watched = watched;
    this.last = wall.instant();
    this.lastNanos = nanos.getAsLong();
    setForward(before);
  }

  /**
   * A clock that somebody may set.
   *
   * @param wall the time of day
   * @param nanos how time passes, as {@link System#nanoTime}
   */
  public static SteadyClock watched(InstantSource wall, LongSupplier nanos) {
    return new SteadyClock(wall, nanos, true, Duration.ZERO);
  }

  /** This machine's, which somebody may set. */
  public static SteadyClock watched() {
    return watched(InstantSource.system(), System::nanoTime);
  }

  /**
   * Of a function: Amazon keeps its clock, and stops its passing time between two invocations, so
   * there it is no measure. On one machine the environment says by how much the clock was set
   * forward shortly before this process began.
   */
  public static SteadyClock of(Map<String, String> environment) {
    String before = environment.get(VARIABLE);
    return new SteadyClock(
        InstantSource.system(),
        System::nanoTime,
        before != null,
        before == null ? Duration.ZERO : Duration.ofMillis(Long.parseLong(before)));
  }

  @Override
  public synchronized Instant instant() {
    long now = nanos.getAsLong();
    Instant passed = last.plus(Duration.ofNanos(Math.max(0, now - lastNanos)));
    Instant shown = wall.instant();
    last = shown.isAfter(passed) ? shown : passed;
    lastNanos = now;
    setForward(Duration.between(passed, last));
    return last;
  }

  @Override
  public synchronized Instant patient() {
    Duration forward = setForwardLately();
    return last.minus(forward);
  }

  /** How far it was set forward since anything that is waited for may have begun. */
  public synchronized Duration setForwardLately() {
    instant();
    lately.removeIf(each -> lastNanos - each.nanos >= MEMORY.toNanos());
    return lately.stream().map(SetForward::by).reduce(Duration.ZERO, Duration::plus);
  }

  private void setForward(Duration by) {
    unnoted = unnoted.plus(by);
    if (watched && unnoted.compareTo(LEAST) >= 0) {
      lately.add(new SetForward(lastNanos, unnoted));
      unnoted = Duration.ZERO;
    }
  }
}
