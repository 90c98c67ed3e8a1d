package org.mentormatcher.jobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.gson.JsonObject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.Arrival;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobClock;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.OpenedJob;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Secret;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.deletion.Deleted;
import org.mentormatcher.jobs.deletion.Deletion;
import org.mentormatcher.jobs.deletion.MatchStarter;
import org.mentormatcher.jobs.deletion.Sweep;
import org.mentormatcher.jobs.deletion.SweepReport;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.files.PresignedUpload;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.jobs.http.Request;
import org.mentormatcher.jobs.http.Responses;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SignedReceipt.Verdict;
import org.mentormatcher.jobs.receipts.SigningKey;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.HttpEvents;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.OneByOne;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestPresigner;

@DisplayName("Examples of a job's life, as the Javadoc shows them,")
class JobExamplesTest {
  private static final byte[] CONTENT = new byte[3];
  private static final StoredResult PAIRS =
      new StoredResult("pairs.csv", "text/csv", CONTENT.length, Sha256.of(CONTENT));

  private final TestClock clock = new TestClock();
  private final InMemoryJobStore store = new InMemoryJobStore(clock);
  private final InMemoryObjectStore buckets = new InMemoryObjectStore(clock);

  @Test
  @DisplayName("open, match, delete")
  void life() {
    JobClock clock = this.clock;
    JobRequest request = ExampleJobs.request();
    List<StoredResult> results = List.of(PAIRS);
    String invocation = "invocation 1";

    // @start region="life"
    Jobs jobs = new Jobs(new InMemoryJobStore(clock), clock, new SecureRandom());
    OpenedJob opened = jobs.open(request);
    JobId id = opened.job().id();

    // Two files are two events, in any order, and each may come twice: one of them has the job.
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), invocation);
    if (jobs.arrived(id, InputFile.MENTEES, clock.instant(), invocation)
        instanceof Arrival.Claimed(Job job)) {
      int attempt = job.run().attempt();
      boolean mine =
          jobs.announce(id, attempt, results) // before anything is stored
              && jobs.matched(id, attempt, results); // false: somebody else has it, or it ended
      assertThat(mine).isTrue();
    }

    Optional<Job> shown = jobs.find(id, opened.secret());
    // @end

    assertThat(shown.orElseThrow().state()).isEqualTo(State.MATCHED);
    assertThat(jobs.find(id, new Secret("another"))).isEmpty();
  }

  @Test
  @DisplayName("sign an upload, store a result")
  void files() {
    ObjectStore objects = buckets;
    PresignedRequests requests = TestPresigner.create();
    Job job = ExampleJobs.opened();

    // @start region="files"
    ExpectedFile expected = job.request().files().getFirst();
    PresignedUpload upload = requests.upload(job.id(), expected); // for the browser, once

    JobFiles files = new JobFiles(objects);
    files.storeResult(job.id(), 1, PAIRS, CONTENT); // after the row lists it
    // @end

    assertThat(upload.url()).hasPath("/jobs/" + job.id() + "/mentors");
    assertThat(buckets.keys()).containsExactly("RESULTS jobs/" + job.id() + "/1/pairs.csv");
  }

  @Test
  @DisplayName("delete at once, and sweep what nobody deleted")
  void deletion() {
    ObjectStore objects = buckets;
    Ledger ledger = store;
    Jobs jobs = new Jobs(ledger, clock, new SecureRandom());
    JobId id = jobs.open(ExampleJobs.request()).job().id();
    jobs.open(ExampleJobs.request());
    List<String> log = new ArrayList<>();
    MatchStarter starter = job -> log.add("started " + job.id());

    // @start region="deletion"
    switch (new Deletion(jobs, objects).delete(id, DeletionReason.REQUESTED).orElseThrow()) {
      case Deleted.Whole whole -> log.add("gone at " + whole.receipt().deletedAt());
      case Deleted.Waiting waiting -> log.add("gone by " + waiting.goneBy());
      case Deleted.Not not -> log.add("it lives");
    }
    // @end
    clock.pass(Policy.INACTIVITY);
    // @start region="sweep"
    Sweep sweep = new Sweep(jobs, ledger, objects, starter, new OneByOne(), new Random());
    SweepReport report = sweep.run((what, failure) -> log.add(what + ": " + failure.getName()));
    // @end

    assertThat(log).containsExactly("gone at " + TestClock.START);
    assertThat(report.whole()).isTrue();
    assertThat(ledger.live()).allMatch(job -> job.state() == State.DELETED);
  }

  @Test
  @DisplayName("sign a receipt and check it")
  void receipts() {
    Jobs jobs = new Jobs(store, clock, new SecureRandom());
    JobId id = jobs.open(ExampleJobs.request()).job().id();
    jobs.beginDeletion(id, DeletionReason.REQUESTED);
    Receipt receipt = jobs.confirmDeletion(id).orElseThrow();

    // @start region="receipts"
    SigningKey key = SigningKey.generate(); // once a deployment
    JsonObject signed = SignedReceipt.of(receipt, key);

    Verdict ours = SignedReceipt.verify(signed, Optional.of(key.publicKey()));
    signed.addProperty("reason", "expired");
    Verdict changed = SignedReceipt.verify(signed, Optional.of(key.publicKey()));
    // @end

    assertThat(ours).isEqualTo(Verdict.GENUINE);
    assertThat(changed).isEqualTo(Verdict.FALSE);
  }

  @Test
  @DisplayName("answer a request, or refuse it")
  void http() {
    APIGatewayV2HTTPEvent event =
        HttpEvents.request("GET", "/api/jobs/" + ExampleJobs.ID, "", "made up");
    Jobs jobs = new Jobs(store, clock, new SecureRandom());

    // @start region="http"
    Request request = new Request(event);
    APIGatewayV2HTTPResponse response;
    try {
      Job job =
          request
              .secret()
              .flatMap(secret -> jobs.find(ExampleJobs.ID, secret))
              .orElseThrow(() -> new RefusedException(ApiProblem.JOB_NOT_FOUND));
      response = Responses.json(200, job.state());
    } catch (RefusedException e) {
      response = Responses.problem(e, request.language());
    }
    // @end

    assertThat(response.getStatusCode()).isEqualTo(404);
  }
}
