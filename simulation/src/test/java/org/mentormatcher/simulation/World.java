package org.mentormatcher.simulation;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.mentormatcher.functions.cleanup.CleanupHandler;
import org.mentormatcher.functions.job.JobHandler;
import org.mentormatcher.functions.match.MatchHandler;
import org.mentormatcher.functions.openjob.OpenJobHandler;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.SteadyClock;
import org.mentormatcher.jobs.deletion.Sweep;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;

/** One run: the deployed functions over models of what they stand on. */
final class World {

  private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
  private static final long SECOND = 1000;
  static final long MINUTE = 60 * SECOND;

  /** From then on the weather is good, so that everything has to end. */
  private static final long CLEAR = 75 * MINUTE;

  private static final long END = 150 * MINUTE;
  private static final long MATCH_LIFETIME = 60 * SECOND;
  private static final long SWEEP_LIFETIME = 50 * SECOND;
  private static final long RETRY = 60 * SECOND;

  final Timeline timeline;
  final Weather weather;
  final Truth truth;
  final SteadyClock clock;
  final ModelStore store = new ModelStore(this);
  final ModelS3 s3 = new ModelS3(this);
  final OpenJobHandler openJob;
  final JobHandler job;
  private final MatchHandler match;
  private final CleanupHandler cleanup;
  private final NullContext context = new NullContext();
  private long wallOffset;
  private long stoppedUntil = -1;
  private Optional<JobId> hanging = Optional.empty();
  private long hangsUntil;
  private int coordinators;
  private int invocations;

  World(long seed, java.util.Set<Mishap> faults, int mostJobs, boolean traced, Equipment stage) {
    timeline = new Timeline(traced);
    weather = new Weather(seed, faults, timeline::trouble);
    truth = new Truth(timeline, weather);
    clock = SteadyClock.watched(this::wallTime, () -> timeline.now() * 1_000_000);
    stage.enter(this);
    openJob = stage.openJob();
    Jobs jobs = stage.jobs();
    job = new JobHandler(jobs, s3, stage.presigned(), () -> Equipment.KEY);
    match = new MatchHandler(jobs, s3, Equipment.BUCKETS, new SimulatedMatcher(this));
    cleanup =
        new CleanupHandler(
            new Sweep(
                jobs, store, s3, this::startAgain, new SimulatedCrew(this), new SeededRandom()));
    plan(seed, mostJobs);
  }

  private void plan(long seed, int mostJobs) {
    SplittableRandom plan = new SplittableRandom(seed);
    int jobs = plan.nextInt(40) == 0 ? 1 + plan.nextInt(50) : 1 + plan.nextInt(3);
    jobs = Math.min(jobs, mostJobs);
    coordinators = jobs;
    for (int number = 0; number < jobs; number++) {
      Coordinator coordinator = new Coordinator(this, number);
      timeline.at(
          5 * SECOND + plan.nextLong(3 * MINUTE),
          () -> timeline.start("coordinator", END, coordinator::work, end -> coordinators--));
    }
    long phase = plan.nextLong(SECOND);
    for (long minute = 0; minute * MINUTE < END; minute++) {
      timeline.at(phase + minute * MINUTE, this::everyMinute);
    }
    timeline.at(CLEAR, weather::clear);
  }

  /** Nothing is left to happen. */
  Optional<String> run() {
    timeline.run(() -> coordinators == 0 && store.allFinished() && s3.empty());
    if (timeline.violation().isEmpty()) {
      if (coordinators > 0 || !store.allFinished()) {
        timeline.violated("a job never ended");
      } else if (!s3.empty()) {
        timeline.violated("something stays in the buckets");
      }
    }
    return timeline.violation();
  }

  Instant wallTime() {
    return START.plusMillis(timeline.now() + wallOffset);
  }

