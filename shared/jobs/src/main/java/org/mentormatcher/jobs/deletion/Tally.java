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
  enum Counted {
    LIVE,
    DUE,
    DELETED,
    WAITING,
    GIVEN_UP,
    STARTED,
    OBJECTS,
    FAILURES
  }

  private final Map<Counted, AtomicInteger> counts = new EnumMap<>(Counted.class);
  private final ConcurrentMap<Object, Instant> stillThere = new ConcurrentHashMap<>();

  Tally() {
    for (Counted count : Counted.values()) {
      counts.put(count, new AtomicInteger());
    }
  }

  void add(Counted count, int more) {
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
        new SweptJobs(
            get(Counted.LIVE),
            get(Counted.DUE),
            get(Counted.DELETED),
            get(Counted.WAITING),
            get(Counted.GIVEN_UP),
            get(Counted.STARTED)),
        get(Counted.OBJECTS),
        get(Counted.FAILURES),
        overdue(now),
        whole);
  }

  private int get(Counted count) {
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
