package org.mentormatcher.functions.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.OpenedJob;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SigningKey;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.HttpEvents;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;
import org.mentormatcher.jobs.testing.TestPresigner;

@DisplayName("The job function")
class JobHandlerTest {

  private static final byte[] PAIRS = "a,b\n".getBytes(StandardCharsets.UTF_8);
  private static final String RIGHT_DIGESTS =
      "{\"sha256\":{\"pairs.csv\":\"" + Sha256.of(PAIRS).hex() + "\"}}";
  private static final SigningKey KEY = SigningKey.generate();

  private final TestClock clock = new TestClock();
  private final Jobs jobs = new Jobs(new InMemoryJobStore(clock), clock, new SecureRandom());
  private final InMemoryObjectStore objects = new InMemoryObjectStore(clock);
  private final JobFiles files = new JobFiles(objects);
  private final TestContext context = new TestContext("request");
  private final JobHandler handler =
      new JobHandler(jobs, objects, TestPresigner.create(), () -> KEY);
  private final OpenedJob opened = jobs.open(ExampleJobs.request());
  private final JobId id = opened.job().id();

  @Nested
  @DisplayName("asked for a job")
  class Asking {
    @Test
    @DisplayName("says where it is and when it ends, and nothing that is not there")
    void waiting() {
      assertThat(get().getBody())
          .isEqualTo(
              "{\"state\":\"awaiting-upload\",\"stage\":\"\",\"deadline\":\"2026-11-02T09:25:00Z\","
                  + "\"latestDeadline\":\"2026-11-02T10:00:00Z\"}");
    }

    @Test
    @DisplayName("says what the match function is doing")
    void stage() {
      complete();
      jobs.progress(id, 1, "scoring");

      JsonObject answer = json(get());

      assertThat(answer.get("state").getAsString()).isEqualTo("matching");
      assertThat(answer.get("stage").getAsString()).isEqualTo("scoring");
    }

    @Test
    @DisplayName("shows the counts of a matched job and offers its results")
    void matched() {
      match();

      JsonObject answer = json(get());

      assertThat(answer.get("state").getAsString()).isEqualTo("matched");
      assertThat(answer.getAsJsonObject("summary")).hasToString("{\"pairs\":1}");
      JsonObject download = answer.getAsJsonArray("downloads").get(0).getAsJsonObject();
      assertThat(download.get("name").getAsString()).isEqualTo("pairs.csv");
      assertThat(download.get("bytes").getAsInt()).isEqualTo(PAIRS.length);
      assertThat(download.get("sha256").getAsString()).isEqualTo(Sha256.of(PAIRS).hex());
      assertThat(download.get("url").getAsString())
          .startsWith("https://results.s3.eu-west-2.amazonaws.com/jobs/" + id + "/1/pairs.csv?")
          .contains("X-Amz-Expires=60");
    }

    @Test
    @DisplayName("LGBT-3: shows what to heed before results are shared, and is not one of them")
    void beforeSharing() {
      complete();
      jobs.matched(
          id,
          1,
          List.of(
              findings("{\"beforeSharing\":[\"Row 7 repeats it.\"],\"deleteBy\":\"2027-11-02\"}"),
              store("pairs.csv", "text/csv", PAIRS)));
      jobs.letGo(id, 1);

      JsonObject answer = json(get());

      assertThat(answer.getAsJsonArray("beforeSharing")).hasToString("[\"Row 7 repeats it.\"]");
      assertThat(answer.get("deleteBy").getAsString()).isEqualTo("2027-11-02");
      assertThat(answer.getAsJsonArray("downloads")).hasSize(1);
      assertThat(received(RIGHT_DIGESTS).getStatusCode()).isEqualTo(200);
      assertThat(objects.keys()).isEmpty();
    }

    @Test
    @DisplayName("shows what is wrong with a rejected input")
    void rejected() {
      complete();
      jobs.rejected(
          id,
          1,
          List.of(
              findings("{\"understood\":[\"Swapped.\"],\"problems\":[{\"row\":2}]}"),
              store("mentors-problems.csv", "text/csv", PAIRS)));

      JsonObject answer = json(get());

      assertThat(answer.get("state").getAsString()).isEqualTo("rejected");
      assertThat(answer.getAsJsonArray("understood")).hasToString("[\"Swapped.\"]");
      assertThat(answer.getAsJsonArray("problems")).hasToString("[{\"row\":2}]");
      assertThat(answer.getAsJsonArray("downloads"))
          .singleElement()
          .satisfies(
              copy ->
                  assertThat(copy.getAsJsonObject().get("name").getAsString())
                      .isEqualTo("mentors-problems.csv"));
    }

    @Test
    @DisplayName("does not prolong it")
    void asksDoNotProlong() {
      clock.pass(Duration.ofMinutes(24));
      get();
      clock.pass(Duration.ofMinutes(1));

      assertThat(json(get()).get("state").getAsString()).isEqualTo("deleting");
    }