  private void everyMinute() {
    truth.check();
    if (weather.happens(Mishap.CLOCK_SET_BACK)) {
      wallOffset -= weather.upTo(40 * MINUTE);
      timeline.note("the clock is set back");
    }
    if (weather.happens(Mishap.CLOCK_SET_FORWARD)) {
      long by = weather.upTo(40 * MINUTE);
      wallOffset += by;
      truth.setForward(Duration.ofMillis(by));
      timeline.note("the clock is set forward");
    }
    if (timeline.now() < stoppedUntil) {
      truth.troubled();
      return;
    }
    if (weather.happens(Mishap.SWEEP_STOPS)) {
      stoppedUntil = timeline.now() + weather.upTo(20) * MINUTE;
      truth.troubled();
      return;
    }
    if (weather.happens(Mishap.SWEEP_IS_LATE)) {
      timeline.at(timeline.now() + weather.upTo(MINUTE), this::sweep);
      truth.troubled();
    } else {
      timeline.at(timeline.now(), this::sweep);
    }
    if (weather.happens(Mishap.SWEEP_COMES_TWICE)) {
      timeline.at(timeline.now() + weather.upTo(SECOND), this::sweep);
    }
  }

  private void sweep() {
    long begun = timeline.now();
    if (clock.setForwardLately().isPositive()) {
      truth.patient();
    }
    timeline.start(
        "sweep",
        SWEEP_LIFETIME,
        () -> cleanup.handleRequest(SWEEP, context),
        end -> {
          if (end.troubled()) {
            truth.troubled();
          } else {
            truth.swept(begun);
          }
        });
  }

  // ------------------------------------------------------------------------------ what calls do

  void wait(Mishap slow) {
    timeline.sleep(weather.happens(slow) ? weather.upTo(20 * SECOND) : weather.latency());
  }

  /** The process that runs may be gone after any step. */
  void mayCrash() {
    Mishap kind =
        timeline.name().startsWith("match")
            ? Mishap.MATCH_CRASHES
            : timeline.name().startsWith("sweep") ? Mishap.SWEEP_CRASHES : Mishap.REQUEST_CRASHES;
    if (weather.happens(kind)) {
      timeline.crash();
    }
  }

  void hang(JobId id) {
    hanging = Optional.of(id);
    hangsUntil = timeline.now() + weather.upTo(60 * MINUTE);
  }

  boolean hangs(String key) {
    return timeline.now() < Math.min(hangsUntil, CLEAR)
        && hanging.filter(id -> key.contains(id.value())).isPresent();
  }

  // --------------------------------------------------------------------------------- the queue

  /** The bucket tells of an object. */
  void created(String key, long bytes) {
    if (weather.happens(Mishap.EVENT_LOST)) {
      timeline.note("an event gets lost");
      return;
    }
    deliver(event(key, bytes));
    if (weather.happens(Mishap.EVENT_TWICE)) {
      deliver(event(key, bytes));
    }
  }

  private void startAgain(Job waiting) {
    truth.started(waiting.id());
    if (weather.happens(Mishap.STARTER_FAILS)) {
      throw new SimulatedFailure(Mishap.STARTER_FAILS);
    }
    deliver(
        event(
            new ObjectKey.Upload(waiting.id(), waiting.request().files().getFirst().file()).text(),
            1));
  }

  private void deliver(S3Event event) {
    long delay = weather.happens(Mishap.EVENT_LATE) ? weather.upTo(10 * MINUTE) : weather.upTo(500);
    String request = "request-" + invocations++;
    timeline.at(timeline.now() + delay, () -> invoke(event, request, 0));
  }

  private void invoke(S3Event event, String request, int retry) {
    timeline.start(
        "match " + request,
        MATCH_LIFETIME,
        () -> match.handleRequest(event, new NullContext(request)),
        end -> {
          if (!end.whole() && retry < 2) {
            timeline.at(
                timeline.now() + RETRY * (retry + 1), () -> invoke(event, request, retry + 1));
          }
        });
  }

  private S3Event event(String key, long bytes) {
    return new S3Event(
        List.of(
            new S3EventNotification.S3EventNotificationRecord(
                "eu-west-2",
                "ObjectCreated:Put",
                "aws:s3",
                wallTime().toString(),
                "2.1",
                null,
                null,
                new S3EventNotification.S3Entity(
                    "uploads",
                    new S3EventNotification.S3BucketEntity(
                        Equipment.BUCKETS.of(Area.UPLOADS), null, null),
                    new S3EventNotification.S3ObjectEntity(key, bytes, null, null, null),
                    "1.0"),
                null)));
  }

  private static final ScheduledEvent SWEEP = new ScheduledEvent();

  /** Shuffles from the seed. */
  private final class SeededRandom extends Random {
    private static final long serialVersionUID = 1L;

    @Override
    protected int next(int bits) {
      return weather.random(bits);
    }
  }
}
