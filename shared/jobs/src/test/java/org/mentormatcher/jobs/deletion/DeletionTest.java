package org.mentormatcher.jobs.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("Deleting a job")
class DeletionTest {

  private static final JobId OTHER = new JobId("ffffffffffffffffffffffffffffffff");

  private final TestClock clock = new TestClock();
  private final Jobs jobs = new Jobs(new InMemoryJobStore(clock), clock, new SecureRandom());
  private final InMemoryObjectStore objects = new InMemoryObjectStore();
  private final Deletion deletion = new Deletion(jobs, objects);
  private final JobId id = jobs.open(ExampleJobs.request()).job().id();

  @BeforeEach
  void somebodyElsesFile() {
    put(new ObjectKey.Upload(OTHER, InputFile.MENTORS), ExampleJobs.MENTORS);
  }

  @Test
  @DisplayName("MM-8: removes every object and says so in a receipt with the policy's version")
  void everythingAndReceipt() {
    put(new ObjectKey.Upload(id, InputFile.MENTORS), ExampleJobs.MENTORS);
    put(new ObjectKey.Upload(id, InputFile.MENTEES), ExampleJobs.MENTEES);
    put(new ObjectKey.Result(id, 1, "pairs.csv"), new byte[3]);

    Optional<Receipt> receipt = deletion.delete(id, DeletionReason.REQUESTED);

    assertThat(receipt)
        .contains(
            new Receipt(
                Policy.VERSION, DeletionReason.REQUESTED, 3, 20, clock.instant(), clock.instant()));
    assertThat(objects.keys()).containsExactly("UPLOADS jobs/" + OTHER + "/mentors");
    assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.DELETED);
  }

  @Test
  @DisplayName("MM-3: removes the programme that came with it and the headings that were named")
  void everythingTheUserWrote() {
    JobRequest asked = ExampleJobs.request();
    JobId own =
        jobs.open(
                new JobRequest(
                    asked.lawfulBasis(),
                    Optional.empty(),
                    "",
                    Optional.of("{\"title\":\"Jane's\"}"),
                    asked.objective(),
                    new ReadingChoices(Map.of("Jane's e-mail", "email address"), true),
                    asked.files()))
            .job()
            .id();

    deletion.delete(own, DeletionReason.REQUESTED);

    assertThat(Json.write(jobs.find(own).orElseThrow())).doesNotContain("Jane");
  }

  @Test
  @DisplayName("ends unfinished uploads in both buckets")
  void multipartUploads() {
    deletion.delete(id, DeletionReason.REQUESTED);

    assertThat(objects.aborted())
        .containsExactly("UPLOADS jobs/" + id + "/", "RESULTS jobs/" + id + "/");
  }

  @Test
  @DisplayName("counts the uploads that went when it was matched")
  void countsEarlierDeletions() {
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), "a");
    jobs.arrived(id, InputFile.MENTEES, clock.instant(), "a");
    StoredResult pairs = new JobFiles(objects).storeResult(id, 1, "pairs.csv", "", new byte[3]);
    jobs.matched(id, 1, List.of(pairs), "{}");

    Receipt receipt = deletion.delete(id, DeletionReason.RECEIVED).orElseThrow();

    assertThat(receipt.objects()).isEqualTo(3);
    assertThat(receipt.bytes()).isEqualTo(20);
  }

  @Test
  @DisplayName("writes no receipt while anything is left, hands nothing out, and can be repeated")
  void unfinished() {
    put(new ObjectKey.Upload(id, InputFile.MENTORS), ExampleJobs.MENTORS);
    objects.refuseToDelete(key -> true);

    assertThatThrownBy(() -> deletion.delete(id, DeletionReason.REQUESTED))
        .isInstanceOf(IncompleteDeletionException.class);
    assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.DELETING);

    objects.refuseToDelete(key -> false);
    Receipt receipt = deletion.delete(id, DeletionReason.EXPIRED).orElseThrow();
    assertThat(receipt.reason()).isEqualTo(DeletionReason.REQUESTED);
    assertThat(receipt.objects()).isEqualTo(1);
  }

  @Test
  @DisplayName("twice answers the same receipt")
  void idempotent() {
    Optional<Receipt> first = deletion.delete(id, DeletionReason.REQUESTED);

    clock.pass(Policy.UPLOAD_VALIDITY);

    assertThat(deletion.delete(id, DeletionReason.EXPIRED)).isEqualTo(first);
  }

  @Test
  @DisplayName("that is unknown does nothing")
  void unknown() {
    assertThat(deletion.delete(OTHER, DeletionReason.REQUESTED)).isEmpty();
    assertThat(objects.list(Area.UPLOADS, ObjectKey.prefix(OTHER))).hasSize(1);
  }

  private void put(ObjectKey key, byte[] content) {
    objects.put(key, "text/csv", content);
  }
}
