package org.mentormatcher.acceptance.openapi;

import static org.mentormatcher.acceptance.openapi.DescribedService.OPEN;
import static org.mentormatcher.acceptance.openapi.DescribedService.RECEIVED;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mentormatcher.acceptance.openapi.DescribedService.DescribedAnswer;
import org.mentormatcher.acceptance.openapi.DescribedService.KnownJob;
import org.mentormatcher.functions.openjob.Gate;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.testing.TestClock;

/** What has to be done so that an operation refuses in each of its ways. */
final class Refusals {

  /** What can be done wrong at any operation; the rest is in the body that opens a job. */
  static final Set<ApiProblem> TRIED_EVERYWHERE =
      EnumSet.of(
          ApiProblem.JOB_NOT_FOUND,
          ApiProblem.FOREIGN_ORIGIN,
          ApiProblem.NOT_JSON,
          ApiProblem.MALFORMED,
          ApiProblem.PROGRAMME_INVALID,
          ApiProblem.PROGRAMME_TOO_LARGE,
          ApiProblem.JOB_ENDED,
          ApiProblem.NOT_MATCHED,
          ApiProblem.CHECKSUMS_DIFFER,
          ApiProblem.DELETION_UNFINISHED);

  private static final String NOTHING_RECEIVED = "{\"sha256\": {}}";
  private static final int ONE_TOO_LARGE = Policy.MAX_PROGRAMME_BYTES;

  private Refusals() {}

  /** The answer of that operation where it has that to refuse. */
  static DescribedAnswer provoke(String operation, ApiProblem problem) {
    return switch (problem) {
      case SERVICE_PAUSED -> at(Gate::open, service -> open(service, body -> {}));
      case TOO_MANY_JOBS -> at(gate(0, Optional.empty()), service -> open(service, body -> {}));
      case ACCESS_CODE_REQUIRED ->
          at(gate(1, Optional.of("code")), service -> open(service, body -> {}));
      default -> {
        try (DescribedService service = DescribedService.open()) {
          yield provoke(service, operation, problem);
        }
      }
    };
  }

  private static DescribedAnswer provoke(
      DescribedService service, String operation, ApiProblem problem) {
    return switch (problem) {
      case NOT_FOUND -> service.askElsewhere("/api/nothing");
      case JOB_NOT_FOUND -> service.ask(operation, KnownJob.NONE, bodyOf(operation));
      case FOREIGN_ORIGIN ->
          service.ask(
              operation,
              KnownJob.NONE,
              bodyOf(operation),
              Map.of("Origin", "http://elsewhere.example"));
      case NOT_JSON ->
          service.ask(
              operation, KnownJob.NONE, bodyOf(operation), Map.of("Content-Type", "text/plain"));
      case JOB_ENDED -> {
        KnownJob job = service.opened(DescribedService.demonstration());
        service.pass(Policy.INACTIVITY);
        yield service.ask(operation, job, "");
      }
      case NOT_MATCHED ->
          service.ask(
              operation, service.opened(DescribedService.demonstration()), NOTHING_RECEIVED);
      case CHECKSUMS_DIFFER ->
          service.ask(operation, service.ran(DescribedService.demonstration()), NOTHING_RECEIVED);
      case DELETION_UNFINISHED -> unfinished(service, operation);
      case MALFORMED -> {
        KnownJob job =
            operation.equals(RECEIVED)
                ? service.ran(DescribedService.demonstration())
                : KnownJob.NONE;
        yield service.ask(operation, job, "{\"a\": 1, \"a\": 2}");
      }
      case PROGRAMME_INVALID, PROGRAMME_TOO_LARGE -> {
        JsonObject programme = new JsonObject();
        if (problem == ApiProblem.PROGRAMME_TOO_LARGE) {
          programme.addProperty("description", "x".repeat(ONE_TOO_LARGE));
        }
        yield operation.equals(OPEN)
            ? open(service, body -> body.add("programme", programme))
            : service.ask(operation, KnownJob.NONE, programme.toString());
      }
      default -> open(service, body -> spoil(body, problem));
    };
  }

  private static DescribedAnswer unfinished(DescribedService service, String operation) {
    KnownJob job = service.ran(DescribedService.demonstration());
    String digests = digests(service, job);
    service.refuseToDelete();
    return service.ask(operation, job, operation.equals(RECEIVED) ? digests : "");
  }

  private static void spoil(JsonObject body, ApiProblem problem) {
    JsonObject file = body.getAsJsonArray("files").get(0).getAsJsonObject();
    switch (problem) {
      case LAWFUL_BASIS_REQUIRED -> body.remove("lawfulBasis");
      case SPECIAL_CATEGORY_CONDITION_REQUIRED -> body.remove("specialCategoryCondition");
      case UNKNOWN_PROGRAMME -> body.addProperty("programme", "unheard-of");
      case HEADINGS_INVALID -> body.add("mapping", json("{\"nobody\": {}}"));
      case CONSENT_UNKNOWN -> body.add("acceptLost", JsonParser.parseString("[\"nobody\"]"));
      case ANSWERS_INVALID -> body.add("answers", json("{\"dates\": \"year-first\"}"));
      case UNKNOWN_OBJECTIVE -> body.addProperty("objective", "points,points");
      case FILES_REQUIRED -> body.remove("files");
      case FILE_EMPTY -> file.addProperty("bytes", 0);
      case FILE_TOO_LARGE -> file.addProperty("bytes", Policy.MAX_FILE_BYTES + 1);
      default -> throw new IllegalArgumentException("Nothing is known to provoke " + problem);
    }
  }

  private static DescribedAnswer open(DescribedService service, Consumer<JsonObject> change) {
    JsonObject body = DescribedService.request(DescribedService.demonstration());
    change.accept(body);
    return service.ask(OPEN, KnownJob.NONE, body.toString());
  }

  /** What says that everything of a job arrived. */
  static String digests(DescribedService service, KnownJob job) {
    JsonObject digests = new JsonObject();
    service
        .ask(DescribedService.LOOK, job, "")
        .body()
        .getAsJsonArray("downloads")
        .forEach(
            each ->
                digests.add(
                    each.getAsJsonObject().get("name").getAsString(),
                    each.getAsJsonObject().get("sha256")));
    JsonObject received = new JsonObject();
    received.add("sha256", digests);
    return received.toString();
  }

  private static DescribedAnswer at(
      Function<Ledger, Gate> gate, Function<DescribedService, DescribedAnswer> request) {
    try (DescribedService service = DescribedService.behind(gate)) {
      return request.apply(service);
    }
  }

  /** A gate while the sweep is alive. */
  private static Function<Ledger, Gate> gate(int mostJobs, Optional<String> code) {
    return ledger -> {
      ledger.beat(new Heartbeat(TestClock.START, Duration.ZERO, TestClock.START));
      return new Gate(ledger, mostJobs, code);
    };
  }

  /** Some body, where one is sent. */
  private static String bodyOf(String operation) {
    return operation.startsWith("POST") ? "{}" : "";
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
