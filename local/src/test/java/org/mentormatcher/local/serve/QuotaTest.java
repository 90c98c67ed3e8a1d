package org.mentormatcher.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.JobStoreContract;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.deletion.Deletion;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.local.web.TooManyJobsException;

@DisplayName("The job store with a quota")
class QuotaTest extends JobStoreContract {

  private static final int MOST_JOBS = 3;

  private final TestClock clock = new TestClock();

  @Override
  protected JobStore emptyStore() {
    return new Quota(new InMemoryJobStore(clock), 1000, Long.MAX_VALUE, clock);
  }

  @Test
  @DisplayName("opens no more jobs than it may, until one is deleted")
  void mostJobs() {
    Jobs jobs = jobs(MOST_JOBS, Long.MAX_VALUE);
    Job first = open(jobs);
    open(jobs);
    open(jobs);
    assertThatThrownBy(() -> open(jobs)).isInstanceOf(TooManyJobsException.class);

    new Deletion(jobs, new InMemoryObjectStore(clock)).delete(first.id(), DeletionReason.REQUESTED);

    assertThat(open(jobs)).isNotNull();
  }

  @Test
  @DisplayName("opens no more jobs than their announced files have room")
  void mostBytes() {
    long bytes =
        ExampleJobs.opened().request().files().stream().mapToLong(each -> each.bytes()).sum();
    Jobs jobs = jobs(MOST_JOBS, 2 * bytes);
    open(jobs);
    open(jobs);

    assertThatThrownBy(() -> open(jobs)).isInstanceOf(TooManyJobsException.class);
  }

  @Test
  @DisplayName("forgets a job of which nobody knows anything any more")
  void forgotten() {
    Jobs jobs = jobs(1, Long.MAX_VALUE);
    open(jobs);

    clock.pass(Policy.HARD_CAP.plusSeconds(1));

    assertThat(List.of(open(jobs))).hasSize(1);
  }

  private Jobs jobs(int mostJobs, long mostBytes) {
    return new Jobs(
        new Quota(new InMemoryJobStore(clock), mostJobs, mostBytes, clock),
        clock,
        new SecureRandom());
  }

  private static Job open(Jobs jobs) {
    return jobs.open(ExampleJobs.opened().request()).job();
  }
}
