package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("A job")
class JobsTest {

  private static final StoredResult PAIRS =
      new StoredResult("pairs.csv", "text/csv", 3, Sha256.of(new byte[3]));
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final TestClock clock = new TestClock();
  private final InMemoryJobStore store = new InMemoryJobStore(clock);
  private final Jobs jobs = new Jobs(store, clock, new SecureRandom());
  private final OpenedJob opened = jobs.open(ExampleJobs.request());
  private final JobId id = opened.job().id();

  @Nested
  @DisplayName("is opened")
  class Opening {
    @Test
    @DisplayName(
        "with an id of 128 bits and a secret of 256 bits, of which only the hash is stored")
    void idAndSecret() {
      assertThat(id.value()).hasSize(32);
      assertThat(opened.secret().value()).hasSize(43);
      assertThat(Json.write(opened.job())).doesNotContain(opened.secret().value());
      assertThat(opened.secret()).hasToString("Secret[hidden]");
    }

    @Test
    @DisplayName("for the holder of its secret only; unknown and wrong are one answer")
    void oneAnswer() {
      assertThat(jobs.find(id, opened.secret())).contains(opened.job());
      assertThat(jobs.find(id, new Secret("wrong"))).isEmpty();
      assertThat(jobs.find(ExampleJobs.ID, opened.secret())).isEmpty();
    }

    @Test
    @DisplayName("until 25 minutes after the last action, to the moment")
    void deadline() {
      clock.pass(Policy.INACTIVITY.minusMillis(1));

      assertThat(job().ended(clock.instant())).isFalse();

      clock.pass(Duration.ofMillis(1));
      assertThat(job().ended(clock.instant())).isTrue();
    }

    @Test
    @DisplayName("longer where its user asks for more time, up to the cap, and not once it ended")
    void moreTime() {
      Instant cap = opened.job().openedAt().plus(Policy.HARD_CAP);
      clock.pass(Duration.ofMinutes(20));
      assertThat(jobs.extend(id).orElseThrow().deadline())
          .isEqualTo(clock.instant().plus(Policy.INACTIVITY));
      clock.pass(Duration.ofMinutes(20));
      assertThat(jobs.extend(id).orElseThrow().deadline()).isEqualTo(cap);

      clock.pass(Duration.ofMinutes(20));
      StoredJob before = store.find(id).orElseThrow();
      assertThat(jobs.extend(id).orElseThrow().ended(clock.instant())).isTrue();
      assertThat(store.find(id)).contains(before);
    }
  }

  @Nested
  @DisplayName("waits for its files")
  class Arrivals {
    @Test
    @DisplayName("and is claimed by whoever is told of the last one")
    void claimedByTheLast() {
      assertThat(arrive(InputFile.MENTEES, "a")).isInstanceOf(Arrival.Ignored.class);

      Arrival last = arrive(InputFile.MENTORS, "b");

      assertThat(last).isInstanceOf(Arrival.Claimed.class);
      assertThat(job().state()).isEqualTo(State.MATCHING);
      assertThat(job().run().attempt()).isEqualTo(1);
    }

    @Test
    @DisplayName("a repeated event changes nothing, not even the deadline")
    void repeatedEvent() {
      arrive(InputFile.MENTORS, "a");
      StoredJob before = store.find(id).orElseThrow();

      clock.pass(Duration.ofMinutes(10));

      assertThat(arrive(InputFile.MENTORS, "b")).isInstanceOf(Arrival.Ignored.class);
      assertThat(store.find(id)).contains(before);
    }

    @Test
    @DisplayName("a file that was not announced changes nothing")
    void unannounced() {
      StoredJob before = store.find(id).orElseThrow();

      assertThat(arrive(InputFile.PARTICIPANTS, "a")).isInstanceOf(Arrival.Ignored.class);

      assertThat(store.find(id)).contains(before);
    }

    @Test
    @DisplayName("each arrival prolongs it, counted from the arrival and not from a late event")
    void prolonged() {
      Instant arrival = clock.instant().plus(Duration.ofMinutes(4));
      clock.pass(Duration.ofMinutes(12));

      jobs.arrived(id, InputFile.MENTORS, arrival, "a");

      assertThat(job().deadline()).isEqualTo(arrival.plus(Policy.INACTIVITY));
    }

