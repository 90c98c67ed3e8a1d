package org.mentormatcher.functions.openjob;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.jobs.http.Request;

/**
 * Who may open a job, and when. Nobody may while the sweep gives no sign of life: what is taken
 * then, nobody could promise to delete.
 */
public final class Gate {

  /** The header in which an access code is sent. */
  static final String CODE_HEADER = "x-access-code";

  private static final int DEFAULT_MOST_JOBS = 500;

  private final Ledger ledger;
  private final int mostJobs;
  private final Optional<String> code;

  /**
   * Admission to that ledger.
   *
   * @param mostJobs the most jobs that may be open at once
   * @param code what has to be known to open one, for a private deployment
   */
  public Gate(Ledger ledger, int mostJobs, Optional<String> code) {
    this.ledger = ledger;
    this.mostJobs = mostJobs;
    this.code = code;
  }

  /** As deployed: {@code MOST_OPEN_JOBS} and {@code ACCESS_CODE}, which may be empty. */
  static Gate from(Map<String, String> environment, Ledger ledger) {
    return new Gate(
        ledger,
        Integer.parseInt(
            environment.getOrDefault("MOST_OPEN_JOBS", Integer.toString(DEFAULT_MOST_JOBS))),
        Optional.ofNullable(environment.get("ACCESS_CODE")).filter(each -> !each.isBlank()));
  }

  /** For everybody. */
  public static Gate open(Ledger ledger) {
    return new Gate(ledger, DEFAULT_MOST_JOBS, Optional.empty());
  }

  boolean needsCode() {
    return code.isPresent();
  }

  void check(Request request, Instant now) throws RefusedException {
    if (code.isPresent() && !knows(request, code.get())) {
      throw new RefusedException(ApiProblem.ACCESS_CODE_REQUIRED);
    }
    if (ledger.lastBeat().filter(beat -> !beat.stopped(now)).isEmpty()) {
      throw new RefusedException(ApiProblem.SERVICE_PAUSED);
    }
    long open = ledger.live().stream().filter(job -> job.state() != State.DELETED).count();
    if (open >= mostJobs) {
      throw new RefusedException(ApiProblem.TOO_MANY_JOBS);
    }
  }

  /** Takes the same time wherever the codes differ. */
  private static boolean knows(Request request, String code) {
    return request
        .header(CODE_HEADER)
        .map(
            given ->
                MessageDigest.isEqual(
                    given.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }
}
