package org.mentormatcher.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.functions.match.Matcher;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.SteadyClock;
import org.mentormatcher.local.command.CommandLineProgram;
import org.mentormatcher.local.lambda.ProcessFunction.ProcessLimits;
import org.mentormatcher.local.s3.S3Role;
import org.mentormatcher.local.s3.S3Session;
import org.mentormatcher.local.serve.Browser.OpenJob;
import org.mentormatcher.local.web.WebServer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * As on macOS and on Windows, where AWS's runtime client has no native library; run on any system.
 */
@DisplayName("A service whose functions run in its own process")
class InProcessServiceTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String SOMEBODY = "somebody-who-is-nowhere";

  private final AtomicLong passed = new AtomicLong();
  private final StringWriter log = new StringWriter();
  private LocalService service;
  private Browser browser;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  @DisplayName("MM-3, MM-7: runs a whole job over HTTP, with the command line's bytes")
  void wholeJourney(@TempDir Path folder) throws IOException {
    start(MatchRuntime.inProcess());
    OpenJob job = browser.open(demonstration());

    uploadAll(job, demonstration());
    assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    Map<String, byte[]> results = job.downloads();
    var receipt = job.received(results);

    assertThat(results).usingRecursiveComparison().isEqualTo(onCommandLine(folder));
    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(Browser.json(receipt).get("reason").getAsString()).isEqualTo("received");
    assertThat(objectsOf(job)).isEmpty();
    assertThat(job.status().get("state").getAsString()).isEqualTo("deleted");
  }

  @Test
  @DisplayName("MM-4: deletes a job at its deadline, with a receipt")
  void deadline() throws IOException {
    start(MatchRuntime.inProcess());
    OpenJob job = browser.open(demonstration());
    uploadAll(job, demonstration());
    assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    Browser.await(() -> uploadsOf(job), List::isEmpty);
    service.sweep();
    assertThat(objectsOf(job)).as("before its deadline").isNotEmpty();

    passed.addAndGet(Policy.INACTIVITY.plusSeconds(1).toNanos());
    service.sweep();

    assertThat(objectsOf(job)).isEmpty();
    JsonObject status = job.status();
    assertThat(status.get("state").getAsString()).isEqualTo("deleted");
    assertThat(status.getAsJsonObject("receipt").get("reason").getAsString()).isEqualTo("expired");
  }

  @Test
  @DisplayName(
      "MM-2: tries a matching that fails again, ends it as failed, and logs its kind alone")
  void fails() throws IOException {
    AtomicInteger tried = new AtomicInteger();
    start(
        limited(
            (_, _, _) -> {
              tried.incrementAndGet();
              throw new StackOverflowError(SOMEBODY);
            },
            LONG));
    OpenJob job = browser.open(demonstration());

    uploadAll(job, demonstration());

    assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("failed");
    assertThat(tried).hasValue(3);
    Browser.await(() -> uploadsOf(job), List::isEmpty);
    assertThat(log.toString()).contains("StackOverflowError").doesNotContain(SOMEBODY);
  }

  @Test
  @DisplayName("gives up a matching that is over its time and asks it to stop, and tries it again")
  void overItsTime() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicInteger tried = new AtomicInteger();
    start(
        limited(
            (request, input, watcher) -> {
              if (tried.incrementAndGet() == 1) {
                try {
                  never.await();
                } catch (InterruptedException e) {
                  stopped.countDown();
                  throw new IllegalStateException(e);
                }
              }
              return Matcher.SHIPPED.match(request, input, watcher);
            },
            Duration.ofSeconds(10)));
    OpenJob job = browser.open(demonstration());

    uploadAll(job, demonstration());

    assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    assertThat(stopped.getCount()).isZero();
    assertThat(tried).hasValue(2);
    assertThat(job.received(job.downloads()).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("matches two jobs beside each other: each waits until the other has begun")
  void twoAtOnce() throws IOException {
    CyclicBarrier both = new CyclicBarrier(2);
    start(
        limited(
            (request, input, watcher) -> {
              try {
                both.await(1, TimeUnit.MINUTES);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              return Matcher.SHIPPED.match(request, input, watcher);
            },
            LONG));
    List<OpenJob> jobs = List.of(browser.open(demonstration()), browser.open(demonstration()));

    jobs.forEach(job -> uploadAll(job, demonstration()));

    for (OpenJob job : jobs) {
      assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    }
  }

  private void start(MatchRuntime runtime) throws IOException {
    SteadyClock clock =
        SteadyClock.watched(InstantSource.system(), () -> System.nanoTime() + passed.get());
    ServiceLog all = new ServiceLog(new PrintWriter(log), true);
    service = LocalService.start(WebServer.bind(0), all, runtime, clock);
    browser = new Browser(service.address());
  }

  private static MatchRuntime limited(Matcher matcher, Duration timeout) {
    return new MatchRuntime.InProcess(matcher, new ProcessLimits(2, timeout));
  }

  private Map<String, byte[]> demonstration() {
    return new TreeMap<>(
        Map.of(
            "mentors", browser.get("demo/mentors.csv").body(),
            "mentees", browser.get("demo/mentees.csv").body()));
  }

  private static void uploadAll(OpenJob job, Map<String, byte[]> files) {
    files.forEach(
        (name, content) -> assertThat(job.upload(name, content).statusCode()).isEqualTo(200));
  }

  private List<String> uploadsOf(OpenJob job) {
    return objectsOf(job).stream().filter(each -> each.startsWith("mentor-matcher-up")).toList();
  }

  /** As {@code BUCKET/KEY}; empty objects only keep late uploads out. */
  private List<String> objectsOf(OpenJob job) {
    List<String> objects = new ArrayList<>();
    try (S3Session session = service.s3().session(S3Role.CLEANUP);
        S3Client s3 = session.client()) {
      for (String bucket : List.of("mentor-matcher-uploads", "mentor-matcher-results")) {
        s3.listObjectsV2(list -> list.bucket(bucket).prefix("jobs/" + job.id())).contents().stream()
            .filter(object -> object.size() > 0)
            .map(S3Object::key)
            .forEach(key -> objects.add(bucket + "/" + key));
      }
    }
    return objects;
  }

  private static Map<String, byte[]> onCommandLine(Path folder) throws IOException {
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    Path out = folder.resolve("results");
    int exitStatus =
        new CommandLineProgram(silent, silent, false, Clock.systemUTC(), Map.of())
            .run("match", "--demo", "--objective", "best-matches", "--out", out.toString());
    assertThat(exitStatus).isZero();
    Map<String, byte[]> results = new TreeMap<>();
    try (var files = Files.list(out)) {
      for (Path file : files.toList()) {
        results.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return results;
  }
}
