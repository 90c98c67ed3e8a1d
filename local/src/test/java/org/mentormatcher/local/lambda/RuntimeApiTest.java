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
  private final RuntimeApi api = RuntimeApi.start(InstantSource.fixed(NOW), RuntimeApi.TIMEOUT);
  private final String runtime = api.admit(new AnyWorker(true));

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
  @DisplayName("When a runtime ends, what it was doing has failed, and what waits goes to another")
  void ended() throws Exception {
    String other = api.admit(new AnyWorker(true));
    CompletableFuture<byte[]> running = api.invoke("request-1", "{}".getBytes(UTF_8));
    CompletableFuture<byte[]> waiting = api.invoke("request-2", "{}".getBytes(UTF_8));
    get(runtime, "invocation/next");

    api.ended(runtime);

    assertThat(running).failsWithin(PATIENCE);
    assertThat(waiting).isNotDone();
    assertThat(get(other, "invocation/next").statusCode()).isEqualTo(200);
    assertThat(post(other, "invocation/request-2/response", "{}")).isEqualTo(202);
    assertThat(waiting).succeedsWithin(PATIENCE);
  }

  @Test
  @DisplayName("When a runtime ends before it asks for anything, one that waits has failed")
  void neverStarted() {
    CompletableFuture<byte[]> oldest = api.invoke("request-1", "{}".getBytes(UTF_8));
    CompletableFuture<byte[]> younger = api.invoke("request-2", "{}".getBytes(UTF_8));

    api.ended(runtime);

    assertThat(oldest).failsWithin(PATIENCE);
    assertThat(younger).isNotDone();
  }

  @Test
  @DisplayName("A runtime that may not be used again is dismissed once its invocation is settled")
  void dismissed() throws Exception {
    AnyWorker once = new AnyWorker(false);
    String address = api.admit(once);
    CompletableFuture<byte[]> answer = api.invoke("request-1", "{}".getBytes(UTF_8));
    get(address, "invocation/next");
    assertThat(once.end()).isNotDone();

    post(address, "invocation/request-1/response", "{}");

    assertThat(answer).succeedsWithin(PATIENCE);
    assertThat(once.end()).isDone();
    assertThat(get(address, "invocation/next").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("A runtime over its time is dismissed, and only its invocation has failed")
  void late() throws Exception {
    try (RuntimeApi hurried = RuntimeApi.start(InstantSource.fixed(NOW), Duration.ofMillis(1))) {
      AnyWorker slow = new AnyWorker(true);
      String address = hurried.admit(slow);
      CompletableFuture<byte[]> late = hurried.invoke("request-1", "{}".getBytes(UTF_8));
      CompletableFuture<byte[]> waiting = hurried.invoke("request-2", "{}".getBytes(UTF_8));

      get(address, "invocation/next");

      assertThat(late).failsWithin(PATIENCE);
      assertThat(slow.end()).succeedsWithin(PATIENCE);
      assertThat(waiting).isNotDone();
      assertThat(post(address, "invocation/request-1/response", "{}")).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("A runtime cannot answer for another")
  void another() throws Exception {
    String other = api.admit(new AnyWorker(true));
    CompletableFuture<byte[]> answer = api.invoke("request-1", "{}".getBytes(UTF_8));
    get(runtime, "invocation/next");

    assertThat(post(other, "invocation/request-1/response", "{}")).isEqualTo(404);
    assertThat(answer).isNotDone();
  }

  @Test
  @DisplayName("Only admitted runtimes are served")
  void strangers() throws Exception {
    String stranger = runtime.replaceAll("/.*", "/0000");

    assertThat(get(stranger, "invocation/next").statusCode()).isEqualTo(403);
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

  /** A runtime that remembers whether it was dismissed. */
  private static final class AnyWorker implements RuntimeApi.Worker {
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final boolean reusable;

    AnyWorker(boolean reusable) {
      this.reusable = reusable;
    }

    @Override
    public boolean reusable() {
      return reusable;
    }

    @Override
    public void dismissed() {
      end.complete(true);
    }

    CompletableFuture<Boolean> end() {
      return end;
    }
  }
}
