package org.mentormatcher.functions.cleanup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.mentormatcher.jobs.files.S3BucketSettings;
import org.mentormatcher.jobs.files.S3Clients;
import org.mentormatcher.jobs.files.S3ObjectStore;
import org.mentormatcher.jobs.receipts.DynamoDbReceiptKey;
import software.amazon.awssdk.services.s3.S3Client;

/** Sweeps once per event and answers with the counts. */
public final class CleanupHandler implements RequestHandler<ScheduledEvent, SweepReport> {

  private static final int PLACES = 16;

  /** Longer than a large job takes; who hangs is left behind. */
  private static final Duration EACH = Duration.ofSeconds(10);

  /** Of rows, and again of objects: together less than the function may take. */
  private static final Duration ALL = Duration.ofSeconds(20);

  private final Sweep sweep;
  private final Optional<Metrics> metrics;
  private final Optional<KeeperWatch> watch;

  /** As deployed: everything from the environment, once per process. */
  public CleanupHandler() {
    this(System.getenv());
  }

  private CleanupHandler(Map<String, String> environment) {
    this(
        environment,
        JobStores.openLedger(environment),
        S3Clients.client(environment),
        Buckets.from(environment));
    DynamoDbReceiptKey.from(environment).createOnce();
  }

  private CleanupHandler(
      Map<String, String> environment, Ledger ledger, S3Client s3, Buckets buckets) {
    this(
        sweep(
            Jobs.of(ledger, environment),
            ledger,
            new S3ObjectStore(s3, buckets),
            LambdaMatchStarter.from(environment)),
        Metrics.from(environment),
        Optional.of(new KeeperWatch(new S3BucketSettings(s3, buckets), InstantSource.system())));
  }

  /** In this process, where the buckets are its own and can be set by nobody. */
  public CleanupHandler(Jobs jobs, Ledger ledger, ObjectStore objects, MatchStarter starter) {
    this(sweep(jobs, ledger, objects, starter), Optional.empty(), Optional.empty());
  }

  /** Of that sweep. */
  public CleanupHandler(Sweep sweep) {
    this(sweep, Optional.empty(), Optional.empty());
  }

  CleanupHandler(Sweep sweep, Optional<Metrics> metrics, Optional<KeeperWatch> watch) {
    this.sweep = sweep;
    this.metrics = metrics;
    this.watch = watch;
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
    log.log(report.toString(), level(report));
    metrics.ifPresent(each -> each.tell(numbers(report), Instant.now()));
    // After the sweep has told of itself: what is due goes first.
    watch.ifPresent(each -> tell(each.look(log)));
    return report;
  }

  /** Nothing where it was seen that nothing keeps, for the same reason. */
  private void tell(long keepersOrUnseen) {
    if (keepersOrUnseen > 0) {
      metrics.ifPresent(
          each -> each.tell(Map.of(Measure.COPIES_KEPT, keepersOrUnseen), Instant.now()));
    }
  }

  /** Of the quiet ones nothing is written: there are forty thousand a month. */
  private static LogLevel level(SweepReport report) {
    if (report.isQuiet()) {
      return LogLevel.DEBUG;
    }
    return report.failures() > 0 ? LogLevel.ERROR : LogLevel.INFO;
  }

  /** Nothing where nothing is overdue: a metric is paid for by the hours in which it is told. */
  private static Map<Measure, Long> numbers(SweepReport report) {
    return report.overdue().isZero()
        ? Map.of()
        : Map.of(Measure.OLDEST_OVERDUE, report.overdue().toSeconds());
  }
}
