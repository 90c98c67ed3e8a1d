package org.mentormatcher.local.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.StoredJob;
import org.mentormatcher.local.s3.S3Role;
import org.mentormatcher.local.s3.S3Session;
import org.mentormatcher.local.serve.Browser.OpenJob;
import org.mentormatcher.local.web.WebServer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Each answer of 10,000 people has a word in it that is in no programme and in no code. */
@DisplayName("Whatever 10,000 people wrote")
class CanaryJobTest {

  private static final String CANARY = "plumage";
  private static final int A_SIDE = 5_000;

  /** Of what many have in common there are so many. */
  private static final int KINDS = 20;

  private static final List<String> MENTORS =
      List.of(
          "first name",
          "last name",
          "email address",
          "both mentor and mentee",
          "job title",
          "grade",
          "organisation",
          "profession",
          "characteristics",
          "biography");

  private static final List<String> MENTEES =
      List.of(
          "first name",
          "last name",
          "email address",
          "both mentor and mentee",
          "job title",
          "grade",
          "organisation",
          "profession",
          "match with similar identity",
          "identity to match",
          "biography");

  /** What has to be of a certain kind to be read; a canary stands in all else. */
  private static final Map<String, IntFunction<String>> READABLE =
      Map.of(
          "email address", number -> CANARY + number + "@example.org",
          "both mentor and mentee", number -> "no",
          "grade", number -> number < A_SIDE ? "SEO" : "HEO",
          "organisation", number -> CANARY + number % KINDS,
          "profession", number -> CANARY + number % KINDS,
          "characteristics", number -> CANARY + number % KINDS,
          "identity to match", number -> CANARY + number % KINDS,
          "match with similar identity", number -> "yes");

  private static StringWriter log;
  private static LocalService service;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    log = new StringWriter();
    service = LocalService.start(WebServer.bind(0), new ServiceLog(new PrintWriter(log), true));
    browser = new Browser(service.address());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  @DisplayName("MM-2: is in no log, key, row or receipt of a job that matches them")
  void matched() {
    Map<String, byte[]> files =
        Map.of(
            "mentors", people(MENTORS, 0, READABLE), "mentees", people(MENTEES, A_SIDE, READABLE));

    OpenJob job = ended(files, "matched");

    assertNowhere(job);
    var receipt = job.received(job.downloads());
    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(new String(receipt.body(), UTF_8)).doesNotContain(CANARY);
    assertNowhere(job);
  }

  @Test
  @DisplayName("MM-2: nor of one whose every answer is a problem")
  void rejected() {
    Map<String, byte[]> files =
        Map.of(
            "mentors", people(MENTORS, 0, Map.of()), "mentees", people(MENTEES, A_SIDE, Map.of()));

    OpenJob job = ended(files, "rejected");

    assertNowhere(job);
    assertDeleted(job);
  }

  @Test
  @DisplayName("MM-2: nor of one whose headings they are, whose file breaks off or is none")
  void broken() {
    byte[] whole = people(MENTORS, 0, READABLE);
    byte[] half = new byte[whole.length / 2];
    System.arraycopy(whole, 0, half, 0, half.length);
    half[half.length - 1] = '"';
    List<byte[]> each =
        List.of(
            half,
            (CANARY + ",".repeat(9) + "\n").getBytes(UTF_8),
            ("PK\3\4" + CANARY).getBytes(UTF_8));

    for (byte[] mentors : each) {
      OpenJob job =
          ended(
              Map.of("mentors", mentors, "mentees", people(MENTEES, A_SIDE, READABLE)), "rejected");

      assertNowhere(job);
      assertDeleted(job);
    }
  }

  @Test
  @DisplayName("MM-2: nor in the answer to a request that is not understood")
  void refused() {
    for (String body :
        List.of("{\"" + CANARY + "\":", "[\"" + CANARY + "\"]", "{\"files\":\"" + CANARY + "\"}")) {
      var answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(service.address() + "api/jobs"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new String(answer.body(), UTF_8)).doesNotContain(CANARY);
    }
    assertThat(log.toString()).doesNotContain(CANARY);
  }

  private static OpenJob ended(Map<String, byte[]> files, String state) {
    OpenJob job = browser.open(files);
    files.forEach(
        (name, content) -> assertThat(job.upload(name, content).statusCode()).isEqualTo(200));
    JsonObject end = job.awaitEnd();
    assertThat(end.get("state").getAsString()).isEqualTo(state);
    return job;
  }

  private static void assertNowhere(OpenJob job) {
    assertThat(log.toString()).contains(job.id()).doesNotContain(CANARY);
    assertThat(keys()).isNotEmpty().noneMatch(key -> key.contains(CANARY));
    assertThat(row(job)).contains(job.id()).doesNotContain(CANARY);
  }

  private static void assertDeleted(OpenJob job) {
    var receipt = Browser.await(() -> job.delete(), answer -> answer.statusCode() == 200);
    assertThat(new String(receipt.body(), UTF_8)).contains("requested").doesNotContain(CANARY);
  }

  private static String row(OpenJob job) {
    StoredJob row = service.row(job.id()).orElseThrow();
    return Json.write(row.job()) + row;
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    try (S3Session session = service.s3().session(S3Role.CLEANUP);
        S3Client s3 = session.client()) {
      for (String bucket : List.of("mentor-matcher-uploads", "mentor-matcher-results")) {
        s3.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
            .map(S3Object::key)
            .forEach(keys::add);
      }
    }
    return keys;
  }

  private static byte[] people(
      List<String> headings, int first, Map<String, IntFunction<String>> readable) {
    StringBuilder text = new StringBuilder(String.join(",", headings)).append('\n');
    for (int number = first; number < first + A_SIDE; number++) {
      int person = number;
      text.append(
              headings.stream()
                  .map(
                      heading ->
                          readable
                              .getOrDefault(heading, each -> CANARY + each + "-" + heading)
                              .apply(person))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }
}
