package org.mentormatcher.functions.cleanup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.mentormatcher.jobs.JobStores;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.deletion.Sweep;
import org.mentormatcher.jobs.deletion.SweepReport;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.S3Clients;
import org.mentormatcher.jobs.files.S3ObjectStore;

/** Sweeps once per event and answers with the counts. */
public final class CleanupHandler implements RequestHandler<ScheduledEvent, SweepReport> {

  private final Sweep sweep;

  /** As deployed: everything from the environment, once per process. */
  public CleanupHandler() {
    this(System.getenv());
  }

  private CleanupHandler(Map<String, String> environment) {
    this(
        new Jobs(JobStores.open(environment), InstantSource.system(), new SecureRandom()),
        new S3ObjectStore(S3Clients.client(environment), Buckets.from(environment)));
  }

  /** In this process. */
  public CleanupHandler(Jobs jobs, ObjectStore objects) {
    this.sweep = new Sweep(jobs, objects);
  }

  @Override
  public SweepReport handleRequest(ScheduledEvent event, Context context) {
    LambdaLogger log = context.getLogger();
    SweepReport report =
        sweep.run(
            (what, type) ->
                log.log("sweep failed, " + what + ", " + type.getName(), LogLevel.ERROR));
    log.log(report.toString(), report.failures() > 0 ? LogLevel.ERROR : LogLevel.INFO);
    return report;
  }
}
