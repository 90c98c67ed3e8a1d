package org.mentormatcher.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The matching of one job.
 *
 * @param attempt which attempt this is, from 1; 0 before the first. It fences: results are stored
 *     under it and only the latest attempt can finish the job
 * @param lease who matches, or who did last; empty before the first attempt
 * @param stage what the latest attempt is doing, for somebody who waits; "" if nothing
 * @param results every stored result: what was found, and what is handed out; if the input was
 *     rejected, copies of the files that say what is wrong
 * @param summary the counts as a JSON object, "" if not matched; numbers, nobody's data
 */
public record Run(
    int attempt, Optional<Lease> lease, String stage, List<StoredResult> results, String summary) {

  /** One first attempt and Lambda's two retries. */
  public static final int MAX_ATTEMPTS = 3;

  /** Longer than the match function may run between two stages. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  /** Longer than Lambda waits before its last retry; who has not come by then never will. */
  public static final Duration RETRY_GRACE = Duration.ofMinutes(5);

  static final Run NONE = new Run(0, Optional.empty(), "", List.of(), "");

  public Run {
    results = List.copyOf(results);
  }
}
