package org.mentormatcher.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The matching of one job.
 *
 * @param attempt which attempt this is, from 1; 0 before the first. It fences: results are stored
 *     under it and only the latest attempt can finish the job
 * @param lease who matches, or who did last and until when he may still do something for it; empty
 *     before the first attempt
 * @param stage what the latest attempt is doing, for somebody who waits; "" if nothing
 * @param earlier what attempts before the latest may have stored
 * @param results what the latest attempt may have stored and, once matched, what is handed out; if
 *     the input was rejected, copies of the files that say what is wrong
 */
public record Run(
    int attempt,
    Optional<Lease> lease,
    String stage,
    List<AttemptResults> earlier,
    List<StoredResult> results) {

  /** One first attempt and Lambda's two retries. */
  public static final int MAX_ATTEMPTS = 3;

  /**
   * Longer than the match function can live: it is ended after one minute. So whoever holds a lease
   * that has run out does nothing any more.
   */
  public static final Duration LEASE = Duration.ofMinutes(2);

  /** How long Lambda's own retry is awaited before the sweep starts another attempt. */
  public static final Duration RETRY = Duration.ofMinutes(2);

  /** Longer than Lambda waits before its last retry; who has not come by then never will. */
  public static final Duration RETRY_GRACE = Duration.ofMinutes(5);

  static final Run NONE = new Run(0, Optional.empty(), "", List.of(), List.of());

  public Run {
    earlier = List.copyOf(earlier);
    results = List.copyOf(results);
  }

  /** What every attempt may have stored. */
  public List<AttemptResults> announced() {
    return results.isEmpty()
        ? earlier
        : Stream.concat(earlier.stream(), Stream.of(new AttemptResults(attempt, results))).toList();
  }

  /** Whether somebody may still do something for the job. */
  boolean held(Instant patient) {
    return lease.map(mine -> patient.isBefore(mine.until())).orElse(false);
  }

  Run claimed(String owner, Instant now) {
    Lease next = new Lease(owner, now.plus(LEASE));
    return new Run(attempt + 1, Optional.of(next), "", announced(), List.of());
  }

  /** At a stage; the lease counts from now again, and never ends sooner than it did. */
  Run at(String next, Instant now) {
    return new Run(attempt, lease.map(mine -> mine.prolonged(now)), next, earlier, results);
  }

  Run announcing(List<StoredResult> next) {
    return new Run(attempt, lease, stage, earlier, next);
  }

  Run finished(List<StoredResult> stored) {
    return new Run(attempt, lease, "", earlier, stored);
  }

  /** Whoever had the lease does nothing more. */
  Run letGo() {
    return new Run(attempt, Optional.empty(), stage, earlier, results);
  }
}
