package org.mentormatcher.jobs.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.OpenedJob;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("A sweep")
class SweepTest {

  private final TestClock clock = new TestClock();
  private final Jobs jobs = new Jobs(new InMemoryJobStore(clock), clock, new SecureRandom());
  private final InMemoryObjectStore objects = new InMemoryObjectStore();
  private final Sweep sweep = new Sweep(jobs, objects);
  private final List<String> failed = new ArrayList<>();

  @Test
  @DisplayName("leaves alone what a live job needs")
  void liveJobs() {
    upload(open());
    matched(open());
    List<String> before = objects.keys();

    SweepReport report = run();

    assertThat(objects.keys()).isEqualTo(before);
    assertThat(report).isEqualTo(new SweepReport(2, 0, 0, 0, 0));
  }

  @Test
  @DisplayName("MM-4: ends a job past its deadline, with a receipt")
  void pastDeadline() {
    JobId id = open();
    upload(id);
    clock.pass(Policy.INACTIVITY);

    SweepReport report = run();

    assertThat(objects.keys()).isEmpty();
    assertThat(report).isEqualTo(new SweepReport(1, 1, 0, 1, 0));
    assertThat(job(id).receipt().map(Receipt::reason)).contains(DeletionReason.EXPIRED);
  }

  @Test
  @DisplayName("finishes a deletion that somebody else began")
  void unfinishedDeletion() {
    JobId id = open();
    upload(id);
    jobs.beginDeletion(id, DeletionReason.REQUESTED);

    run();

    assertThat(objects.keys()).isEmpty();
    assertThat(job(id).receipt().map(Receipt::reason)).contains(DeletionReason.REQUESTED);
  }

  @Test
  @DisplayName("removes what belongs to no job, to an unknown one, or came after the purge")
  void orphans() {
    JobId deleted = open();
    new Deletion(jobs, objects).delete(deleted, DeletionReason.REQUESTED);
    upload(deleted);
    upload(new JobId("ffffffffffffffffffffffffffffffff"));
    objects.putForeign(Area.RESULTS, "jobs/stray", new byte[1]);

    SweepReport report = run();

    assertThat(objects.keys()).isEmpty();
    assertThat(report).isEqualTo(new SweepReport(2, 0, 0, 3, 0));
  }

  @Test
  @DisplayName("removes uploads that a settled job still has, and results of an attempt that lost")
  void leftovers() {
    JobId id = open();
    upload(id);
    arrive(id, "a");
    new JobFiles(objects).storeResult(id, 1, "pairs.csv", "text/csv", new byte[3]);
    jobs.failed(id, 1);
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), "b");
    StoredResult pairs =
        new JobFiles(objects).storeResult(id, 2, "pairs.csv", "text/csv", new byte[3]);
    jobs.matched(id, 2, List.of(pairs), "{}");

    run();

    assertThat(objects.keys()).containsExactly("RESULTS jobs/" + id + "/2/pairs.csv");
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
    assertThat(report).isEqualTo(new SweepReport(1, 0, 1, 1, 0));
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
    assertThat(report.jobsDeleted()).isEqualTo(2);
    assertThat(objects.keys()).containsExactly("UPLOADS jobs/" + stuck + "/mentors");
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
    assertThat(report.jobsDeleted()).isEqualTo(1);
  }

  @Test
  @DisplayName("ends unfinished uploads, also where nothing else is left of a job")
  void unfinishedUploads() {
    run();

    assertThat(objects.aborted()).containsExactlyInAnyOrder("UPLOADS jobs/", "RESULTS jobs/");
  }

  private SweepReport run() {
    return sweep.run((what, type) -> failed.add(what));
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
    StoredResult pairs =
        new JobFiles(objects).storeResult(id, 1, "pairs.csv", "text/csv", new byte[3]);
    jobs.matched(id, 1, List.of(pairs), "{}");
  }
}
