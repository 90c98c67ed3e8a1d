package org.mentormatcher.local.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.local.command.CommandLineProgram;
import org.mentormatcher.local.lambda.ProcessFunction;
import org.mentormatcher.local.s3.ObjectCreated;
import org.mentormatcher.local.s3.S3Role;
import org.mentormatcher.local.s3.S3Session;
import org.mentormatcher.local.serve.Browser.OpenJob;
import org.mentormatcher.local.web.WebServer;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class LocalServiceTest {

  private static final List<String> BUCKETS =
      List.of("mentor-matcher-uploads", "mentor-matcher-results");

  private static final int PROBES = 10_000;
  private static final long PROBE_SEED = 12;

  /** As many as take seconds; what happens to far more at once is not tried here. */
  private static final int JOBS_AT_ONCE = 10;

  private static final Path SAMPLES = Path.of("../page/demo");

  private static LocalService service;
  private static Browser browser;

  @BeforeAll
  static void startService() throws IOException {
    service = LocalService.start(WebServer.bind(0), quiet());
    browser = new Browser(service.address());
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  @Test
  @DisplayName("MM-3: from two files to results, and nothing is left once they are acknowledged")
  void wholeJourney() {
    OpenJob job = browser.open(demonstration());

    uploadAll(job, demonstration());
    JsonObject end = job.awaitEnd();

    assertThat(end.get("state").getAsString()).isEqualTo("matched");
    awaitUploadsGone(job);

    Map<String, byte[]> results = job.downloads();
    HttpResponse<byte[]> receipt = job.received(results);

    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(Browser.json(receipt).get("reason").getAsString()).isEqualTo("received");
    assertThat(objectsOf(job)).isEmpty();
    assertThat(job.status().get("state").getAsString()).isEqualTo("deleted");
  }

  @Test
  @DisplayName("MM-7: a job and the command line give the same bytes")
  void sameBytes(@TempDir Path folder) throws IOException {
    OpenJob job = matchedDemonstration();
    Path out = folder.resolve("results");

    int exitStatus =
        new CommandLineProgram(silent(), silent(), false, Clock.systemUTC(), Map.of())
            .run("match", "--demo", "--objective", "best-matches", "--out", out.toString());

    assertThat(exitStatus).isZero();
    Map<String, byte[]> results = job.downloads();
    assertThat(results.keySet()).isEqualTo(namesIn(out));
    for (Map.Entry<String, byte[]> result : results.entrySet()) {
      assertThat(out.resolve(result.getKey())).hasBinaryContent(result.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("MM-3, MM-7: every programme gives the command line's bytes, and leaves nothing")
  void everyProgramme(String programme, @TempDir Path folder) throws IOException {
    Map<String, Path> samples = samples(programme);
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, Path> sample : samples.entrySet()) {
      files.put(sample.getKey(), Files.readAllBytes(sample.getValue()));
    }
    OpenJob job =
        browser.open(
            files,
            body -> {
              body.addProperty("programme", programme);
              body.remove("objective");
            });

    uploadAll(job, files);
    assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    Map<String, byte[]> results = job.downloads();

    assertThat(results)
        .usingRecursiveComparison()
        .isEqualTo(onCommandLine(programme, samples, folder));
    assertThat(job.received(results).statusCode()).isEqualTo(200);
    assertThat(objectsOf(job)).isEmpty();
  }

  static List<String> programmes() {
    return ShippedProgrammes.names();
  }

  @Test
  @DisplayName("A programme of one's own and an opt-out list count, and go with the job")
  void ownProgrammeAndOptOuts() {
    JsonObject programme =
        JsonParser.parseString(ShippedProgrammes.source("civil-service").orElseThrow())
            .getAsJsonObject();
    programme.addProperty("name", "ours");
    Map<String, byte[]> files = demonstration();
    files.put("opt-outs", "email address\namara.okafor@example.com\n".getBytes(UTF_8));
    OpenJob job = browser.open(files, body -> body.add("programme", programme));

    uploadAll(job, files);
    JsonObject summary = job.awaitEnd().getAsJsonObject("summary");

    assertThat(summary.get("programme").getAsString()).isEqualTo("ours");
    assertThat(summary.get("mentors").getAsInt()).isEqualTo(39);
    assertThat(job.received(job.downloads()).statusCode()).isEqualTo(200);
    assertThat(objectsOf(job)).isEmpty();
  }

  @Test
  @DisplayName("A second identical event changes nothing")
  void duplicateEvent() {
    OpenJob job = matchedDemonstration();
    Map<String, byte[]> results = job.downloads();
    Set<String> objects = Set.copyOf(objectsOf(job));

    String key = "jobs/" + job.id() + "/mentors";
    boolean coped =
        service
            .deliver(new ObjectCreated(BUCKETS.getFirst(), key, 1, "tag", "Put", Instant.now()))
            .join();

    assertThat(coped).isTrue();
    assertThat(job.status().get("state").getAsString()).isEqualTo("matched");
    assertThat(job.downloads()).usingRecursiveComparison().isEqualTo(results);
    assertThat(Set.copyOf(objectsOf(job))).isEqualTo(objects);
  }

  @Test
  @DisplayName("Input that cannot be matched ends as a report, and its upload is gone")
  void rejected() {
    byte[] noMentors = "first name,last name\nAda,Example\n".getBytes(UTF_8);
    Map<String, byte[]> files =
        Map.of("mentors", noMentors, "mentees", demonstration().get("mentees"));
    OpenJob job = browser.open(files);

    uploadAll(job, files);
    JsonObject end = job.awaitEnd();

    assertThat(end.get("state").getAsString()).isEqualTo("rejected");
    assertThat(end.getAsJsonArray("problems")).isNotEmpty();
    awaitUploadsGone(job);
  }

  @Test
  @DisplayName("A presigned upload that was tampered with is refused")
  void tamperedUpload() {
    OpenJob job = browser.open(demonstration());
    byte[] mentors = demonstration().get("mentors");
    String url = job.uploadUrl("mentors");

    String otherKey = url.replace("/mentors?", "/participants?");
    String longerValid = url.replaceAll("X-Amz-Expires=[0-9]+", "X-Amz-Expires=86400");
    String otherSignature = url.replaceAll("(?<=X-Amz-Signature=)[0-9a-f]{8}", "00000000");

    assertThat(List.of(otherKey, longerValid, otherSignature)).doesNotContain(url);
    assertThat(job.upload("mentors", otherKey, mentors).statusCode()).isEqualTo(403);
    assertThat(job.upload("mentors", longerValid, mentors).statusCode()).isEqualTo(403);
    assertThat(job.upload("mentors", otherSignature, mentors).statusCode()).isEqualTo(403);
    assertThat(objectsOf(job)).isEmpty();
  }

  @Test
  @DisplayName("An upload of another length than announced is refused")
  void otherLength() {
    OpenJob job = browser.open(demonstration());

    HttpResponse<byte[]> answer = job.upload("mentors", "short".getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(objectsOf(job)).isEmpty();
  }

  @Test
  @DisplayName("An upload of other bytes than announced is refused: S3Proxy checks the digest")
  void otherBytes() {
    OpenJob job = browser.open(demonstration());
    byte[] changed = demonstration().get("mentors").clone();
    changed[changed.length - 2] ^= 1;

    HttpResponse<byte[]> answer = job.upload("mentors", changed);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), UTF_8)).contains("Digest");
    assertThat(objectsOf(job)).isEmpty();
  }

  @Test
  @DisplayName("A second upload to the same place is refused")
  void secondUpload() {
    OpenJob job = browser.open(demonstration());
    byte[] mentors = demonstration().get("mentors");

    assertThat(job.upload("mentors", mentors).statusCode()).isEqualTo(200);
    assertThat(job.upload("mentors", mentors).statusCode()).isEqualTo(412);
  }

  @Test
  @DisplayName("Without a signature nothing can be listed or read")
  void unsigned() {
    OpenJob job = matchedDemonstration();
    URI s3 = service.s3().endpoint();

    for (String path : List.of("", "/" + BUCKETS.get(1), "/" + objectsOf(job).getFirst())) {
      HttpResponse<byte[]> answer =
          browser.send(HttpRequest.newBuilder(URI.create(s3 + path)).build());
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("Only the page's own origin may call S3 from a browser")
  void crossOrigin() {
    String url = browser.open(demonstration()).uploadUrl("mentors");

    assertThat(allowedOrigin(url, service.address().replaceAll("/$", "")))
        .isEqualTo(service.address().replaceAll("/$", ""));
    assertThat(allowedOrigin(url, "http://example.org")).isEmpty();
  }

  @Test
  @DisplayName("Another page on this machine can neither open a job nor ask for one")
  @Tag("foreign-page-opens-jobs")
  void foreignPage() {
    String own = service.address().replaceAll("/$", "");

    assertThat(post(Map.of("Content-Type", "text/plain"))).isEqualTo(415);
    assertThat(post(Map.of("Content-Type", "application/x-www-form-urlencoded"))).isEqualTo(415);
    assertThat(post(Map.of())).isEqualTo(415);
    for (String origin : List.of("http://example.org", "null", own.replace("http", "https"))) {
      assertThat(post(Map.of("Content-Type", "application/json", "Origin", origin))).isEqualTo(403);
    }
    for (String site : List.of("cross-site", "same-site")) {
      assertThat(post(Map.of("Content-Type", "application/json", "Sec-Fetch-Site", site)))
          .isEqualTo(403);
    }
    assertThat(
            post(
                Map.of(
                    "Content-Type",
                    "application/json; charset=utf-8",
                    "Origin",
                    own,
                    "Sec-Fetch-Site",
                    "same-origin")))
        .as("the page itself, whose body is not what it should be")
        .isEqualTo(400);
  }

  private static int post(Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.address() + "api/jobs"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    headers.forEach(request::header);
    return browser.send(request.build()).statusCode();
  }

  @Test
  @DisplayName("10,000 requests for another's job have one answer, and open none of its files")
  void crossJobProbes() {
    OpenJob victim = matchedDemonstration();
    OpenJob prober = matchedDemonstration();
    Random random = new Random(PROBE_SEED);
    byte[] unknown = browser.send(look("0".repeat(32), prober.secret())).body();
    List<String> downloads =
        prober.status().getAsJsonArray("downloads").asList().stream()
            .map(each -> each.getAsJsonObject().get("url").getAsString())
            .toList();

    for (int probe = 0; probe < PROBES; probe++) {
      if (probe % 2 == 0) {
        HttpResponse<byte[]> answer = browser.send(probe(victim, prober, random));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown);
      } else {
        String own = downloads.get(random.nextInt(downloads.size()));
        HttpRequest other = HttpRequest.newBuilder(otherFile(own, victim, prober, random)).build();
        assertThat(browser.send(other).statusCode()).isEqualTo(403);
      }
    }

    assertThat(victim.status().get("state").getAsString()).isEqualTo("matched");
  }

  /** The victim's job with something else than its secret. */
  private static HttpRequest probe(OpenJob victim, OpenJob prober, Random random) {
    String secret =
        switch (random.nextInt(4)) {
          case 0 -> prober.secret();
          case 1 -> victim.secret().substring(random.nextInt(1, 40));
          case 2 -> victim.secret().toLowerCase(Locale.ROOT) + "x";
          default -> Long.toHexString(random.nextLong()).repeat(3);
        };
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    service.address()
                        + "api/jobs/"
                        + victim.id()
                        + (random.nextInt(3) == 0 ? "/received" : "")))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json");
    return request.build().uri().getPath().endsWith("/received")
        ? request.POST(HttpRequest.BodyPublishers.ofString("{\"sha256\":{}}")).build()
        : (random.nextBoolean() ? request.GET() : request.DELETE()).build();
  }

  /** A signed download of the prober's, turned to a file of the victim's. */
  private static URI otherFile(String own, OpenJob victim, OpenJob prober, Random random) {
    String other = own.replace(prober.id(), victim.id());
    return URI.create(
        switch (random.nextInt(4)) {
          case 0 -> other;
          case 1 -> other.replace("/1/", "/" + random.nextInt(1, 999) + "/");
          case 2 -> other.replace("-results", "-uploads");
          default ->
              own.replaceFirst("/jobs/[0-9a-f]+", "/jobs/" + prober.id() + "/../" + victim.id());
        });
  }

  private static HttpRequest look(String id, String secret) {
    return HttpRequest.newBuilder(URI.create(service.address() + "api/jobs/" + id))
        .header("Authorization", "Bearer " + secret)
        .build();
  }

  @Test
  @DisplayName("Many jobs at once: every one is matched")
  void manyAtOnce() {
    List<OpenJob> jobs = new ArrayList<>();
    for (int each = 0; each < JOBS_AT_ONCE; each++) {
      jobs.add(browser.open(demonstration()));
    }

    jobs.forEach(job -> uploadAll(job, demonstration()));

    for (OpenJob job : jobs) {
      assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    }
  }

  @Test
  @DisplayName("The match function has a process of its own where AWS's client runs")
  void ownProcess() {
    assumeTrue(ProcessFunction.isSupported());

    assertThat(ProcessHandle.current().children())
        .anyMatch(child -> child.info().command().orElse("").endsWith("/bin/java"));
  }

  private static String allowedOrigin(String url, String origin) {
    HttpRequest preflight =
        HttpRequest.newBuilder(URI.create(url))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PUT")
            .header("Access-Control-Request-Headers", "content-type,if-none-match")
            .build();
    return browser.send(preflight).headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }

  private static OpenJob matchedDemonstration() {
    OpenJob job = browser.open(demonstration());
    uploadAll(job, demonstration());
    assertThat(job.awaitEnd().get("state").getAsString()).isEqualTo("matched");
    return job;
  }

  private static void uploadAll(OpenJob job, Map<String, byte[]> files) {
    files.forEach(
        (name, content) -> assertThat(job.upload(name, content).statusCode()).isEqualTo(200));
  }

  /** The made-up participants, as the page's button fetches them. */
  private static Map<String, byte[]> demonstration() {
    return new TreeMap<>(
        Map.of(
            "mentors", browser.get("demo/mentors.csv").body(),
            "mentees", browser.get("demo/mentees.csv").body()));
  }

  /** The state is written first, so that nobody waits for the deletion that follows it. */
  private static void awaitUploadsGone(OpenJob job) {
    Browser.await(
        () -> objectsOf(job),
        objects -> objects.stream().noneMatch(object -> object.startsWith(BUCKETS.getFirst())));
  }

  /**
   * What the buckets hold of a job, as {@code BUCKET/KEY}; empty objects only keep late uploads
   * out.
   */
  private static List<String> objectsOf(OpenJob job) {
    List<String> objects = new ArrayList<>();
    try (S3Session session = service.s3().session(S3Role.CLEANUP);
        S3Client s3 = session.client()) {
      for (String bucket : BUCKETS) {
        s3
            .listObjectsV2(request -> request.bucket(bucket).prefix("jobs/" + job.id()))
            .contents()
            .stream()
            .filter(object -> object.size() > 0)
            .map(S3Object::key)
            .forEach(key -> objects.add(bucket + "/" + key));
      }
    }
    return objects;
  }

  /** The made-up files of a programme by what they are; the default one's are for all. */
  private static Map<String, Path> samples(String programme) throws IOException {
    Path own = SAMPLES.resolve(programme);
    Map<String, Path> samples = new TreeMap<>();
    try (var files = Files.list(Files.isDirectory(own) ? own : SAMPLES)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .forEach(file -> samples.put(file.getFileName().toString().replace(".csv", ""), file));
    }
    return samples;
  }

  private static Map<String, byte[]> onCommandLine(
      String programme, Map<String, Path> samples, Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("match", "--programme", programme));
    for (String people : List.of("mentors", "mentees", "participants")) {
      Optional.ofNullable(samples.get(people)).map(Path::toString).ifPresent(arguments::add);
    }
    for (FurtherFile further : FurtherFile.values()) {
      Optional.ofNullable(samples.get(further.label()))
          .ifPresent(file -> arguments.addAll(List.of("--" + further.label(), file.toString())));
    }
    Path out = folder.resolve("results");
    arguments.addAll(List.of("--out", out.toString()));

    int exitStatus =
        new CommandLineProgram(
                silent(), silent(), false, Clock.system(ZoneId.systemDefault()), Map.of())
            .run(arguments.toArray(String[]::new));

    assertThat(exitStatus).isZero();
    Map<String, byte[]> results = new TreeMap<>();
    for (String name : namesIn(out)) {
      results.put(name, Files.readAllBytes(out.resolve(name)));
    }
    return results;
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static ServiceLog quiet() {
    return new ServiceLog(new PrintWriter(new StringWriter()), false);
  }

  private static PrintWriter silent() {
    return new PrintWriter(Writer.nullWriter());
  }
}