    @Test
    @DisplayName("says when its last copy goes, once it has ended, and nothing else of it")
    void ended() {
      match();
      clock.pass(Policy.INACTIVITY);

      assertThat(get().getBody())
          .isEqualTo("{\"state\":\"deleting\",\"stage\":\"\",\"goneBy\":\"2026-11-02T09:28:00Z\"}");

      clock.pass(Policy.SWEEP_SLACK);
      assertThat(get().getBody()).isEqualTo("{\"state\":\"deleting\",\"stage\":\"\"}");
    }

    @Test
    @DisplayName("gives one answer to a wrong secret, none, an unknown job and a forgotten receipt")
    void oneAnswer() {
      String path = "/api/jobs/" + id;
      List<APIGatewayV2HTTPResponse> answers =
          List.of(
              handle(path, "wrong"),
              handler.handleRequest(HttpEvents.request("GET", path, null), context),
              handle("/api/jobs/" + ExampleJobs.ID, opened.secret().value()),
              handle("/api/jobs/nonsense", opened.secret().value()));
      delete();
      clock.pass(Policy.RECEIPT_VALIDITY);
      APIGatewayV2HTTPResponse late = get();

      assertRefused(late, 404, "job-not-found");
      assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(late));
    }

    private APIGatewayV2HTTPResponse handle(String path, String secret) {
      return handler.handleRequest(HttpEvents.request("GET", path, null, secret), context);
    }
  }

  @Nested
  @DisplayName("told that the results were received")
  class Receiving {
    @Test
    @DisplayName("MM-3: deletes everything at once and answers the receipt")
    void deletesEverything() {
      match();

      APIGatewayV2HTTPResponse response = received(RIGHT_DIGESTS);

      assertThat(response.getStatusCode()).isEqualTo(200);
      JsonObject receipt = json(response);
      assertThat(receipt.get("policyVersion").getAsString()).isEqualTo(Policy.VERSION);
      assertThat(receipt.get("reason").getAsString()).isEqualTo("received");
      assertThat(receipt.getAsJsonArray("files")).hasSize(4);
      assertThat(SignedReceipt.verify(receipt, Optional.of(KEY.publicKey())))
          .isEqualTo(SignedReceipt.Verdict.GENUINE);
      assertThat(objects.keys()).isEmpty();
    }

    @Test
    @DisplayName("answers the same receipt again, since the first answer may have been lost")
    void again() {
      match();
      APIGatewayV2HTTPResponse first = received(RIGHT_DIGESTS);
      clock.pass(Duration.ofMinutes(1));

      assertThat(received(RIGHT_DIGESTS)).isEqualTo(first);
    }

    @Test
    @DisplayName("shows the receipt afterwards to whoever asks for the job")
    void shownAfterwards() {
      match();
      received(RIGHT_DIGESTS);

      JsonObject answer = json(get());

      assertThat(answer.get("state").getAsString()).isEqualTo("deleted");
      assertThat(answer.getAsJsonObject("receipt").get("reason").getAsString())
          .isEqualTo("received");
      assertThat(answer.keySet()).doesNotContain("summary", "downloads");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"sha256\":{}}",
          "{\"sha256\":{\"pairs.csv\":\"00\"}}",
          "{\"sha256\":{\"another.csv\":\"00\"}}"
        })
    @DisplayName("deletes nothing where the digests are not those of every result")
    void wrongDigests(String body) {
      match();

      assertRefused(received(body), 422, "checksums-differ");

      assertThat(objects.keys()).hasSize(2);
      assertThat(state()).isEqualTo(State.MATCHED);
    }

    @Test
    @DisplayName("takes the copies of rejected files for what was received, once all have arrived")
    void copiesOfRejectedFiles() {
      complete();
      jobs.rejected(
          id,
          1,
          List.of(
              findings("{\"problems\":[{\"row\":2}]}"),
              store("mentors-problems.csv", "text/csv", PAIRS)));
      jobs.letGo(id, 1);

      assertRefused(received(RIGHT_DIGESTS), 422, "checksums-differ");
      assertThat(state()).isEqualTo(State.REJECTED);
      assertThat(
              received(RIGHT_DIGESTS.replace("pairs.csv", "mentors-problems.csv")).getStatusCode())
          .isEqualTo(200);
      assertThat(objects.keys()).isEmpty();
    }

    @Test
    @DisplayName("refuses what is not a list of digests")
    void malformed() {
      match();

      assertRefused(received("[]"), 400, "malformed-request");
      assertRefused(received("{\"sha256\":{},\"sha256\":{}}"), 400, "malformed-request");
    }

    @Test
    @DisplayName("refuses while there are no results")
    void noResults() {
      assertRefused(received(RIGHT_DIGESTS), 409, "not-matched");
    }
  }

  @Nested
  @DisplayName("told to delete a job")
  class ToldToDelete {
    @Test
    @DisplayName("does so in any state, with a receipt, and again")
    void deleted() {
      upload();

      APIGatewayV2HTTPResponse first = delete();

      assertThat(json(first).get("reason").getAsString()).isEqualTo("requested");
      assertThat(objects.keys()).isEmpty();
      assertThat(delete()).isEqualTo(first);
    }

    @Test
    @DisplayName("says so when something is left, and hands nothing out any more")
    void unfinished() {
      match();
      objects.refuseToDelete(key -> true);

      assertRefused(delete(), 503, "deletion-unfinished");

      JsonObject answer = json(get());
      assertThat(answer.get("state").getAsString()).isEqualTo("deleting");
      assertThat(answer.keySet()).doesNotContain("summary", "downloads");

      objects.refuseToDelete(key -> false);
      assertThat(delete().getStatusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("answers when the last copy goes, while somebody is still matching it")
    void waits() {
      complete();

      APIGatewayV2HTTPResponse response = delete();

      assertThat(response.getStatusCode()).isEqualTo(202);
      assertThat(response.getBody())
          .isEqualTo("{\"state\":\"deleting\",\"stage\":\"\",\"goneBy\":\"2026-11-02T09:05:00Z\"}");
      jobs.letGo(id, 1);
      assertThat(delete().getStatusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("does nothing for a wrong secret")
    void wrongSecret() {
      upload();

      APIGatewayV2HTTPResponse response =
          handler.handleRequest(
              HttpEvents.request("DELETE", "/api/jobs/" + id, null, "wrong"), context);

      assertRefused(response, 404, "job-not-found");
      assertThat(objects.keys()).hasSize(1);
    }
  }

  @Nested
  @DisplayName("asked for more time")
  class AskedForMoreTime {
    @Test
    @DisplayName("counts the deadline from now, up to the cap, and says both")
    void more() {
      clock.pass(Duration.ofMinutes(20));

      APIGatewayV2HTTPResponse response = call("POST", "/more-time", null);

      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThat(response.getBody())
          .isEqualTo(
              "{\"deadline\":\"2026-11-02T09:45:00Z\",\"latestDeadline\":\"2026-11-02T10:00:00Z\"}");
    }

    @Test
    @DisplayName("gives none once the job has ended, nor to anybody else")
    void none() {
      assertRefused(
          handler.handleRequest(
              HttpEvents.request("POST", "/api/jobs/" + id + "/more-time", null, "wrong"), context),
          404,
          "job-not-found");
      assertThat(jobs.find(id).orElseThrow()).isEqualTo(opened.job());

      clock.pass(Policy.INACTIVITY);

      assertRefused(call("POST", "/more-time", null), 409, "job-ended");
    }
  }

  @ParameterizedTest
  @CsvSource({"POST,/api/jobs/x", "GET,/api/jobs/x/received", "PUT,/api/jobs/x"})
  @DisplayName("knows no other page")
  void otherPages(String method, String path) {
    assertRefused(
        handler.handleRequest(HttpEvents.request(method, path, null), context), 404, "not-found");
  }

  private APIGatewayV2HTTPResponse get() {
    return call("GET", "", null);
  }

  private APIGatewayV2HTTPResponse delete() {
    return call("DELETE", "", null);
  }

  private APIGatewayV2HTTPResponse received(String body) {
    return call("POST", "/received", body);
  }

  private APIGatewayV2HTTPResponse call(String method, String rest, String body) {
    String path = "/api/jobs/" + id + rest;
    return handler.handleRequest(
        HttpEvents.request(method, path, body, opened.secret().value()), context);
  }

  private State state() {
    return jobs.find(id).orElseThrow().state();
  }

  private void upload() {
    objects.put(new ObjectKey.Upload(id, InputFile.MENTORS), "text/csv", ExampleJobs.MENTORS);
  }

  private void complete() {
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), "a");
    jobs.arrived(id, InputFile.MENTEES, clock.instant(), "a");
  }

  private void match() {
    complete();
    StoredResult pairs = store("pairs.csv", "text/csv", PAIRS);
    StoredResult findings = findings("{\"summary\":{\"pairs\":1}}");
    jobs.announce(id, 1, List.of(findings, pairs));
    jobs.matched(id, 1, List.of(findings, pairs));
    jobs.letGo(id, 1);
  }

  private StoredResult store(String name, String mediaType, byte[] content) {
    StoredResult result = new StoredResult(name, mediaType, content.length, Sha256.of(content));
    files.storeResult(id, 1, result, content);
    return result;
  }

  private StoredResult findings(String json) {
    return store(StoredResult.FINDINGS, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject json(APIGatewayV2HTTPResponse response) {
    JsonElement body = JsonParser.parseString(response.getBody());
    return body.getAsJsonObject();
  }

  private static void assertRefused(APIGatewayV2HTTPResponse response, int status, String code) {
    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
    assertThat(json(response).get("type").getAsString()).isEqualTo("/problems/" + code);
  }
}
