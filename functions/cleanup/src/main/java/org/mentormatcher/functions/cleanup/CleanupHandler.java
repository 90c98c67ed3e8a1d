package org.mentormatcher.functions.cleanup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mentormatcher.jobs.JobStores;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.Measure;
import org.mentormatcher.jobs.Metrics;
import org.mentormatcher.jobs.deletion.MatchStarter;
import org.mentormatcher.jobs.deletion.Sweep;
import org.mentormatcher.jobs.deletion.SweepReport;
import org.mentormatcher.jobs.deletion.ThreadCrew;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.S3Clients;
import org.mentormatcher.jobs.files.S3ObjectStore;
import org.mentormatcher.jobs.receipts.DynamoDbReceiptKey;

/** Sweeps once per event and answers with the counts. */
public final class CleanupHandler implements RequestHandler<ScheduledEvent, SweepReport> {

  private static final int PLACES = 16;

  /** Longer than a large job takes; who hangs is left behind. */
  private static final Duration EACH = Duration.ofSeconds(10);

  /** Of rows, and again of objects: together less than the function may take. */
  private static final Duration ALL = Duration.ofSeconds(20);

  private final Sweep sweep;
  private final Optional<Metrics> metrics;

  /** As deployed: everything from the environment, once per process. */
  public CleanupHandler() {
    this(System.getenv());
  }

  private CleanupHandler(Map<String, String> environment) {
    this(environment, JobStores.openLedger(environment));
    DynamoDbReceiptKey.from(environment).createOnce();
  }

  private CleanupHandler(Map<String, String> environment, Ledger ledger) {
    this(
        sweep(
            Jobs.of(ledger, environment),
            ledger,
            new S3ObjectStore(S3Clients.client(environment), Buckets.from(environment)),
            LambdaMatchStarter.from(environment)),
        Metrics.from(environment));
  }

  /** In this process. */
  public CleanupHandler(Jobs jobs, Ledger ledger, ObjectStore objects, MatchStarter starter) {
    this(sweep(jobs, ledger, objects, starter), Optional.empty());
  }

  /** Of that sweep. */
  public CleanupHandler(Sweep sweep) {
    this(sweep, Optional.empty());
  }

  CleanupHandler(Sweep sweep, Optional<Metrics> metrics) {
    this.sweep = sweep;
    this.metrics = metrics;
  }

  private static Sweep sweep(Jobs jobs, Ledger ledger, ObjectStore objects, MatchStarter starter) {
    return new Sweep(
        jobs, ledger, objects, starter, new ThreadCrew(PLACES, EACH, ALL), new Random());
  }

  @Override
  public SweepReport handleRequest(ScheduledEvent event, Context context) {
    LambdaLogger log = context.getLogger();
    SweepReport report =
        sweep.run(
            (what, type) ->
                log.log("sweep failed, " + what + ", " + type.getName(), LogLevel.ERROR));
    log.log(report.toString(), report.failures() > 0 ? LogLevel.ERROR : LogLevel.INFO);
    metrics.ifPresent(each -> each.tell(numbers(report), Instant.now()));
    return report;
  }

  /** Of a pass that saw everything; another's are missing, and that is what rings. */
  private static Map<Measure, Long> numbers(SweepReport report) {
    return report.whole()
        ? Map.of(Measure.SWEEP_ENDED, 1L, Measure.OLDEST_OVERDUE, report.overdue().toSeconds())
        : Map.of();
  }
}
