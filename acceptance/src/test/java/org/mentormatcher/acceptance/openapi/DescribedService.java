package org.mentormatcher.acceptance.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mentormatcher.functions.job.JobHandler;
import org.mentormatcher.functions.match.MatchHandler;
import org.mentormatcher.functions.match.Matcher;
import org.mentormatcher.functions.openjob.Gate;
import org.mentormatcher.functions.openjob.OpenJobHandler;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.receipts.SigningKey;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;
import org.mentormatcher.jobs.testing.TestPresigner;
import org.mentormatcher.local.web.ApiFunctions;
import org.mentormatcher.local.web.WebServer;

/**
 * The functions as they are, over stores in memory, behind the server of one machine: whatever they
 * answer is held against the document.
 */
final class DescribedService implements AutoCloseable {

  static final String OPEN = "POST /api/jobs";
  static final String LOOK = "GET /api/jobs/{id}";
  static final String DELETE = "DELETE /api/jobs/{id}";
  static final String RECEIVED = "POST /api/jobs/{id}/received";
  static final String MORE_TIME = "POST /api/jobs/{id}/more-time";

  private static final OpenApiDocument DOCUMENT = OpenApiDocument.published();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final TestClock clock = new TestClock();
  private final TestContext context = new TestContext("request");
  private final InMemoryObjectStore objects = new InMemoryObjectStore(clock);
  private final Ledger rows = new InMemoryJobStore(clock);
  private final Jobs jobs = new Jobs(rows, clock, new SecureRandom());
  private final MatchHandler match =
      new MatchHandler(jobs, objects, new Buckets("uploads", "results"), Matcher.SHIPPED);
  private final WebServer web;

  private DescribedService(Function<Ledger, Gate> gate) {
    SigningKey key = SigningKey.generate();
    try {
      web = WebServer.bind(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    web.start(
        new ApiFunctions(
            new OpenJobHandler(
                jobs, gate.apply(rows), TestPresigner.create(), () -> Optional.of(key.publicKey())),
            new JobHandler(jobs, objects, TestPresigner.create(), () -> key)),
        URI.create("http://127.0.0.1:1"),
        context.getLogger());
  }

  /** For everybody, and the sweep alive. */
  static DescribedService open() {
    DescribedService service = behind(Gate::open);
    service.rows.beat(
        new Heartbeat(service.clock.instant(), Duration.ZERO, service.clock.instant()));
    return service;
  }

  /** For whom the gate lets in; the sweep gave no sign of life yet. */
  static DescribedService behind(Function<Ledger, Gate> gate) {
    return new DescribedService(gate);
  }

  /** An answer as it came. */
  record DescribedAnswer(int status, JsonObject body) {}

  /** A job whose secret is known. */
  record KnownJob(String id, String secret) {
    static final KnownJob NONE = new KnownJob("00112233445566778899aabbccddeeff", "wrong");

    Map<String, String> headers() {
      return Map.of("Authorization", "Bearer " + secret, "Content-Type", "application/json");
    }
  }

  /**
   * Asks, and fails where the answer is not as the document describes it.
   *
   * @param operation a method and a path of the document
   * @param body "" for none
   */
  DescribedAnswer ask(String operation, KnownJob job, String body) {
    return ask(operation, job, body, Map.of());
  }

  /** The same with further headers, or others. */
  DescribedAnswer ask(String operation, KnownJob job, String body, Map<String, String> headers) {
    String[] line = operation.replace("{id}", job.id()).split(" ", 2);
    return send(line[0], line[1], body, overridden(job.headers(), headers), operation);
  }

  /** Asks at an address that the document does not have. */
  DescribedAnswer askElsewhere(String path) {
    return send("GET", path, "", Map.of(), "*");
  }

  private DescribedAnswer send(
      String method, String path, String body, Map<String, String> headers, String operation) {
    HttpRequest.Builder request =
        request(path)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    HttpResponse<String> response = send(request.build());
    JsonElement json = JsonParser.parseString(response.body());
    String type = response.headers().firstValue("content-type").orElse("");
    assertThat(DOCUMENT.errors(operation, response.statusCode(), type, json))
        .as("%s answers %s %s", operation, response.statusCode(), json)
        .isEmpty();
    return new DescribedAnswer(response.statusCode(), json.getAsJsonObject());
  }

  /** What a browser gets that asks for a file of the page. */
  HttpResponse<String> get(String path) {
    return send(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(web.origins().getFirst() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What opens a job for those files. */
  static JsonObject request(Map<InputFile, byte[]> files) {
    JsonArray announced = new JsonArray();
    files.forEach(
        (file, content) -> {
          JsonObject each = new JsonObject();
          each.addProperty("name", file.label());
          each.addProperty("bytes", content.length);
          each.addProperty("sha256", Sha256.of(content).hex());
          announced.add(each);
        });
    JsonObject body = new JsonObject();
    body.addProperty("lawfulBasis", "consent");
    body.addProperty("specialCategoryCondition", "explicit-consent");
    body.addProperty("programme", "civil-service");
    body.add("files", announced);
    return body;
  }

  /** A job for those files, whose uploads are still to come. */
  KnownJob opened(Map<InputFile, byte[]> files) {
    DescribedAnswer answer = ask(OPEN, KnownJob.NONE, request(files).toString());
    assertThat(answer.status()).isEqualTo(201);
    return new KnownJob(
        answer.body().get("id").getAsString(), answer.body().get("secret").getAsString());
  }

  /** A job whose files were uploaded and matched, or found to have problems. */
  KnownJob ran(Map<InputFile, byte[]> files) {
    KnownJob job = opened(files);
    files.forEach(
        (file, content) -> {
          JobId id = new JobId(job.id());
          objects.put(new ObjectKey.Upload(id, file), "text/csv", content);
          match.handleRequest(event(id, file, content.length), context);
        });
    return job;
  }

  /** A job that an attempt has taken and works on. */
  KnownJob taken(Map<InputFile, byte[]> files) {
    KnownJob job = opened(files);
    files.keySet().forEach(file -> jobs.arrived(new JobId(job.id()), file, clock.instant(), "a"));
    return job;
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  /** From now on nothing can be deleted. */
  void refuseToDelete() {
    objects.refuseToDelete(key -> true);
  }

  /** The made-up participants. */
  static Map<InputFile, byte[]> demonstration() {
    Map<InputFile, byte[]> files = new LinkedHashMap<>();
    for (InputFile file : new InputFile[] {InputFile.MENTORS, InputFile.MENTEES}) {
      try (InputStream content =
          DescribedService.class.getResourceAsStream("/page/demo/" + file.label() + ".csv")) {
        files.put(file, content.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private S3Event event(JobId id, InputFile file, int bytes) {
    String json =
        """
        {"Records": [{"eventTime": "%s", "s3": {"bucket": {"name": "uploads"},
          "object": {"key": "jobs/%s/%s", "size": %d}}}]}
        """
            .formatted(clock.instant(), id.value(), file.label(), bytes);
    return LambdaEventSerializers.serializerFor(S3Event.class, S3Event.class.getClassLoader())
        .fromJson(json);
  }

  private static Map<String, String> overridden(
      Map<String, String> headers, Map<String, String> others) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(others);
    return all;
  }

  @Override
  public void close() {
    web.close();
  }
}
