package org.mentormatcher.jobs.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.ReadingChoices.FileAnswers;
import org.mentormatcher.jobs.ReadingChoices.WhoseFile;
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
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("Deleting a job")
class DeletionTest {

  private static final JobId OTHER = new JobId("ffffffffffffffffffffffffffffffff");
  private static final StoredResult PAIRS =
      new StoredResult("commissioner-1.csv", "text/csv", 3, Sha256.of(new byte[3]));
  private static final List<JobFile> UPLOADS =
      ExampleJobs.request().files().stream().map(JobFile::of).sorted(JobFile.ORDER).toList();

  private final TestClock clock = new TestClock();
  private final Jobs jobs = new Jobs(new InMemoryJobStore(clock), clock, new SecureRandom());
  private final InMemoryObjectStore objects = new InMemoryObjectStore(clock);
  private final Deletion deletion = new Deletion(jobs, objects);
  private final JobId id = jobs.open(ExampleJobs.request()).job().id();

  @BeforeEach
  void somebodyElsesFile() {
    put(new ObjectKey.Upload(OTHER, InputFile.MENTORS), ExampleJobs.MENTORS);
  }

  @Test
  @DisplayName("MM-8: removes every object and lists each in a receipt with the policy's version")
  void everythingAndReceipt() {
    upload();
    matched();

    Receipt receipt = delete(DeletionReason.RECEIVED);

    assertThat(receipt)
        .isEqualTo(
            new Receipt(
                id,
                Policy.VERSION,
                DeletionReason.RECEIVED,
                TestClock.START,
                clock.instant(),
                clock.instant(),
                false,
                Optional.of(TestClock.START.plus(Duration.ofMinutes(15))),
                List.of(UPLOADS.getFirst(), UPLOADS.getLast(), JobFile.of(1, PAIRS))));
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
                    new ReadingChoices(
                        Map.of("Jane's e-mail", "email address"),
                        Map.of(WhoseFile.MENTORS, Map.of("grade", List.of("Jane's grade"))),
                        true,
                        List.of(),
                        List.of(),
                        FileAnswers.NONE),
                    asked.files()))
            .job()
            .id();

    deletion.delete(own, DeletionReason.REQUESTED);

    assertThat(Json.write(jobs.find(own).orElseThrow())).doesNotContain("Jane");
  }

  @Test
  @DisplayName("ends unfinished uploads in both buckets")
  void multipartUploads() {
    delete(DeletionReason.REQUESTED);

    assertThat(objects.aborted())
        .containsExactly("UPLOADS jobs/" + id + "/", "RESULTS jobs/" + id + "/");
  }

  @Test
  @DisplayName("writes no file twice into the receipt, and forgets none that a crash came over")
  @Tag("receipt-counts-wrongly")
  void exactAfterACrash() {
    upload();
    objects.refuseToDelete(key -> key.contains("/2/"));
    put(new ObjectKey.Result(id, 2, "a.csv"), new byte[3]);
    assertThatThrownBy(() -> delete(DeletionReason.REQUESTED));
    objects.refuseToDelete(key -> false);

    Receipt receipt = delete(DeletionReason.EXPIRED);

    assertThat(receipt.files()).extracting(JobFile::bytes).containsExactly(9L, 8L, 3L);
    assertThat(receipt.files().getLast().kind()).isEqualTo(JobFile.Kind.OTHER);
    assertThat(receipt.files().getLast().name()).matches("[0-9a-f]{16}");
    assertThat(receipt.reason()).isEqualTo(DeletionReason.REQUESTED);
  }

  @Test
  @DisplayName("writes no receipt while anything is left, hands nothing out, and can be repeated")
  void unfinished() {
    clock.pass(Duration.ofMinutes(15));
    upload();
    objects.refuseToDelete(key -> true);

    assertThatThrownBy(() -> delete(DeletionReason.REQUESTED))
        .isInstanceOf(IncompleteDeletionException.class);
    assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(State.DELETING);

    objects.refuseToDelete(key -> false);
    assertThat(delete(DeletionReason.EXPIRED).reason()).isEqualTo(DeletionReason.REQUESTED);
  }

  @Test
  @DisplayName("leaves an empty object in the place of each upload that could still come")
  void closed() {
    put(new ObjectKey.Upload(id, InputFile.MENTORS), ExampleJobs.MENTORS);

    delete(DeletionReason.REQUESTED);

    assertThat(objects.seals())
        .containsExactly("UPLOADS jobs/" + id + "/mentees", "UPLOADS jobs/" + id + "/mentors");
  }

  @Test
  @DisplayName("goes on where another deletion of the same job closed a place first")
  void besideAnother() {
    put(new ObjectKey.Upload(id, InputFile.MENTORS), ExampleJobs.MENTORS);
    objects.afterNextPut(() -> deletion.delete(id, DeletionReason.REQUESTED));

    Receipt receipt = delete(DeletionReason.REQUESTED);

    assertThat(receipt.files()).hasSize(1);
    assertThat(objects.keys()).containsExactly("UPLOADS jobs/" + OTHER + "/mentors");
    assertThat(objects.seals())
        .containsExactly("UPLOADS jobs/" + id + "/mentees", "UPLOADS jobs/" + id + "/mentors");
  }

  @Test
  @DisplayName("leaves nothing where none can come any more")
  void notClosed() {
    upload();
    clock.pass(Policy.UPLOAD_VALIDITY.plus(Policy.UPLOAD_DURATION));

    Receipt receipt = delete(DeletionReason.REQUESTED);

    assertThat(objects.seals()).isEmpty();
    assertThat(receipt.uploadsRefusedUntil()).isEmpty();
  }

  @Test
  @DisplayName("waits with the receipt for whoever matches the job, until he lets go")
  void waitsForTheHolder() {
    upload();
    arrived();

    assertThat(deletion.delete(id, DeletionReason.REQUESTED))
        .contains(new Deleted.Waiting(clock.instant().plus(Run.LEASE).plus(Policy.SWEEP_SLACK)));
    assertThat(objects.keys()).hasSize(1);

    put(new ObjectKey.Result(id, 1, "late.csv"), new byte[3]);
    jobs.letGo(id, 1);
    Receipt receipt = delete(DeletionReason.REQUESTED);

    assertThat(receipt.matching()).isTrue();
    assertThat(receipt.files()).hasSize(3);
    assertThat(objects.keys()).hasSize(1);
  }

  @Test
  @DisplayName("or until his time has run out")
  void waitsForTheLease() {
    arrived();
    deletion.delete(id, DeletionReason.REQUESTED);
    clock.pass(Run.LEASE.minusMillis(1));
    assertThat(deletion.delete(id, DeletionReason.REQUESTED).orElseThrow())
        .isInstanceOf(Deleted.Waiting.class);

    clock.pass(Duration.ofMillis(1));

    assertThat(delete(DeletionReason.REQUESTED).matching()).isTrue();
  }

  @Test
  @DisplayName("also where he stores his last and lets go while everything is removed")
  void letsGoMeanwhile() {
    arrived();
    clock.pass(Policy.UPLOAD_VALIDITY.plus(Policy.UPLOAD_DURATION));
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), "b");
    upload();
    objects.afterNextDelete(() -> jobs.letGo(id, 2));

    assertThat(deletion.delete(id, DeletionReason.REQUESTED).orElseThrow())
        .isInstanceOf(Deleted.Waiting.class);
    assertThat(delete(DeletionReason.REQUESTED).matching()).isTrue();
  }

  @Test
  @DisplayName("writes no receipt where something came after everything was removed")
  void cameInBetween() {
    upload();
    clock.pass(Policy.UPLOAD_VALIDITY.plus(Policy.UPLOAD_DURATION));
    objects.afterNextDelete(this::upload);

    assertThatThrownBy(() -> delete(DeletionReason.REQUESTED))
        .isInstanceOf(IncompleteDeletionException.class);

    assertThat(delete(DeletionReason.REQUESTED).files()).hasSize(2);
  }

  @Test
  @DisplayName("nor does a clock that is set forward say that he has stopped")
  void clockSetForwardWhileHeld() {
    arrived();
    deletion.delete(id, DeletionReason.REQUESTED);
    clock.setForward(Policy.HARD_CAP);

    assertThat(deletion.delete(id, DeletionReason.REQUESTED).orElseThrow())
        .isEqualTo(new Deleted.Waiting(clock.instant().plus(Run.LEASE).plus(Policy.SWEEP_SLACK)));

    clock.pass(Run.LEASE);

    assertThat(delete(DeletionReason.REQUESTED).matching()).isTrue();
  }

  @Test
  @DisplayName("nor that no upload can come any more: the receipt says until when, as it shows now")
  void clockSetForwardWhileUploadsCome() {
    clock.setForward(Policy.HARD_CAP);

    Receipt receipt = delete(DeletionReason.REQUESTED);

    assertThat(receipt.uploadsRefusedUntil())
        .contains(clock.instant().plus(Policy.UPLOAD_VALIDITY).plus(Policy.UPLOAD_DURATION));
    assertThat(objects.list(Area.UPLOADS, ObjectKey.prefix(id)))
        .hasSize(2)
        .allMatch(StoredObject::isSeal);
  }

  @Test
  @DisplayName("twice answers the same receipt")
  void idempotent() {
    Receipt first = delete(DeletionReason.REQUESTED);

    clock.pass(Policy.UPLOAD_VALIDITY);

    assertThat(delete(DeletionReason.EXPIRED)).isEqualTo(first);
  }

  @Test
  @DisplayName("that is unknown does nothing")
  void unknown() {
    assertThat(deletion.delete(OTHER, DeletionReason.REQUESTED)).isEmpty();
    assertThat(objects.list(Area.UPLOADS, ObjectKey.prefix(OTHER))).hasSize(1);
  }

  private Receipt delete(DeletionReason reason) {
    Deleted deleted = deletion.delete(id, reason).orElseThrow();
    assertThat(deleted).isInstanceOf(Deleted.Whole.class);
    return ((Deleted.Whole) deleted).receipt();
  }

  private void upload() {
    put(new ObjectKey.Upload(id, InputFile.MENTORS), ExampleJobs.MENTORS);
    put(new ObjectKey.Upload(id, InputFile.MENTEES), ExampleJobs.MENTEES);
  }

  private void arrived() {
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), "a");
    jobs.arrived(id, InputFile.MENTEES, clock.instant(), "a");
  }

  private void matched() {
    arrived();
    jobs.announce(id, 1, List.of(PAIRS));
    put(new ObjectKey.Result(id, 1, PAIRS.name()), new byte[3]);
    jobs.matched(id, 1, List.of(PAIRS));
    jobs.letGo(id, 1);
  }

  private void put(ObjectKey key, byte[] content) {
    objects.put(key, "text/csv", content);
  }
}
