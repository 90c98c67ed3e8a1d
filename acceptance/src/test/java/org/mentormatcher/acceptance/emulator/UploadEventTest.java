package org.mentormatcher.acceptance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentormatcher.acceptance.emulator.CoordinatorsBrowser.MENTEES;
import static org.mentormatcher.acceptance.emulator.CoordinatorsBrowser.MENTORS;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.functions.match.MatchHandler;
import org.mentormatcher.functions.match.Matcher;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.deletion.Deleted;
import org.mentormatcher.jobs.deletion.Deletion;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.testing.TestContext;
import software.amazon.awssdk.core.sync.RequestBody;

@DisplayName("An upload's event from the emulator's S3")
class UploadEventTest {

  private Installation installation;
  private Jobs jobs;
  private MatchHandler handler;

  @BeforeEach
  void install() {
    installation = Installation.in(Emulator.running());
    jobs = installation.jobs();
    handler =
        new MatchHandler(jobs, installation.objects(), installation.buckets(), Matcher.SHIPPED);
  }

  @AfterEach
  void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  @DisplayName("has an encoded key, which is decoded to what was uploaded")
  void encodedKey() {
    String key = "jobs/00112233445566778899aabbccddeeff/mentors + Zoë.csv";
    installation
        .s3()
        .putObject(
            put -> put.bucket(installation.buckets().uploads()).key(key),
            RequestBody.fromString("mentors"));

    S3ObjectEntity object =
        installation.events(1).getFirst().getRecords().getFirst().getS3().getObject();

    assertThat(object.getKey()).isNotEqualTo(key).doesNotContain(" ");
    assertThat(object.getUrlDecodedKey()).isEqualTo(key);
  }

  @Test
  @DisplayName("is one of two, and the second starts the matching")
  void matches() {
    Job job = CoordinatorsBrowser.opensJob(jobs);
    uploadBoth(job);

    List<S3Event> events = installation.events(2);
    handle(events.getFirst());
    State afterTheFirst = state(job);
    handle(events.getLast());

    assertThat(afterTheFirst).isEqualTo(State.AWAITING_UPLOAD);
    assertThat(state(job)).isEqualTo(State.MATCHED);
    assertThat(installation.objects().list(Area.UPLOADS, "")).isEmpty();
  }

  @Test
  @DisplayName("leads to results that can be downloaded as they were stored")
  void results() {
    Job matched = matchedJob();

    assertThat(matched.run().results())
        .extracting(StoredResult::name)
        .contains("pairs.csv", "mentors-list.csv", "mentees-list.csv", "summary.json");
    for (StoredResult result : matched.run().results()) {
      byte[] content =
          CoordinatorsBrowser.downloads(installation.presigned().download(matched, result));
      assertThat(Sha256.of(content)).isEqualTo(result.sha256());
    }
  }

  @Test
  @DisplayName("may come twice and then changes nothing")
  void duplicate() {
    Job job = CoordinatorsBrowser.opensJob(jobs);
    uploadBoth(job);
    List<S3Event> events = installation.events(2);
    events.forEach(this::handle);
    Job matched = jobs.find(job.id()).orElseThrow();

    events.forEach(this::handle);

    assertThat(jobs.find(job.id())).contains(matched);
  }

  @Test
  @DisplayName("MM-3: leaves nothing behind once its job is deleted")
  void deletion() {
    Job matched = matchedJob();
    String prefix = "jobs/" + matched.id() + "/";
    installation
        .s3()
        .createMultipartUpload(
            create -> create.bucket(installation.buckets().uploads()).key(prefix + "mentors"));

    Deleted deleted =
        new Deletion(jobs, installation.objects())
            .delete(matched.id(), DeletionReason.RECEIVED)
            .orElseThrow();

    assertThat(installation.objects().list(Area.UPLOADS, ""))
        .as("nothing but the empty objects that keep late uploads out")
        .allSatisfy(object -> assertThat(object.isSeal()).isTrue());
    assertThat(installation.objects().list(Area.RESULTS, "")).isEmpty();
    assertThat(
            installation
                .s3()
                .listMultipartUploads(list -> list.bucket(installation.buckets().uploads()))
                .uploads())
        .isEmpty();
    assertThat(deleted).isInstanceOf(Deleted.Whole.class);
    assertThat(state(matched)).isEqualTo(State.DELETED);
  }

  private Job matchedJob() {
    Job job = CoordinatorsBrowser.opensJob(jobs);
    uploadBoth(job);
    installation.events(2).forEach(this::handle);
    return jobs.find(job.id()).orElseThrow();
  }

  private void uploadBoth(Job job) {
    CoordinatorsBrowser.uploads(
        installation.presigned().upload(job.id(), MENTORS), InputFile.MENTORS);
    CoordinatorsBrowser.uploads(
        installation.presigned().upload(job.id(), MENTEES), InputFile.MENTEES);
  }

  private void handle(S3Event event) {
    handler.handleRequest(event, new TestContext("emulated"));
  }

  private State state(Job job) {
    return jobs.find(job.id()).orElseThrow().state();
  }
}
