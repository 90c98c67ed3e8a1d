package org.mentormatcher.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final HttpClient http = HttpClient.newHttpClient();
  private final RuntimeApi api = RuntimeApi.start(InstantSource.fixed(NOW));
  private final String runtime = api.admit();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  @DisplayName("An invocation is handed out with its id and deadline, and answered")
  void answered() throws Exception {
    CompletableFuture<byte[]> answer = api.invoke("request-1", "{\"a\":1}".getBytes(UTF_8));

    HttpResponse<String> next = get(runtime, "invocation/next");
    assertThat(next.body()).isEqualTo("{\"a\":1}");
    assertThat(next.headers().firstValue("Lambda-Runtime-Aws-Request-Id")).contains("request-1");
    assertThat(next.headers().firstValue("Lambda-Runtime-Deadline-Ms"))
        .contains(Long.toString(NOW.plus(RuntimeApi.TIMEOUT).toEpochMilli()));

    assertThat(post(runtime, "invocation/request-1/response", "42")).isEqualTo(202);
    assertThat(answer).succeedsWithin(PATIENCE).isEqualTo("42".getBytes(UTF_8));
  }

  @Test
  @DisplayName("A runtime that asks early is answered when an invocation comes")
  void waits() throws Exception {
    CompletableFuture<HttpResponse<String>> next =
        http.sendAsync(request(runtime, "invocation/next").build(), BodyHandlers.ofString());

    CompletableFuture<byte[]> answer = api.invoke("request-1", "{}".getBytes(UTF_8));

    assertThat(next).succeedsWithin(PATIENCE);
    assertThat(next.join().statusCode()).isEqualTo(200);
    assertThat(answer).isNotDone();
  }

  @Test
  @DisplayName("An error fails the invocation; what the function said of it goes no further")
  void failed() throws Exception {
    CompletableFuture<byte[]> answer = api.invoke("request-1", "{}".getBytes(UTF_8));
    get(runtime, "invocation/next");

    int status =
        post(runtime, "invocation/request-1/error", "{\"errorMessage\":\"ada@example.org\"}");

    assertThat(status).isEqualTo(202);
    assertThat(answer)
        .failsWithin(PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(InvocationException.class)
        .withMessageNotContaining("ada@example.org");
  }

  @Test
  @DisplayName("When the runtime ends, what it was doing and what was waiting have failed")
  void ended() throws Exception {
    CompletableFuture<byte[]> running = api.invoke("request-1", "{}".getBytes(UTF_8));
    CompletableFuture<byte[]> waiting = api.invoke("request-2", "{}".getBytes(UTF_8));
    get(runtime, "invocation/next");

    api.ended(runtime);

    assertThat(running).failsWithin(PATIENCE);
    assertThat(waiting).failsWithin(PATIENCE);
  }

  @Test
  @DisplayName("A late word of an earlier runtime's end does not harm its successor")
  void successor() throws Exception {
    String successor = api.admit();
    CompletableFuture<byte[]> answer = api.invoke("request-1", "{}".getBytes(UTF_8));

    api.ended(runtime);

    assertThat(get(successor, "invocation/next").statusCode()).isEqualTo(200);
    assertThat(post(successor, "invocation/request-1/response", "{}")).isEqualTo(202);
    assertThat(answer).succeedsWithin(PATIENCE);
  }

  @Test
  @DisplayName("Only the admitted runtime is served")
  void strangers() throws Exception {
    String stranger = runtime.replaceAll("/.*", "/0000");
    String predecessor = runtime;
    api.admit();

    assertThat(get(stranger, "invocation/next").statusCode()).isEqualTo(403);
    assertThat(get(predecessor, "invocation/next").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("What the Runtime API does not have is not found")
  void unknown() throws Exception {
    assertThat(get(runtime, "extensions").statusCode()).isEqualTo(404);
    assertThat(post(runtime, "invocation/unknown/response", "{}")).isEqualTo(404);
  }

  private HttpResponse<String> get(String address, String path)
      throws IOException, InterruptedException {
    return http.send(request(address, path).build(), BodyHandlers.ofString());
  }

  private int post(String address, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
            request(address, path).POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpRequest.Builder request(String address, String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address + "/2018-06-01/runtime/" + path))
        .timeout(PATIENCE);
  }
}
