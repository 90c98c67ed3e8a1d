package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

/** What every ledger does, beside what every job store does. */
public abstract class LedgerContract extends JobStoreContract {

  private final Job job = ExampleJobs.opened();

  @Override
  protected abstract Ledger emptyStore();

  @Test
  @DisplayName("A row is live until nothing is left to be done about it")
  void liveUntilFinished() {
    Ledger ledger = emptyStore();
    assertThat(ledger.live()).isEmpty();
    ledger.create(job);
    assertThat(ledger.live()).containsExactly(LiveJob.of(job));

    Job deleting =
        replace(ledger, job.delete(DeletionReason.REQUESTED, TestClock.START, TestClock.START));
    assertThat(ledger.live()).containsExactly(LiveJob.of(deleting));

    Job deleted =
        replace(
            ledger, deleting.confirmDeletion(deleting.receipt(TestClock.START, TestClock.START)));
    assertThat(deleted.sealed()).isTrue();
    assertThat(ledger.live()).containsExactly(LiveJob.of(deleted));

    replace(ledger, deleted.unseal());
    assertThat(ledger.live()).isEmpty();
  }

  @Test
  @DisplayName("Of the sweep's signs of life the last one stays")
  void lastBeat() {
    Ledger ledger = emptyStore();
    assertThat(ledger.lastBeat()).isEmpty();
    Heartbeat last =
        new Heartbeat(TestClock.START.plusSeconds(60), Duration.ofMillis(1234), TestClock.START);

    ledger.beat(new Heartbeat(TestClock.START, Duration.ZERO, TestClock.START));
    ledger.beat(last);

    assertThat(ledger.lastBeat()).contains(last);
    assertThat(ledger.live()).isEmpty();
  }

  private static Job replace(Ledger ledger, Job next) {
    assertThat(ledger.replace(ledger.find(next.id()).orElseThrow(), next)).isTrue();
    return next;
  }
}
