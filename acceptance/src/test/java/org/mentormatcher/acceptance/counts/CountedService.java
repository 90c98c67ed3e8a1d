package org.mentormatcher.acceptance.counts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.functions.cleanup.CleanupHandler;
import org.mentormatcher.functions.job.JobHandler;
import org.mentormatcher.functions.match.MatchHandler;
import org.mentormatcher.functions.match.Matcher;
import org.mentormatcher.functions.openjob.Gate;
import org.mentormatcher.functions.openjob.OpenJobHandler;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.dynamodb.DynamoDbJobStore;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.receipts.SigningKey;
import org.mentormatcher.jobs.testing.HttpEvents;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;
import org.mentormatcher.jobs.testing.TestPresigner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** The five steps of a run over stores in memory, as they are deployed, and their counts. */
final class CountedService {

  private static final Buckets BUCKETS = new Buckets("uploads", "results");

  /** What DynamoDB charges one write for. */
  private static final int WRITE_UNIT = 1024;

  private final CallCounts counts = new CallCounts();
  private final TestClock clock = new TestClock();
  private final TestContext context = new TestContext("request");
  private final InMemoryObjectStore buckets = new InMemoryObjectStore(clock);
  private final Ledger rows =
      CallCounts.watched(
          Ledger.class, new InMemoryJobStore(clock), name -> (given, result) -> row(name, given));
  private final ObjectStore objects =
      CallCounts.watched(ObjectStore.class, buckets, name -> (given, result) -> object(name));
  private final Jobs jobs = new Jobs(rows, clock, new SecureRandom());
  private final SigningKey key = SigningKey.generate();
  private final List<Integer> statuses = new ArrayList<>();
  private final OpenJobHandler openJob =
      new OpenJobHandler(
          jobs,
          Gate.open(rows),
          TestPresigner.create(),
          () -> Optional.of(receiptKey().publicKey()));
  private final JobHandler job =
      new JobHandler(jobs, objects, TestPresigner.create(), this::receiptKey);
  private final MatchHandler match = new MatchHandler(jobs, objects, BUCKETS, Matcher.SHIPPED);
  private final CleanupHandler cleanup = new CleanupHandler(jobs, rows, objects, each -> {});

  /** The passes of the sweep of an hour in which there is no job. */
  Map<String, Long> idleHour() {
    counts.clear();
    for (int minute = 0; minute < 60; minute++) {
      sweep();
      clock.pass(Duration.ofMinutes(1));
    }
    return counts.all();
  }

  /**
   * What the functions behind the API are asked by nobody, once each, so that they are kept warm.
   *
   * @param toOpenJob the event that the function which opens jobs gets
   * @param toJob the event that the function which tells of jobs gets
   */
  Map<String, Long> keptWarm(APIGatewayV2HTTPEvent toOpenJob, APIGatewayV2HTTPEvent toJob) {
    counts.clear();
    int before = context.log().size();
    statuses.add(openJob.handleRequest(toOpenJob, context).getStatusCode());
    statuses.add(job.handleRequest(toJob, context).getStatusCode());
    counts.add("lambda open-job", 1);
    counts.add("lambda job", 1);
    counts.add("log lines", context.log().size() - before);
    return counts.all();
  }

  /** How what was asked to keep functions warm was answered. */
  List<Integer> statuses() {
    return List.copyOf(statuses);
  }

  private SigningKey receiptKey() {
    counts.add("dynamodb read", 1);
    return key;
  }

  /** A pass of the sweep while there is no job, and no look for unfinished uploads is due. */
  private Map<String, Long> idleSweep() {
    sweep();
    counts.clear();
    sweep();
    return counts.all();
  }

  /**
   * A run from the opening of its job to its last trace, with the page's question for the key that
   * the receipt is checked with; without what idle sweeps would have called anyway, and without the
   * questions of a page that waits.
   *
   * @param mentors the file of mentors
   * @param mentees the file of mentees
   */
  Map<String, Long> run(byte[] mentors, byte[] mentees) {
    final Map<String, Long> idle = idleSweep();
    counts.clear();
    Map<InputFile, byte[]> files = Map.of(InputFile.MENTORS, mentors, InputFile.MENTEES, mentees);
    JsonObject opened =
        api(
            openJob.handleRequest(
                HttpEvents.request("POST", "/api/jobs", new Gson().toJson(request(files))),
                context),
            "open-job");
    JobId id = new JobId(opened.get("id").getAsString());
    String secret = opened.get("secret").getAsString();
    for (InputFile file : List.of(InputFile.MENTORS, InputFile.MENTEES)) {
      byte[] content = files.get(file);
      buckets.put(new ObjectKey.Upload(id, file), "text/csv", content);
      counts.add("s3 put", 1);
      counts.add("bytes up", content.length);
      match.handleRequest(event(id, file, content.length), context);
      counts.add("lambda match", 1);
    }
    String path = "/api/jobs/" + id.value();
    api(job.handleRequest(HttpEvents.request("GET", path, null, secret), context), "job");
    Job matched = jobs.find(id).orElseThrow();
    counts.add("dynamodb read", -1); // this look is the test's own
    JsonObject digests = new JsonObject();
    for (StoredResult result : matched.run().results()) {
      if (result.isHandedOut()) {
        digests.addProperty(result.name(), result.sha256().hex());
        counts.add("s3 get", 1);
        counts.add("bytes down", result.bytes());
      }
    }
    JsonObject received = new JsonObject();
    received.add("sha256", digests);
    api(
        job.handleRequest(
            HttpEvents.request("POST", path + "/received", received.toString(), secret), context),
        "job");
    api(openJob.handleRequest(HttpEvents.request("GET", "/api/config", null), context), "open-job");
    sweepUntilNothingIsLeft(idle);
    return counts.all();
  }

