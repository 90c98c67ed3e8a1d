package org.mentormatcher.jobs.deletion;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts during a sweep, from several threads. */
final class Tally {

  /** What is counted. */
  enum Count {
    LIVE,
    DUE,
    DELETED,
    WAITING,
    GIVEN_UP,
    STARTED,
    OBJECTS,
    FAILURES
  }

  private final Map<Count, AtomicInteger> counts = new EnumMap<>(Count.class);
  private final ConcurrentMap<Object, Instant> stillThere = new ConcurrentHashMap<>();

  Tally() {
    for (Count count : Count.values()) {
      counts.put(count, new AtomicInteger());
    }
  }

  void add(Count count, int more) {
    counts.get(count).addAndGet(more);
  }

  /** That was to be gone by then, and is not known to be. */
  void overdue(Object what, Instant since) {
    stillThere.put(what, since);
  }

  /** It is gone. */
  void gone(Object what) {
    stillThere.remove(what);
  }

  SweepReport report(Instant now, boolean whole) {
    return new SweepReport(
        get(Count.LIVE),
        get(Count.DUE),
        get(Count.DELETED),
        get(Count.WAITING),
        get(Count.GIVEN_UP),
        get(Count.STARTED),
        get(Count.OBJECTS),
        get(Count.FAILURES),
        overdue(now),
        whole);
  }

  private int get(Count count) {
    return counts.get(count).get();
  }

  Duration overdue(Instant now) {
    Optional<Instant> oldest = stillThere.values().stream().min(Instant::compareTo);
    return oldest
        .filter(since -> since.isBefore(now))
        .map(since -> Duration.between(since, now))
        .orElse(Duration.ZERO);
  }
}