    @Test
    @DisplayName("a time in the future or before the opening is not believed")
    void impossibleTimes() {
      clock.pass(MOMENT);
      jobs.arrived(id, InputFile.MENTORS, clock.instant().plus(Duration.ofDays(1)), "a");
      assertThat(job().times().lastAction()).isEqualTo(clock.instant());

      jobs.arrived(id, InputFile.MENTEES, Instant.EPOCH, "b");
      assertThat(job().times().lastAction()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("never beyond 60 minutes after its opening")
    void hardCap() {
      clock.pass(Duration.ofMinutes(24));
      arrive(InputFile.MENTORS, "a");
      clock.pass(Duration.ofMinutes(24));
      arrive(InputFile.MENTEES, "b");

      assertThat(job().deadline()).isEqualTo(opened.job().openedAt().plus(Policy.HARD_CAP));
    }

    @Test
    @DisplayName("a file that comes after the deadline changes nothing")
    void tooLate() {
      clock.pass(Policy.INACTIVITY);

      assertThat(arrive(InputFile.MENTORS, "a")).isInstanceOf(Arrival.Ignored.class);
      assertThat(job().arrived()).isEmpty();
    }

    @Test
    @DisplayName("nor does one that the sweep finds when the deadline has passed meanwhile")
    void foundTooLate() {
      StoredJob before = store.find(id).orElseThrow();
      clock.pass(Policy.INACTIVITY);

      jobs.found(id, Map.of(InputFile.MENTORS, TestClock.START));

      assertThat(store.find(id)).contains(before);
    }
  }

  @Nested
  @DisplayName("is matched under a lease")
  class Leases {
    @Test
    @DisplayName("that keeps a second event's function away")
    void keepsOthersAway() {
      complete("a");

      assertThat(arrive(InputFile.MENTORS, "b")).isInstanceOf(Arrival.Ignored.class);
      assertThat(job().run().attempt()).isEqualTo(1);
    }

    @Test
    @DisplayName("that the retry of a dead invocation takes over at once")
    void retryTakesOver() {
      complete("a");

      assertThat(arrive(InputFile.MENTORS, "a")).isInstanceOf(Arrival.Claimed.class);
      assertThat(job().run().attempt()).isEqualTo(2);
    }

    @Test
    @DisplayName("that anybody takes over once it has ended, and each stage prolongs")
    void endedLease() {
      complete("a");
      clock.pass(Run.LEASE.minus(MOMENT));
      jobs.progress(id, 1, "scoring");
      clock.pass(Run.LEASE.minus(MOMENT));
      assertThat(arrive(InputFile.MENTORS, "b")).isInstanceOf(Arrival.Ignored.class);

      clock.pass(MOMENT);
      assertThat(arrive(InputFile.MENTORS, "b")).isInstanceOf(Arrival.Claimed.class);
    }

    @Test
    @DisplayName("and an attempt that lost it can neither finish, fail nor report a stage")
    void fenced() {
      complete("a");
      arrive(InputFile.MENTORS, "a");
      StoredJob before = store.find(id).orElseThrow();

      assertThat(jobs.matched(id, 1, List.of(PAIRS))).isFalse();
      assertThat(jobs.rejected(id, 1, List.of(PAIRS))).isFalse();
      assertThat(jobs.progress(id, 1, "late")).isFalse();
      assertThat(jobs.failed(id, 1)).isEmpty();
      assertThat(store.find(id)).contains(before);
    }

    @Test
    @DisplayName("and an attempt that another followed has not finished it, nor lets it go")
    void anotherAttempt() {
      complete("a");
      arrive(InputFile.MENTORS, "a");
      jobs.matched(id, 2, List.of(PAIRS));

      assertThat(jobs.matched(id, 1, List.of(PAIRS))).isFalse();
      jobs.letGo(id, 1);
      assertThat(jobs.mayBeHeld(job())).isTrue();
      jobs.letGo(id, 2);
      assertThat(jobs.mayBeHeld(job())).isFalse();
    }

    @Test
    @DisplayName("and an attempt that goes on past the deadline has it no longer")
    void pastTheDeadline() {
      complete("a");
      clock.pass(Policy.INACTIVITY);
      StoredJob before = store.find(id).orElseThrow();

      assertThat(jobs.held(id, 1)).isFalse();
      assertThat(jobs.progress(id, 1, "late")).isFalse();
      assertThat(jobs.matched(id, 1, List.of(PAIRS))).isFalse();
      assertThat(store.find(id)).contains(before);
    }

    @Test
    @DisplayName("a failed attempt is followed by another, and the third is the last")
    void threeAttempts() {
      complete("a");
      for (int attempt = 1; attempt < Run.MAX_ATTEMPTS; attempt++) {
        assertThat(jobs.failed(id, attempt).orElseThrow().state()).isEqualTo(State.MATCHING);
        assertThat(arrive(InputFile.MENTORS, "b")).isInstanceOf(Arrival.Claimed.class);
      }

      assertThat(jobs.failed(id, Run.MAX_ATTEMPTS).orElseThrow().state()).isEqualTo(State.FAILED);
      assertThat(arrive(InputFile.MENTORS, "c")).isInstanceOf(Arrival.Settled.class);
    }

    @Test
    @DisplayName("a last attempt that died without a word is given up when its lease has ended")
    void lastAttemptDied() {
      complete("a");
      arrive(InputFile.MENTORS, "a");
      arrive(InputFile.MENTORS, "a");
      assertThat(arrive(InputFile.MENTORS, "a")).isInstanceOf(Arrival.Ignored.class);
      assertThat(jobs.giveUpIfAbandoned(id)).isFalse();

      clock.pass(Run.LEASE);

      assertThat(jobs.giveUpIfAbandoned(id)).isTrue();
      assertThat(job().state()).isEqualTo(State.FAILED);
    }

    @Test
    @DisplayName("nothing waits for a retry that never comes")
    void nobodyCame() {
      complete("a");
      jobs.failed(id, 1);
      clock.pass(Run.RETRY_GRACE.minus(MOMENT));
      assertThat(jobs.giveUpIfAbandoned(id)).isFalse();

      clock.pass(MOMENT);

      assertThat(jobs.giveUpIfAbandoned(id)).isTrue();
    }

    @Test
    @DisplayName("results stay where the answer to the write got lost and it was made again")
    void lostAnswer() {
      complete("a");
      Jobs unlucky = new Jobs(new LosingAnswers(store), clock, new SecureRandom());

      assertThat(unlucky.matched(id, 1, List.of(PAIRS))).isTrue();

      assertThat(job().state()).isEqualTo(State.MATCHED);
    }

    @Test
    @DisplayName("results are kept with the row; a later event only says that it is settled")
    void matched() {
      complete("a");

      assertThat(jobs.matched(id, 1, List.of(PAIRS))).isTrue();

      assertThat(job().state()).isEqualTo(State.MATCHED);
      assertThat(job().run().results()).containsExactly(PAIRS);
      assertThat(arrive(InputFile.MENTORS, "b")).isInstanceOf(Arrival.Settled.class);
    }
  }

  @Nested
  @DisplayName("is deleted")
  class Deleting {
    @Test
    @DisplayName("for the first reason given, with the first receipt written")
    void firstReasonAndReceipt() {
      jobs.beginDeletion(id, DeletionReason.REQUESTED);
      jobs.beginDeletion(id, DeletionReason.EXPIRED);
      Receipt first = jobs.confirmDeletion(id).orElseThrow();
      clock.pass(MOMENT);

      assertThat(jobs.confirmDeletion(id)).contains(first);
      assertThat(first.reason()).isEqualTo(DeletionReason.REQUESTED);
    }

    @Test
    @DisplayName("as expired only while it is: more time that came in between counts")
    void notExpiredAnyMore() {
      jobs.beginDeletion(id, DeletionReason.EXPIRED);

      assertThat(job().state()).isEqualTo(State.AWAITING_UPLOAD);
    }

    @Test
    @DisplayName("and from the claim on no file, attempt or result changes it")
    void claimedForDeletion() {
      complete("a");
      jobs.beginDeletion(id, DeletionReason.REQUESTED);

      assertThat(jobs.matched(id, 1, List.of(PAIRS))).isFalse();
      assertThat(arrive(InputFile.MENTORS, "b")).isInstanceOf(Arrival.Ignored.class);
      assertThat(job().state()).isEqualTo(State.DELETING);
    }

    @Test
    @DisplayName("and its receipt can be read for a day")
    void receiptForADay() {
      jobs.beginDeletion(id, DeletionReason.REQUESTED);
      Receipt receipt = jobs.confirmDeletion(id).orElseThrow();

      clock.pass(Duration.ofDays(1).minus(MOMENT));
      assertThat(jobs.find(id, opened.secret()).flatMap(Job::receipt)).contains(receipt);

      clock.pass(MOMENT);
      assertThat(jobs.find(id, opened.secret())).isEmpty();
    }

    @Test
    @DisplayName("and keeps nothing of its matching, the counts included")
    void keepsNothing() {
      complete("a");
      jobs.matched(id, 1, List.of(PAIRS));
      jobs.beginDeletion(id, DeletionReason.RECEIVED);
      jobs.confirmDeletion(id);

      assertThat(job().run()).isEqualTo(Run.NONE);
    }
  }

  private Job job() {
    return jobs.find(id).orElseThrow();
  }

  private Arrival arrive(InputFile file, String owner) {
    return jobs.arrived(id, file, clock.instant(), owner);
  }

  private void complete(String owner) {
    arrive(InputFile.MENTORS, owner);
    assertThat(arrive(InputFile.MENTEES, owner)).isInstanceOf(Arrival.Claimed.class);
  }

  /** Writes, and then says that somebody else had: what a repeated conditional write hears. */
  private record LosingAnswers(JobStore rows) implements JobStore {
    @Override
    public boolean create(Job job) {
      return rows.create(job);
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
      return rows.find(id);
    }

    @Override
    public boolean replace(StoredJob expected, Job next) {
      rows.replace(expected, next);
      return false;
    }
  }
}