  /** A look at a job that has no results yet: what a page that waits asks for. */
  Map<String, Long> question(byte[] mentors, byte[] mentees) {
    JsonObject body = request(Map.of(InputFile.MENTORS, mentors, InputFile.MENTEES, mentees));
    idleSweep();
    JsonObject opened =
        api(
            openJob.handleRequest(
                HttpEvents.request("POST", "/api/jobs", new Gson().toJson(body)), context),
            "open-job");
    counts.clear();
    api(
        job.handleRequest(
            HttpEvents.request(
                "GET",
                "/api/jobs/" + opened.get("id").getAsString(),
                null,
                opened.get("secret").getAsString()),
            context),
        "job");
    return counts.all();
  }

  private void sweepUntilNothingIsLeft(Map<String, Long> idle) {
    int passes = 0;
    do {
      clock.pass(Duration.ofMinutes(1));
      sweep();
      passes++;
    } while (!buckets.keys().isEmpty());
    int swept = passes;
    idle.forEach((name, number) -> counts.add(name, -number * swept));
  }

  private void sweep() {
    int before = context.log().size();
    cleanup.handleRequest(new ScheduledEvent(), context);
    counts.add("lambda cleanup", 1);
    counts.add("log lines", context.log().size() - before);
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

  private static JsonObject request(Map<InputFile, byte[]> files) {
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
    body.addProperty("objective", "most-matched");
    body.add("files", announced);
    return body;
  }

  private JsonObject api(APIGatewayV2HTTPResponse response, String function) {
    if (response.getStatusCode() >= 300) {
      throw new AssertionError(response.getStatusCode() + " " + response.getBody());
    }
    counts.add("api", 1);
    counts.add("lambda " + function, 1);
    // Signatures and keys are not of one length.
    counts.add(
        "kilobytes answered",
        Math.ceilDiv(response.getBody().getBytes(UTF_8).length, 10_240) * 10L);
    JsonElement answer = JsonParser.parseString(response.getBody());
    return answer.getAsJsonObject();
  }

  private void row(String name, Object[] given) {
    switch (name) {
      case "find" -> counts.add("dynamodb read", 1);
      // Both may be a moment late, and take half a unit.
      case "live", "lastBeat" -> counts.add("dynamodb late read", 1);
      case "beat" -> counts.add("dynamodb write unit", 1);
      case "create" -> counts.add("dynamodb write unit", units((Job) given[0]));
      case "replace" -> counts.add("dynamodb write unit", units((Job) given[1]));
      default -> throw new IllegalStateException("Not counted: " + name);
    }
  }

  /** What a row is charged for, once in the table and once in the index. */
  private static long units(Job job) {
    long[] bytes = new long[1];
    DynamoDbClient measuring =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  bytes[0] = bytes((PutItemRequest) arguments[0]);
                  return PutItemResponse.builder().build();
                });
    new DynamoDbJobStore(measuring, "rows").create(job);
    return Math.ceilDiv(bytes[0], WRITE_UNIT) + 1;
  }

  private static long bytes(PutItemRequest request) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> each : request.item().entrySet()) {
      AttributeValue value = each.getValue();
      bytes += each.getKey().length();
      bytes += value.s() == null ? value.n().length() : value.s().getBytes(UTF_8).length;
    }
    return bytes;
  }

  private void object(String name) {
    switch (name) {
      case "put", "putIfAbsent" -> counts.add("s3 put", 1);
      case "get" -> counts.add("s3 get", 1);
      // Below 1,000 objects, as in a run by itself: one request lists them all.
      case "list", "abortUploads" -> counts.add("s3 list", 1);
      case "delete" -> counts.add("s3 delete", 1);
      default -> throw new IllegalStateException("Not counted: " + name);
    }
  }
}
