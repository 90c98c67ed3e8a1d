package org.mentormatcher.local.serve;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.mentormatcher.functions.cleanup.CleanupHandler;
import org.mentormatcher.functions.job.JobHandler;
import org.mentormatcher.functions.match.MatchHandler;
import org.mentormatcher.functions.openjob.Gate;
import org.mentormatcher.functions.openjob.OpenJobHandler;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.SteadyClock;
import org.mentormatcher.jobs.StoredJob;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.files.S3ObjectStore;
import org.mentormatcher.jobs.files.UploadEvent;
import org.mentormatcher.jobs.receipts.SigningKey;
import org.mentormatcher.local.jobstore.JobStoreServer;
import org.mentormatcher.local.lambda.AsynchronousInvocations;
import org.mentormatcher.local.lambda.ExecutionRole;
import org.mentormatcher.local.lambda.InProcessFunction;
import org.mentormatcher.local.lambda.LambdaFunction;
import org.mentormatcher.local.lambda.LocalContext;
import org.mentormatcher.local.lambda.ProcessFunction;
import org.mentormatcher.local.lambda.ProcessFunction.ProcessLimits;
import org.mentormatcher.local.s3.EmbeddedS3;
import org.mentormatcher.local.s3.ObjectCreated;
import org.mentormatcher.local.s3.S3Role;
import org.mentormatcher.local.temporary.TemporaryFolder;
import org.mentormatcher.local.web.ApiFunctions;
import org.mentormatcher.local.web.WebServer;

/**
 * The deployed service's functions on one machine: page and API on one loopback port, S3 on
 * another, the match function started by S3's events, the cleanup function every minute. Jobs and
 * files are in memory; what ends the process ends them.
 */
public final class LocalService implements AutoCloseable {

  private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

  private static final int MOST_JOBS = 500;

  /** Of this process's memory: results are larger than uploads, and room is needed to work in. */
  private static final int SHARE_OF_UPLOADS = 8;

  private final Buckets buckets = new Buckets("mentor-matcher-uploads", "mentor-matcher-results");
  private final SteadyClock clock;
  private final Ledger store;
  private final Jobs jobs;
  private final SigningKey receiptKey = SigningKey.generate();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final WebServer web;
  private final ServiceLog log;
  private EmbeddedS3 s3;
  private AsynchronousInvocations uploadEvents;
  private SweepSchedule sweeps;

  private LocalService(WebServer web, ServiceLog log, SteadyClock clock) {
    this.web = part(web);
    this.log = log;
    this.clock = clock;
    this.store =
        new Quota(
            new InMemoryJobStore(clock),
            MOST_JOBS,
            Runtime.getRuntime().maxMemory() / SHARE_OF_UPLOADS,
            clock);
    this.jobs = new Jobs(store, clock, new SecureRandom());
  }

  /**
   * Starts everything behind that port and then answers there.
   *
   * @param web bound, not started; it closes with the service
   */
  public static LocalService start(WebServer web, ServiceLog log) {
    return start(web, log, MatchRuntime.ofThisMachine(), SteadyClock.watched());
  }

  static LocalService start(
      WebServer web, ServiceLog log, MatchRuntime runtime, SteadyClock clock) {
    LocalService service = new LocalService(web, log, clock);
    try {
      service.startParts(runtime);
      return service;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  /** The address of the page. */
  public String address() {
    return web.origins().getFirst() + "/";
  }

  /** S3 as the page reaches it. */
  EmbeddedS3 s3() {
    return s3;
  }

  /** What is kept of a job beside its files. */
  Optional<StoredJob> row(String id) {
    return store.find(new JobId(id));
  }

  /**
   * Tells the match function of an object, as S3 does.
   *
   * @return whether it coped with that in the end
   */
  CompletableFuture<Boolean> deliver(ObjectCreated created) {
    return uploadEvents.send(created.toJson(s3.region()));
  }

  /** Sweeps at once, beside what the schedule does. */
  void sweep() {
    sweeps.now();
  }

  /** Stops everything, the last part first. What was stored is forgotten. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        log.log("a part did not stop, " + e.getClass().getName(), LogLevel.WARN);
      }
    }
  }

  private void startParts(MatchRuntime runtime) {
    s3 = part(EmbeddedS3.start(buckets, web.origins()));
    LambdaFunction match =
        part(
            switch (runtime) {
              case MatchRuntime.OwnProcesses _ -> matchProcess();
              case MatchRuntime.InProcess here -> matchInProcess(here);
            });
    uploadEvents = new AsynchronousInvocations(match, AsynchronousInvocations.RETRY_DELAYS);
    s3.subscribe(this::created);
    sweepRegularly(new CleanupHandler(jobs, store, objects(S3Role.CLEANUP), this::matchAgain));
    web.start(
        new ApiFunctions(
            new OpenJobHandler(
                jobs,
                Gate.open(store),
                presigned(S3Role.OPEN_JOB),
                () -> Optional.of(receiptKey.publicKey())),
            new JobHandler(jobs, objects(S3Role.JOB), presigned(S3Role.JOB), () -> receiptKey)),
        s3.endpoint(),
        log);
  }

  /** The objects, as a function with that role reaches them. */
  private ObjectStore objects(S3Role role) {
    return new S3ObjectStore(part(part(s3.session(role)).client()), buckets);
  }

  private PresignedRequests presigned(S3Role role) {
    return new PresignedRequests(part(part(s3.session(role)).presigner()), buckets);
  }

  private LambdaFunction matchProcess() {
    TemporaryFolder temporary = part(TemporaryFolder.create());
    JobStoreServer lentJobs = part(JobStoreServer.start(store));
    ExecutionRole role = () -> new MatchSession(s3.session(S3Role.MATCH), lentJobs.lend(), clock);
    return new ProcessFunction(
        MatchHandler.class, role, temporary, ProcessLimits.ofThisMachine(), log);
  }

  private LambdaFunction matchInProcess(MatchRuntime.InProcess here) {
    MatchHandler handler = new MatchHandler(jobs, objects(S3Role.MATCH), buckets, here.matcher());
    return new InProcessFunction<>(handler, S3Event.class, here.limits(), log);
  }

  /** The deployed buckets' notifications: the uploads' are delivered, the results' are not. */
  private void created(ObjectCreated object) {
    if (object.bucket().equals(buckets.uploads())) {
      var _ = deliver(object).thenAccept(this::noteEnd);
    }
  }

  /** The sweep found that an upload's event got lost. */
  private void matchAgain(Job job) {
    var _ = uploadEvents.send(UploadEvent.again(job, buckets)).thenAccept(this::noteEnd);
  }

  /** The job itself ends as failed; where it went wrong is in the function's own log. */
  private void noteEnd(boolean succeeded) {
    if (!succeeded) {
      log.log("an upload's event failed with every retry", LogLevel.ERROR);
    }
  }

  private void sweepRegularly(CleanupHandler cleanup) {
    sweeps =
        part(
            SweepSchedule.of(
                () -> {
                  try {
                    cleanup.handleRequest(
                        new ScheduledEvent(), new LocalContext(UUID.randomUUID().toString(), log));
                  } finally {
                    overwriteDeleted();
                  }
                },
                log));
    // Without a pass no job would be opened.
    sweeps.now();
    sweeps.every(SWEEP_INTERVAL);
  }

  /** What was deleted since the last time leaves the memory of this process, too. */
  void overwriteDeleted() {
    if (s3.overwriteRemoved()) {
      FreeMemory.overwrite();
    }
  }

  private <P extends AutoCloseable> P part(P part) {
    parts.push(part);
    return part;
  }
}
