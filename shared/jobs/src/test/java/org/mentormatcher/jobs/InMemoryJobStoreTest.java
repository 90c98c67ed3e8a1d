package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("The job store in memory")
class InMemoryJobStoreTest extends LedgerContract {

  private final TestClock clock = new TestClock();

  @Override
  protected Ledger emptyStore() {
    return new InMemoryJobStore(clock);
  }

  @Test
  @DisplayName("forgets a row with its receipt, and none that is not finished, however old")
  void forgets() {
    JobStore store = emptyStore();
    Job old = ExampleJobs.opened();
    store.create(old);
    JobId finished = new JobId("0123456789abcdef0123456789abcdef");
    Job deleting =
        Job.opened(finished, old.secretHash(), old.request(), clock.instant())
            .delete(DeletionReason.REQUESTED, clock.instant(), clock.instant());
    store.create(
        deleting.confirmDeletion(deleting.receipt(clock.instant(), clock.instant())).unseal());

    clock.pass(Policy.RECEIPT_VALIDITY.minusMillis(1));
    open(store, "00000000000000000000000000000001");
    assertThat(store.find(finished)).isPresent();
    clock.pass(Duration.ofMillis(1));
    open(store, "00000000000000000000000000000002");

    assertThat(store.find(finished)).isEmpty();
    assertThat(store.find(old.id())).isPresent();
  }

  private void open(JobStore store, String id) {
    Job example = ExampleJobs.opened();
    store.create(
        Job.opened(new JobId(id), example.secretHash(), example.request(), clock.instant()));
  }
}
