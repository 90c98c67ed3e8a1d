package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("The job store in memory")
class InMemoryJobStoreTest extends JobStoreContract {

  private final TestClock clock = new TestClock();

  @Override
  protected JobStore emptyStore() {
    return new InMemoryJobStore(clock);
  }

  @Test
  @DisplayName("forgets what is past its hard cap when the next job is opened")
  void forgets() {
    JobStore store = emptyStore();
    Job old = ExampleJobs.opened();
    store.create(old);

    clock.pass(Policy.HARD_CAP.plus(Duration.ofSeconds(1)));
    JobId next = new JobId("0123456789abcdef0123456789abcdef");
    store.create(Job.opened(next, old.secretHash(), old.request(), clock.instant()));

    assertThat(store.find(old.id())).isEmpty();
    assertThat(store.find(next)).isPresent();
  }
}
