package org.mentormatcher.jobs.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.OpenedJob;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.StoredObject;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.OneByOne;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("A sweep")
class SweepTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final StoredResult PLACEMENTS =
      new StoredResult("commissioner-1.csv", "text/csv", 3, Sha256.of(new byte[3]));

  private final TestClock clock = new TestClock();
  private final InMemoryJobStore store = new InMemoryJobStore(clock);
  private final Jobs jobs = new Jobs(store, clock, new SecureRandom());
  private final InMemoryObjectStore objects = new InMemoryObjectStore(clock);
  private final List<JobId> started = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final Sweep sweep =
      new Sweep(jobs, store, objects, job -> started.add(job.id()), new OneByOne(), new Random(7));

  @Test
  @DisplayName("leaves alone what a live job needs, whatever the names of its files look like")
  @Tag("results-deleted-for-their-name")
  void liveJobs() {
    upload(open());
    JobId id = open();
    matched(id);
    List<String> before = objects.keys();
    assertThat(before).contains("RESULTS jobs/" + id + "/1/commissioner-1.csv");

    for (Duration past = Duration.ZERO; past.compareTo(Policy.INACTIVITY) < 0; ) {
      run();
      assertThat(objects.keys()).isEqualTo(before);
      past = past.plus(MINUTE);
      clock.pass(MINUTE);
    }
  }

  @Test
  @DisplayName("leaves alone what S3Proxy writes an upload to before it has its name")
  @Tag("deleted-while-written")
  void inTheMaking() {
    JobId id = open();
    objects.putForeign(
        Area.UPLOADS, "jobs/" + id + "/mentors-0b6b7a52-5d0a-4b1b-8d5c-0d4a36a3c5a1", new byte[1]);

    run();

    assertThat(objects.keys()).hasSize(1);
  }

  @Test
  @DisplayName("MM-4: ends a job past its deadline, with a receipt")
  void pastDeadline() {
    JobId id = open();
    upload(id);
    clock.pass(Policy.INACTIVITY);

    SweepReport report = run();

    assertThat(objects.keys()).isEmpty();
    assertThat(report.jobs().deleted()).isEqualTo(1);
    assertThat(job(id).receipt().map(Receipt::reason)).contains(DeletionReason.EXPIRED);
    assertThat(job(id).receipt().orElseThrow().files()).hasSize(1);
  }

  @Test
  @DisplayName("ends a job that never had an object, and one that has none left")
  @Tag("job-without-files-never-ends")
  void nothingInTheBuckets() {
    JobId empty = open();
    JobId dying = open();
    jobs.beginDeletion(dying, DeletionReason.REQUESTED);
    run();
    assertThat(job(dying).state()).isEqualTo(State.DELETED);

    clock.pass(Policy.INACTIVITY);
    run();

    assertThat(job(empty).state()).isEqualTo(State.DELETED);
    assertThat(store.live()).isEmpty();
  }

  @Test
  @DisplayName("ends a job that failed")
  @Tag("job-without-files-never-ends")
  void failedJob() {
    JobId id = open();
    arrive(id, "a");
    for (int attempt = 1; attempt <= Run.MAX_ATTEMPTS; attempt++) {
      jobs.failed(id, attempt);
      jobs.arrived(id, InputFile.MENTORS, clock.instant(), "b");
    }
    assertThat(job(id).state()).isEqualTo(State.FAILED);
    clock.pass(Policy.INACTIVITY);

    run();

    assertThat(job(id).state()).isEqualTo(State.DELETED);
  }

  @Test
  @DisplayName("removes what belongs to no job or to an unknown one")
  void orphans() {
    upload(new JobId("ffffffffffffffffffffffffffffffff"));
    objects.putForeign(Area.RESULTS, "jobs/stray", new byte[1]);

    SweepReport report = run();

    assertThat(objects.keys()).isEmpty();
    assertThat(report.objectsDeleted()).isEqualTo(2);
  }

  @Test
  @DisplayName("removes what came after the purge, and keeps its place closed")
  void cameLate() {
    JobId deleted = open();
    new Deletion(jobs, objects).delete(deleted, DeletionReason.REQUESTED);
    upload(deleted);
    objects.putForeign(Area.RESULTS, "jobs/" + deleted + "/1/late.csv", new byte[1]);

    run();

    assertThat(objects.keys()).isEmpty();
    assertThat(objects.seals()).hasSize(2);
  }

  @Test
  @DisplayName("removes the empty objects when no upload can come any more")
  void opensClosedPlaces() {
    JobId deleted = open();
    new Deletion(jobs, objects).delete(deleted, DeletionReason.REQUESTED);
    clock.pass(Policy.UPLOAD_VALIDITY.plus(Policy.UPLOAD_DURATION).minusMillis(1));
    assertThat(run().objectsDeleted()).isZero();
    assertThat(objects.seals()).hasSize(2);

    clock.pass(Duration.ofMillis(1));
    run();

    assertThat(objects.seals()).isEmpty();
    assertThat(store.live()).isEmpty();
  }

  @Test
  @DisplayName("starts the match function where all files are there and no event said so")
  @Tag("lost-event-waits-for-ever")
  void lostEvents() {
    JobId id = open();
    upload(id);
    clock.pass(MINUTE);
    run();
    assertThat(started).isEmpty();

    objects.put(new ObjectKey.Upload(id, InputFile.MENTEES), "text/csv", ExampleJobs.MENTEES);
    Instant came = clock.instant();
    clock.pass(MINUTE);
    run();

    assertThat(started).containsExactly(id);
    assertThat(job(id).times().lastAction()).isEqualTo(came);
    assertThat(job(id).complete()).isTrue();
  }

  @Test
  @DisplayName("starts another attempt where a lease ran out and nobody came")
  @Tag("lost-event-waits-for-ever")
  void lostRetry() {
    JobId id = open();
    arrive(id, "a");
    clock.pass(Run.LEASE.minusMillis(1));
    run();
    assertThat(started).isEmpty();

    clock.pass(Duration.ofMillis(1));
    run();
    run();

    assertThat(started).containsExactly(id);
  }

  @Test
  @DisplayName("tidies a settled job whose holder died, and only after his time")
  void leftovers() {
    JobId id = open();
    upload(id);
    arrive(id, "a");
    objects.put(new ObjectKey.Result(id, 1, "commissioner-1.csv"), "text/csv", new byte[3]);
    jobs.announce(id, 1, List.of(PLACEMENTS));
    jobs.failed(id, 1);
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), "b");
    jobs.announce(id, 2, List.of(PLACEMENTS));
    objects.put(new ObjectKey.Result(id, 2, "commissioner-1.csv"), "text/csv", new byte[3]);
    jobs.matched(id, 2, List.of(PLACEMENTS));
    run();
    assertThat(objects.keys()).hasSize(3);

    clock.pass(Run.LEASE);
    run();

    assertThat(objects.keys()).containsExactly("RESULTS jobs/" + id + "/2/commissioner-1.csv");
    assertThat(objects.seals()).containsExactly("UPLOADS jobs/" + id + "/mentors");
    assertThat(job(id).files()).contains(JobFile.of(1, PLACEMENTS));
    assertThat(job(id).due()).isEqualTo(job(id).deadline());
  }

  @Test
  @DisplayName("believes no clock that was set forward that the holder of a settled job is gone")
  void settledAndSetForward() {
    JobId id = open();
    upload(id);
    arrive(id, "a");
    jobs.matched(id, 1, List.of(PLACEMENTS));
    clock.setForward(Run.LEASE);
    List<String> before = objects.keys();

    run();
    assertThat(objects.keys()).isEqualTo(before);

    clock.pass(Run.LEASE);
    run();
    assertThat(objects.keys()).isEmpty();
  }

  @Test
  @DisplayName("gives up a job that nobody matches any more, and removes its uploads")
  void abandoned() {
    JobId id = open();
    upload(id);
    arrive(id, "a");
    clock.pass(Run.LEASE.plus(Run.RETRY_GRACE));

    SweepReport report = run();

    assertThat(job(id).state()).isEqualTo(State.FAILED);
    assertThat(objects.keys()).isEmpty();
    assertThat(report.jobs().givenUp()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "keeps late uploads out of a job that it gave up before it stopped itself, whatever"
          + " the clock was set to since")
  void abandonedAndSetForward() {
    JobId id = open();
    upload(id);
    arrive(id, "a");
    clock.pass(Run.LEASE.plus(Run.RETRY_GRACE));
    jobs.giveUpIfAbandoned(id);
    clock.setForward(Policy.HARD_CAP);

    run();
    run();

    assertThat(job(id).receipt().orElseThrow().uploadsRefusedUntil())
        .contains(job(id).uploadsUntil().plus(Policy.HARD_CAP));
    assertThat(objects.list(Area.UPLOADS, ObjectKey.prefix(id)))
        .isNotEmpty()
        .allMatch(StoredObject::isSeal);

    clock.pass(Policy.UPLOAD_DURATION);
    run();

    assertThat(objects.keys()).isEmpty();
  }

  @Test
  @DisplayName("is not stopped by one job's failure")
  void oneFailure() {
    JobId stuck = open();
    upload(stuck);
    upload(open());
    upload(open());
    clock.pass(Policy.INACTIVITY);
    objects.refuseToDelete(key -> key.contains(stuck.value()));

    SweepReport report = run();

    assertThat(failed).containsExactly("job " + stuck);
    assertThat(report.failures()).isEqualTo(1);
    assertThat(report.jobs().deleted()).isEqualTo(2);
    assertThat(objects.keys()).containsExactly("UPLOADS jobs/" + stuck + "/mentors");
  }

  @Test
  @DisplayName("is not stopped by an Error in one job")
  @Tag("one-error-ends-the-sweeps")
  void oneError() {
    JobId huge = open();
    upload(huge);
    upload(open());
    clock.pass(Policy.INACTIVITY);
    objects.refuseToDelete(
        key -> {
          if (key.contains(huge.value())) {
            throw new OutOfMemoryError();
          }
          return false;
        });

    SweepReport report = run();

    assertThat(failed).containsExactly("job " + huge);
    assertThat(report.jobs().deleted()).isEqualTo(1);
    assertThat(store.lastBeat()).isPresent();
  }

  @Test
  @DisplayName("is not stopped by an object of nobody's that cannot be deleted")
  void stuckStray() {
    objects.putForeign(Area.RESULTS, "jobs/stray", new byte[1]);
    upload(open());
    clock.pass(Policy.INACTIVITY);
    objects.refuseToDelete("jobs/stray"::equals);

    SweepReport report = run();

    assertThat(failed).containsExactly("strays");
    assertThat(report.jobs().deleted()).isEqualTo(1);
  }

  @Test
  @DisplayName("makes no call about a job that is not due, and begins with what is past its end")
  @Tag("live-jobs-delay-the-expired")
  void boundedByWhatIsDue() {
    JobId expired = open();
    upload(expired);
    clock.pass(Policy.INACTIVITY.minus(Duration.ofSeconds(30)));
    for (int live = 0; live < 1000; live++) {
      upload(open());
    }
    clock.pass(Duration.ofSeconds(30));
    int before = objects.calls();

    SweepReport report = run();

    assertThat(report.jobs().live()).isEqualTo(1001);
    assertThat(report.jobs().due()).isEqualTo(1);
    assertThat(job(expired).state()).isEqualTo(State.DELETED);
    assertThat(objects.calls() - before).isLessThan(20);
  }

  @Test
  @DisplayName("is over in its time where a call hangs, and the other jobs are deleted")
  @Tag("live-jobs-delay-the-expired")
  void oneHangs() {
    JobId hanging = open();
    upload(hanging);
    for (int other = 0; other < 5; other++) {
      upload(open());
    }
    clock.pass(Policy.INACTIVITY);
    Deletion deletion = new Deletion(jobs, objects);
    List<JobId> late = new ArrayList<>();

    new ThreadCrew(1, Duration.ofMillis(50), Duration.ofSeconds(10))
        .each(
            store.live().stream().map(row -> row.id()).toList(),
            id -> {
              if (id.equals(hanging)) {
                hang();
              } else {
                deletion.delete(id, DeletionReason.EXPIRED);
              }
            },
            late::add);

    assertThat(late).containsExactly(hanging);
    assertThat(store.live()).filteredOn(row -> row.state() != State.DELETED).hasSize(1);
  }

  @Test
  @DisplayName("leaves a sign of life with the age of the oldest thing that should be gone")
  void signOfLife() {
    upload(open());
    clock.pass(Policy.INACTIVITY.plus(MINUTE));
    objects.refuseToDelete(key -> true);

    run();

    assertThat(store.lastBeat()).contains(new Heartbeat(clock.instant(), MINUTE, clock.instant()));
    objects.refuseToDelete(key -> false);
    run();
    assertThat(store.lastBeat())
        .contains(new Heartbeat(clock.instant(), Duration.ZERO, clock.instant()));
  }

  @Test
  @DisplayName("leaves no sign of life where it could not see everything")
  void noSignOfLife() {
    objects.refuseToList(true);

    SweepReport report = run();

    assertThat(failed).containsExactly("objects", "unfinished uploads");
    assertThat(report.whole()).isFalse();
    assertThat(store.lastBeat()).isEmpty();
  }

  @Test
  @DisplayName("leaves none either where objects could not be seen and uploads were not due")
  void noFurtherSignOfLife() {
    run();
    final Instant last = clock.instant();
    clock.pass(MINUTE);
    objects.refuseToList(true);

    assertThat(run().whole()).isFalse();

    assertThat(failed).containsExactly("objects");
    assertThat(store.lastBeat().orElseThrow().at()).isEqualTo(last);
  }

  @Test
  @DisplayName("ends unfinished uploads, also where nothing else is left of a job")
  void unfinishedUploads() {
    run();

    assertThat(objects.aborted()).containsExactlyInAnyOrder("UPLOADS jobs/", "RESULTS jobs/");
  }

  @Test
  @DisplayName("MM-4: no unfinished upload gets as old as 30 minutes, though each look comes late")
  void unfinishedUploadsEndInTime() {
    run();
    Instant due = clock.instant().plus(Policy.UNFINISHED_UPLOADS);
    for (int minute = 0; minute < 240; minute++) {
      // Given somebody of the account who begins uploads in parts that have nothing to do with a
      // job
      objects.beginForeign(Area.UPLOADS, "jobs/nobody/" + minute);

      // When the sweep passes each minute, but not for two of them, always just when it should look
      clock.pass(MINUTE);
      boolean missed =
          !clock.instant().isBefore(due)
              && clock.instant().isBefore(due.plus(MINUTE.multipliedBy(2)));
      if (!missed) {
        run();
        due = store.lastBeat().orElseThrow().uploadsEnded().plus(Policy.UNFINISHED_UPLOADS);
      }

      // Then none of them has been there for as long as the promise allows, not even for a minute
      // less
      assertThat(objects.oldestUnfinished().orElse(clock.instant()))
          .isAfter(clock.instant().minus(Policy.RETENTION).plus(MINUTE));
    }
  }

  @Test
  @DisplayName("looks for unfinished uploads with every twentieth pass, whatever process it is in")
  void seldomLooksForUnfinishedUploads() {
    for (int minute = 0; minute < 60; minute++) {
      new Sweep(jobs, store, objects, job -> {}, new OneByOne(), new Random(minute))
          .run((what, type) -> failed.add(what));
      clock.pass(MINUTE);
    }

    assertThat(objects.aborted()).hasSize(3 * Area.values().length);
    assertThat(failed).isEmpty();
  }

  @Test
  @DisplayName(
      "has not seen everything where a look for unfinished uploads failed, and makes up for it")
  void failedLookForUnfinishedUploads() {
    objects.refuseToList(true);
    assertThat(run().whole()).isFalse();
    objects.refuseToList(false);
    clock.pass(MINUTE);

    assertThat(run().whole()).isTrue();

    assertThat(objects.aborted()).hasSize(Area.values().length);
  }

  @Test
  @DisplayName("looks for unfinished uploads again where the clock was set back")
  void clockSetBack() {
    run();
    clock.pass(Duration.ofHours(-1));

    run();

    assertThat(objects.aborted()).hasSize(2 * Area.values().length);
  }

  private SweepReport run() {
    return sweep.run((what, type) -> failed.add(what));
  }

  private static void hang() {
    try {
      Thread.sleep(Duration.ofMinutes(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JobId open() {
    OpenedJob opened = jobs.open(ExampleJobs.request());
    return opened.job().id();
  }

  private Job job(JobId id) {
    return jobs.find(id).orElseThrow();
  }

  private void upload(JobId id) {
    objects.put(new ObjectKey.Upload(id, InputFile.MENTORS), "text/csv", ExampleJobs.MENTORS);
  }

  private void arrive(JobId id, String owner) {
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), owner);
    jobs.arrived(id, InputFile.MENTEES, clock.instant(), owner);
  }

  private void matched(JobId id) {
    arrive(id, "a");
    jobs.announce(id, 1, List.of(PLACEMENTS));
    objects.put(new ObjectKey.Result(id, 1, PLACEMENTS.name()), "text/csv", new byte[3]);
    jobs.matched(id, 1, List.of(PLACEMENTS));
    jobs.letGo(id, 1);
  }
}
