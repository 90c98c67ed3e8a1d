package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.ReadingChoices.FileAnswers;
import org.mentormatcher.jobs.ReadingChoices.UnknownPeople;
import org.mentormatcher.jobs.ReadingChoices.WhoseFile;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

/** What every job store does. A store's test extends this and says where its store is. */
public abstract class JobStoreContract {

  private static final int WRITERS = 8;
  private static final JobId UNKNOWN = new JobId("ffffffffffffffffffffffffffffffff");

  private final Job job = ExampleJobs.opened();
  private JobStore store;

  /** An empty store. */
  protected abstract JobStore emptyStore();

  @BeforeEach
  void openStore() {
    store = emptyStore();
  }

  @Test
  @DisplayName("An unknown id finds nothing")
  void unknown() {
    assertThat(store.find(UNKNOWN)).isEmpty();
  }

  @Test
  @DisplayName("A created row is found at once, whole")
  void createdIsFound() {
    assertThat(store.create(job)).isTrue();

    assertThat(store.find(job.id()).map(StoredJob::job)).contains(job);
  }

  @Test
  @DisplayName("An id is created once")
  void createdOnce() {
    store.create(job);

    boolean again =
        store.create(job.delete(DeletionReason.REQUESTED, TestClock.START, TestClock.START));

    assertThat(again).isFalse();
    assertThat(store.find(job.id()).map(StoredJob::job)).contains(job);
  }

  @Test
  @DisplayName("Whatever a job can hold comes back as it was")
  void everyComponentComesBack() {
    store.create(job);

    for (Job next : wholeLife()) {
      StoredJob stored = store.find(job.id()).orElseThrow();

      assertThat(store.replace(stored, next)).isTrue();

      assertThat(store.find(job.id()).map(StoredJob::job)).contains(next);
    }
  }

  @Test
  @DisplayName("A write over a row that somebody changed in between changes nothing")
  void staleWriteLoses() {
    store.create(job);
    StoredJob seen = store.find(job.id()).orElseThrow();
    Job winner = job.arrive(InputFile.MENTORS, TestClock.START, TestClock.START);
    store.replace(seen, winner);

    boolean late =
        store.replace(seen, job.delete(DeletionReason.REQUESTED, TestClock.START, TestClock.START));

    assertThat(late).isFalse();
    assertThat(store.find(job.id()).map(StoredJob::job)).contains(winner);
  }

  @Test
  @DisplayName("A write over a row that changed and changed back is still too late")
  void versionsNotContents() {
    store.create(job);
    StoredJob seen = store.find(job.id()).orElseThrow();
    store.replace(seen, job.arrive(InputFile.MENTORS, TestClock.START, TestClock.START));
    store.replace(store.find(job.id()).orElseThrow(), job);

    assertThat(
            store.replace(
                seen, job.delete(DeletionReason.REQUESTED, TestClock.START, TestClock.START)))
        .isFalse();
  }

  @Test
  @DisplayName("A row that was never created cannot be replaced")
  void nothingToReplace() {
    assertThat(store.replace(new StoredJob(job, 1), job)).isFalse();
    assertThat(store.find(job.id())).isEmpty();
  }

  @Test
  @DisplayName("Of writers who saw the same row, exactly one wins")
  void oneWinner() throws Exception {
    store.create(job);
    StoredJob seen = store.find(job.id()).orElseThrow();
    CyclicBarrier together = new CyclicBarrier(WRITERS);
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Job next =
          job.arrive(
              InputFile.MENTORS,
              TestClock.START.plusSeconds(writer),
              TestClock.START.plusSeconds(writer));
      writers.add(
          () -> {
            together.await();
            return store.replace(seen, next);
          });
    }

    int wins = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<Boolean> outcome : threads.invokeAll(writers)) {
        wins += outcome.get() ? 1 : 0;
      }
    }

    assertThat(wins).isEqualTo(1);
  }

  private List<Job> wholeLife() {
    Job complete =
        job.arrive(InputFile.MENTORS, TestClock.START, TestClock.START)
            .arrive(InputFile.MENTEES, TestClock.START, TestClock.START);
    Job matching = complete.claim("request", TestClock.START);
    Job matched =
        matching
            .progress("reading", TestClock.START)
            .announce(List.of(new StoredResult("a.csv", "text/csv", 1, Sha256.of(new byte[1]))))
            .fail(TestClock.START, TestClock.START)
            .claim("another", TestClock.START)
            .match(List.of(new StoredResult("pairs.csv", "text/csv", 3, Sha256.of(new byte[3]))));
    Job letGo = matched.letGo();
    Job deleting =
        letGo
            .delete(DeletionReason.RECEIVED, TestClock.START, TestClock.START)
            .record(
                List.of(
                    new JobFile(JobFile.Kind.OTHER, 0, "0123456789abcdef", 7, Optional.empty())));
    Job deleted =
        deleting.confirmDeletion(
            deleting.receipt(TestClock.START.plusMillis(1), TestClock.START.plusMillis(1)));
    Job without =
        Job.opened(
            job.id(),
            job.secretHash(),
            new JobRequest(
                LawfulBasis.PUBLIC_TASK,
                Optional.empty(),
                "",
                Optional.of("{\"name\":\"ours\"}"),
                "o",
                new ReadingChoices(
                    Map.of("Your e-mail", "email address"),
                    Map.of(WhoseFile.MENTORS, Map.of("grade", List.of("Your grade"))),
                    true,
                    List.of(UnknownPeople.OPT_OUTS),
                    List.of(WhoseFile.MENTORS),
                    new FileAnswers("day-first", "comma", ";", "mac-roman", List.of("People"))),
                List.of(
                    new ExpectedFile(
                        InputFile.PARTICIPANTS, FileFormat.XLSX, 8, Sha256.of(new byte[8])),
                    new ExpectedFile(
                        InputFile.PREVIOUS_PAIRS, FileFormat.CSV, 8, Sha256.of(new byte[8])))),
            TestClock.START);
    return List.of(
        complete, matching, matched, letGo, deleting, deleted, deleted.unseal(), without);
  }
}
