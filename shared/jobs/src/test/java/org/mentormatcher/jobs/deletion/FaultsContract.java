package org.mentormatcher.jobs.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.jobs.Arrival;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.PresignedUpload;
import org.mentormatcher.jobs.files.StoredObject;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.Faults;
import org.mentormatcher.jobs.testing.OneByOne;
import org.mentormatcher.jobs.testing.TestClock;

/**
 * What must hold of jobs whatever goes wrong between the functions and the stores that they really
 * stand on.
 */
public abstract class FaultsContract {

  private static final int SEEDS = Integer.getInteger("faults.seeds", 12);
  private static final int JOBS = 4;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MINUTES = 70;
  private static final byte[] CONTENT = {1, 2, 3};
  private static final StoredResult PAIRS =
      new StoredResult("pairs.csv", "text/csv", CONTENT.length, Sha256.of(CONTENT));

  /** Rows, none so far. */
  protected abstract Ledger rows(TestClock clock);

  /** The objects, without faults. */
  protected abstract ObjectStore objects(TestClock clock);

  /** Does what a browser does with the signed request for a file; whether it was taken. */
  protected abstract boolean upload(ObjectStore objects, Job job, ExpectedFile file);

  /** Sends a file to where a browser was allowed to; whether it was taken or came too late. */
  protected static boolean sent(PresignedUpload signed, ExpectedFile file) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(signed.url().toString()))
            .PUT(
                BodyPublishers.ofByteArray(
                    file.file() == InputFile.MENTORS ? ExampleJobs.MENTORS : ExampleJobs.MENTEES));
    signed.headers().forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
      assertThat(status).isIn(200, 412);
      return status == 200;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName(
      "MM-4: requests and answers get lost or come twice: all is gone, and receipts are true")
  void whateverGoesWrong(long seed) {
    new Trial(seed).run();
  }

  /** Some jobs from their opening until nothing is left of them. */
  private final class Trial {
    private final TestClock clock = new TestClock();
    private final Random random;
    private final Faults faults;
    private final Ledger rows = rows(clock);
    private final ObjectStore objects = objects(clock);
    private final Jobs jobs;
    private final ObjectStore reached;
    private final Sweep sweep;
    private final List<JobId> opened = new ArrayList<>();
    private final Set<JobFile> had = new HashSet<>();

    Trial(long seed) {
      random = new Random(seed);
      faults = new Faults(seed);
      reached = faults.on(objects);
      Ledger reachedRows = faults.on(rows);
      jobs = new Jobs(reachedRows, clock, new SecureRandom());
      sweep = new Sweep(jobs, reachedRows, reached, this::event, new OneByOne(), random);
    }

    void run() {
      for (int number = 0; number < JOBS; number++) {
        attempt(() -> jobs.open(ExampleJobs.request()))
            .ifPresent(job -> opened.add(job.job().id()));
      }
      for (int minute = 0; minute < MINUTES; minute++) {
        opened.forEach(this::somethingHappens);
        attempt(() -> sweep.run((what, type) -> {}));
        opened.forEach(this::check);
        clock.pass(MINUTE);
      }
      assertThat(faults.count()).isPositive();
      faults.end();
      sweep.run((what, type) -> {});
      clock.pass(Policy.UPLOAD_VALIDITY.plus(Policy.UPLOAD_DURATION));
      SweepReport last = sweep.run((what, type) -> {});

      assertThat(last.failures()).isZero();
      assertThat(rows.live()).isEmpty();
      opened.forEach(
          id -> {
            assertThat(inBuckets(id)).isEmpty();
            assertThat(row(id).state()).isEqualTo(State.DELETED);
          });
    }

    private void somethingHappens(JobId id) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> send(id);
        case 3 -> event(row(id));
        case 4 -> attempt(() -> jobs.extend(id));
        case 5 -> {
          if (random.nextInt(10) == 0) {
            attempt(() -> new Deletion(jobs, reached).delete(id, DeletionReason.REQUESTED));
          }
        }
        default -> {}
      }
    }

    private void send(JobId id) {
      Job job = row(id);
      for (ExpectedFile file : job.request().files()) {
        boolean inTime = clock.instant().isBefore(job.openedAt().plus(Policy.UPLOAD_VALIDITY));
        if (inTime && random.nextBoolean() && upload(objects, job, file)) {
          had.add(JobFile.of(file));
          if (random.nextBoolean()) {
            event(job);
          }
        }
      }
    }

    /** The match function is told of a job's uploads, those that there are. */
    private void event(Job job) {
      String owner = "request-" + random.nextInt(3);
      for (StoredObject object : objects.list(Area.UPLOADS, ObjectKey.prefix(job.id()))) {
        Optional<InputFile> file = ObjectKey.upload(object.key()).map(ObjectKey.Upload::file);
        if (file.isPresent() && !object.isSeal()) {
          attempt(() -> jobs.arrived(job.id(), file.get(), clock.instant(), owner))
              .filter(Arrival.Claimed.class::isInstance)
              .ifPresent(claimed -> match(((Arrival.Claimed) claimed).job()));
        }
      }
    }

    private void match(Job job) {
      int attempt = job.run().attempt();
      boolean done =
          attempt(
                  () -> {
                    if (jobs.announce(job.id(), attempt, List.of(PAIRS))) {
                      reached.put(
                          new ObjectKey.Result(job.id(), attempt, PAIRS.name()), "", CONTENT);
                      return jobs.matched(job.id(), attempt, List.of(PAIRS));
                    }
                    return false;
                  })
              .orElse(false);
      if (done) {
        attempt(
            () -> {
              new JobFiles(reached).removeUploads(job);
              return jobs.letGo(job.id(), attempt);
            });
      } else {
        attempt(() -> jobs.failed(job.id(), attempt));
      }
    }

    private void check(JobId id) {
      Job job = row(id);
      if (job.state() == State.MATCHED && !job.ended(clock.instant())) {
        assertThat(inBuckets(id))
            .contains("RESULTS jobs/" + id + "/" + job.run().attempt() + "/pairs.csv");
      }
      job.receipt().ifPresent(receipt -> check(job, receipt));
    }

    private void check(Job job, Receipt receipt) {
      assertThat(inBuckets(job.id())).isEmpty();
      assertThat(receipt.files()).doesNotHaveDuplicates();
      assertThat(receipt.files().stream().filter(file -> file.kind() == JobFile.Kind.UPLOAD))
          .isSubsetOf(had);
      if (receipt.reason() == DeletionReason.EXPIRED) {
        assertThat(receipt.endedAt()).isAfterOrEqualTo(job.openedAt().plus(Policy.INACTIVITY));
      }
    }

    private Job row(JobId id) {
      return rows.find(id).orElseThrow().job();
    }

    /** What there is of a job, without the empty objects that keep late uploads out. */
    private List<String> inBuckets(JobId id) {
      return Stream.of(Area.values())
          .flatMap(area -> objects.list(area, ObjectKey.prefix(id)).stream())
          .filter(object -> !object.isSeal())
          .map(object -> object.area() + " " + object.key())
          .toList();
    }

    /** A function that fails has failed; somebody will come again. */
    private static <T> Optional<T> attempt(Supplier<T> function) {
      try {
        return Optional.ofNullable(function.get());
      } catch (IllegalStateException | IncompleteDeletionException e) {
        return Optional.empty();
      }
    }
  }
}
