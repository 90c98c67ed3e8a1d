package org.mentormatcher.local.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mentormatcher.jobs.Sha256;

/** Does what the page does in a browser, over HTTP and with nothing else. */
final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POLL_MILLIS = 50;
  private static final Set<String> FINAL_STATES = Set.of("matched", "rejected", "failed");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  Browser(String address) {
    this.address = address;
  }

  HttpResponse<byte[]> get(String path) {
    return send(request(path).GET().build());
  }

  /** Opens a job for those files, whose upload is still to come. */
  OpenJob open(Map<String, byte[]> files) {
    return open(files, body -> {});
  }

  /** Opens a job with a request that is changed before it is sent. */
  OpenJob open(Map<String, byte[]> files, Consumer<JsonObject> change) {
    JsonArray announced = new JsonArray();
    files.forEach(
        (name, content) -> {
          JsonObject file = new JsonObject();
          file.addProperty("name", name);
          file.addProperty("bytes", content.length);
          file.addProperty("sha256", Sha256.of(content).hex());
          announced.add(file);
        });
    JsonObject body = new JsonObject();
    body.addProperty("lawfulBasis", "consent");
    body.addProperty("specialCategoryCondition", "explicit-consent");
    body.addProperty("programme", "civil-service");
    body.addProperty("objective", "best-matches");
    body.add("files", announced);
    change.accept(body);
    HttpResponse<byte[]> answer =
        send(
            request("api/jobs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    assertThat(answer.statusCode()).isEqualTo(201);
    return new OpenJob(json(answer));
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  static JsonObject json(HttpResponse<byte[]> response) {
    return JsonParser.parseString(new String(response.body(), UTF_8)).getAsJsonObject();
  }

  /** Looks again and again until what is seen is as wanted, for a minute at most. */
  static <T> T await(Supplier<T> look, Predicate<T> wanted) {
    Instant deadline = Instant.now().plus(PATIENCE);
    T seen = look.get();
    while (!wanted.test(seen)) {
      assertThat(Instant.now()).as("still waiting: %s", seen).isBefore(deadline);
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(POLL_MILLIS, TimeUnit.MILLISECONDS))
          .join();
      seen = look.get();
    }
    return seen;
  }

  /** A job that this browser has the secret of. */
  final class OpenJob {

    private final JsonObject opened;

    private OpenJob(JsonObject opened) {
      this.opened = opened;
    }

    String id() {
      return opened.get("id").getAsString();
    }

    /** Where that file is to be uploaded to. */
    String uploadUrl(String name) {
      return upload(name).get("url").getAsString();
    }

    HttpResponse<byte[]> upload(String name, byte[] content) {
      return upload(name, uploadUrl(name), content);
    }

    /** Uploads to that address, with the headers that were signed for the file. */
    HttpResponse<byte[]> upload(String name, String url, byte[] content) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(PATIENCE)
              .PUT(BodyPublishers.ofByteArray(content));
      upload(name)
          .getAsJsonObject("headers")
          .asMap()
          .forEach((header, value) -> request.header(header, value.getAsString()));
      return send(request.build());
    }

    /** The headers that were signed for it, as lines of a request. */
    String uploadHeaders(String name) {
      StringBuilder lines = new StringBuilder();
      upload(name)
          .getAsJsonObject("headers")
          .asMap()
          .forEach(
              (header, value) ->
                  lines.append(header).append(": ").append(value.getAsString()).append("\r\n"));
      return lines.toString();
    }

    private JsonObject upload(String name) {
      for (JsonElement upload : opened.getAsJsonArray("uploads")) {
        if (upload.getAsJsonObject().get("name").getAsString().equals(name)) {
          return upload.getAsJsonObject();
        }
      }
      throw new AssertionError("no upload is offered for " + name);
    }

    JsonObject status() {
      HttpResponse<byte[]> answer = send(authorized("").GET().build());
      assertThat(answer.statusCode()).isEqualTo(200);
      return json(answer);
    }

    /** The job once nothing more happens to it by itself. */
    JsonObject awaitEnd() {
      return await(
          this::status, status -> FINAL_STATES.contains(status.get("state").getAsString()));
    }

    /** Every result by its name. */
    Map<String, byte[]> downloads() {
      Map<String, byte[]> results = new TreeMap<>();
      for (JsonElement each : status().getAsJsonArray("downloads")) {
        JsonObject download = each.getAsJsonObject();
        HttpResponse<byte[]> answer =
            send(HttpRequest.newBuilder(URI.create(download.get("url").getAsString())).build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Sha256.of(answer.body()).hex()).isEqualTo(download.get("sha256").getAsString());
        results.put(download.get("name").getAsString(), answer.body());
      }
      return results;
    }

    /**
     * Says what arrived, until the answer is the receipt: whoever matched the job may be at its
     * uploads for another moment.
     */
    HttpResponse<byte[]> received(Map<String, byte[]> results) {
      JsonObject digests = new JsonObject();
      results.forEach((name, content) -> digests.addProperty(name, Sha256.of(content).hex()));
      JsonObject body = new JsonObject();
      body.add("sha256", digests);
      return await(
          () -> post(body), answer -> answer.statusCode() != 202 && answer.statusCode() != 503);
    }

    private HttpResponse<byte[]> post(JsonObject body) {
      BodyPublisher json = BodyPublishers.ofString(body.toString());
      return send(
          authorized("/received").header("Content-Type", "application/json").POST(json).build());
    }

    HttpResponse<byte[]> delete() {
      return send(authorized("").DELETE().build());
    }

    String secret() {
      return opened.get("secret").getAsString();
    }

    private HttpRequest.Builder authorized(String rest) {
      return request("api/jobs/" + id() + rest)
          .header("Authorization", "Bearer " + opened.get("secret").getAsString());
    }
  }
}
