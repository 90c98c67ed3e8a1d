package org.mentormatcher.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;

/** Somebody who has two files matched, with as much luck and care as people have. */
final class Coordinator {

  private static final long REQUEST_LIFETIME = 10_000;
  private static final long URL_LIFETIME = 5 * World.MINUTE;
  private static final long SLOWEST_UPLOAD = 9 * World.MINUTE;
  private static final byte[] MENTORS = "mentors".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MENTEES = "mentees!".getBytes(StandardCharsets.UTF_8);
  private static final Map<InputFile, byte[]> FILES =
      Map.of(InputFile.MENTORS, MENTORS, InputFile.MENTEES, MENTEES);
  private static final List<InputFile> ORDER = List.of(InputFile.MENTORS, InputFile.MENTEES);
  private static final String REQUEST =
      "{\"lawfulBasis\":\"consent\",\"specialCategoryCondition\":\"explicit-consent\","
          + "\"programme\":\"civil-service\",\"files\":["
          + announced("mentors", MENTORS)
          + ","
          + announced("mentees", MENTEES)
          + "]}";

  private final World world;
  private final int number;
  private JobId id;
  private String secret;
  private long openedAt;
  private boolean gone;
  private boolean keepsOpen;

  Coordinator(World world, int number) {
    this.world = world;
    this.number = number;
  }

  private static String announced(String name, byte[] content) {
    return "{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
        .formatted(name, content.length, Sha256.of(content).hex());
  }

  void work() {
    if (!open()) {
      return;
    }
    if (world.weather.happens(Mishap.JOB_HANGS)) {
      world.hang(id);
    }
    plan();
    upload();
    watch();
  }

  private boolean open() {
    for (int attempt = 0; attempt < 5; attempt++) {
      Optional<APIGatewayV2HTTPResponse> answer = call("POST", "/api/jobs", REQUEST, "");
      if (answer.isPresent() && answer.get().getStatusCode() == 201) {
        JsonObject opened = json(answer.get());
        id = new JobId(opened.get("id").getAsString());
        secret = opened.get("secret").getAsString();
        openedAt = world.timeline.now();
        return true;
      }
      world.timeline.sleep(World.MINUTE);
    }
    return false;
  }

  /** What else will happen, at some moment. */
  private void plan() {
    some(Mishap.COORDINATOR_DELETES, 10 * World.MINUTE, this::delete);
    some(Mishap.COORDINATOR_DELETES_TWICE, 3 * World.MINUTE, this::delete);
    keepsOpen = world.weather.happens(Mishap.COORDINATOR_WANTS_TIME);
    if (keepsOpen) {
      long wait = world.weather.upTo(24 * World.MINUTE);
      for (int time = 1; time <= 4; time++) {
        world.timeline.at(
            world.timeline.now() + time * wait,
            () -> world.timeline.start("coordinator", World.MINUTE, this::moreTime, end -> {}));
      }
    }
    some(Mishap.SOMEBODY_GUESSES, 40 * World.MINUTE, this::guess);
    some(Mishap.UPLOAD_AGAIN, URL_LIFETIME - World.MINUTE, () -> send(InputFile.MENTORS));
    if (world.weather.happens(Mishap.FOREIGN_OBJECT)) {
      world.timeline.at(
          world.timeline.now() + world.weather.upTo(20 * World.MINUTE), this::foreign);
    }
  }

  private void some(Mishap fault, long within, Runnable what) {
    if (world.weather.happens(fault)) {
      long delay = world.weather.upTo(within);
      world.timeline.at(
          world.timeline.now() + delay,
          () -> world.timeline.start("coordinator " + fault, 2 * SLOWEST_UPLOAD, what, end -> {}));
    }
  }

  private void upload() {
    if (world.weather.happens(Mishap.UPLOAD_NOT_FINISHED)) {
      return;
    }
    for (InputFile file : ORDER) {
      if (!world.weather.happens(Mishap.UPLOAD_MISSING)) {
        long delay = world.weather.upTo(World.MINUTE);
        world.timeline.at(
            world.timeline.now() + delay,
            () ->
                world.timeline.start(
                    "coordinator's upload", 2 * SLOWEST_UPLOAD, () -> send(file), end -> {}));
      }
    }
  }

  /** A signed request begins in time; how long it takes is another matter. */
  private void send(InputFile file) {
    if (world.timeline.now() > openedAt + URL_LIFETIME) {
      return;
    }
    world.timeline.sleep(
        world.weather.happens(Mishap.UPLOAD_SLOW)
            ? world.weather.upTo(SLOWEST_UPLOAD)
            : world.weather.upTo(3_000));
    boolean stored = world.s3.upload(new ObjectKey.Upload(id, file), FILES.get(file));
    if (stored) {
      world.truth.uploaded(id, file, world.clock.instant());
      if (world.weather.happens(Mishap.COORDINATOR_IS_HASTY)) {
        deleteSoon();
      }
    }
  }

  /** While the files are being matched, which takes less than a second in fair weather. */
  private void deleteSoon() {
    world.timeline.at(
        world.timeline.now() + world.weather.upTo(1_500),
        () -> world.timeline.start("coordinator", World.MINUTE, this::delete, end -> {}));
  }

  private void watch() {
    long wait = 1_000;
    long patience =
        world.weather.happens(Mishap.COORDINATOR_LEAVES)
            ? world.weather.upTo(10 * World.MINUTE)
            : 80 * World.MINUTE;
    long until = world.timeline.now() + patience;
    while (world.timeline.now() < until && !gone) {
      world.timeline.sleep(wait);
      wait = Math.min(wait * 2, World.MINUTE);
      Optional<JsonObject> job = look();
      String state = job.map(each -> each.get("state").getAsString()).orElse("");
      switch (state) {
        case "matched", "rejected" -> {
          if (!keepsOpen) {
            world.timeline.sleep(world.weather.upTo(World.MINUTE));
            received(job.orElseThrow());
            wait = 1_000;
          }
        }
        case "failed" -> delete();
        case "deleted" -> gone = true;
        default -> {}
      }
    }
  }

  private Optional<JsonObject> look() {
    long asked = world.timeline.now();
    Duration before = world.clock.setForwardLately();
    Optional<APIGatewayV2HTTPResponse> answer = call("GET", path(""), null, secret);
    Optional<JsonObject> job =
        answer.filter(each -> each.getStatusCode() == 200).map(Coordinator::json);
    told(job, before);
    if (job.filter(each -> each.has("downloads") || each.has("summary")).isPresent()) {
      world.truth.handedOut(id, asked);
    }
    return job;
  }

  private void received(JsonObject job) {
    JsonObject digests = new JsonObject();
    for (JsonElement download : job.getAsJsonArray("downloads")) {
      digests.add(
          download.getAsJsonObject().get("name").getAsString(),
          download.getAsJsonObject().get("sha256"));
    }
    JsonObject body = new JsonObject();
    body.add("sha256", digests);
    Duration before = world.clock.setForwardLately();
    noteEnd(call("POST", path("/received"), body.toString(), secret), before);
  }

  private void delete() {
    Duration before = world.clock.setForwardLately();
    noteEnd(call("DELETE", path(""), null, secret), before);
  }

  /** By when it goes, by the jobs' clock; which nobody may have set since the user asked. */
  private void told(Optional<JsonObject> job, Duration before) {
    job.filter(each -> each.has("goneBy") && before.equals(world.clock.setForwardLately()))
        .map(each -> Instant.parse(each.get("goneBy").getAsString()))
        .ifPresent(
            goneBy ->
                world.truth.told(
                    id, Duration.between(world.clock.instant(), goneBy).toMillis() + 1));
  }

  private void noteEnd(Optional<APIGatewayV2HTTPResponse> answer, Duration before) {
    told(answer.filter(each -> each.getStatusCode() == 202).map(Coordinator::json), before);
    if (answer.isPresent() && answer.get().getStatusCode() == 200) {
      world.truth.proved(id);
      gone = true;
    }
  }

  private void moreTime() {
    // While the request is under way it may do it at any time; afterwards an answer that got lost
    // may have done it, and one that says no has not.
    Instant latest = world.clock.instant().plusMillis(REQUEST_LIFETIME);
    world.truth.acted(id, latest);
    Optional<APIGatewayV2HTTPResponse> answer = call("POST", path("/more-time"), null, secret);
    if (answer.isPresent() && answer.get().getStatusCode() != 200) {
      world.truth.refused(id, latest);
    }
  }

  private void guess() {
    for (String method : List.of("GET", "DELETE")) {
      refused(call(method, path(""), null, "wrong"));
    }
    refused(call("POST", path("/more-time"), null, "wrong"));
    refused(call("POST", path("/received"), "{}", "wrong"));
  }

  private void refused(Optional<APIGatewayV2HTTPResponse> answer) {
    if (answer.isPresent() && answer.get().getStatusCode() != 404) {
      world.timeline.violated("somebody without the secret was answered");
    }
  }

  private void foreign() {
    boolean lives =
        world.store.all().stream()
            .anyMatch(
                job ->
                    job.id().equals(id)
                        && job.state() != State.DELETING
                        && job.state() != State.DELETED);
    if (lives) {
      world.s3.foreign(
          Area.UPLOADS, "jobs/" + id + "/mentors-" + number, id, new byte[11 + number]);
    }
  }

  private String path(String rest) {
    return "/api/jobs/" + id + rest;
  }

  private Optional<APIGatewayV2HTTPResponse> call(
      String method, String path, String body, String key) {
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRawPath(path)
            .withHeaders(Map.of("authorization", "Bearer " + key))
            .withBody(body)
            .withRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder()
                    .withHttp(
                        APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                            .withMethod(method)
                            .withPath(path)
                            .build())
                    .build())
            .build();
    Optional<APIGatewayV2HTTPResponse> answer =
        world.timeline.call(
            method + " " + path,
            REQUEST_LIFETIME,
            () ->
                path.equals("/api/jobs")
                    ? world.openJob.handleRequest(event, new NullContext())
                    : world.job.handleRequest(event, new NullContext()));
    return answer.filter(each -> !world.weather.happens(Mishap.ANSWER_LOST));
  }

  private static JsonObject json(APIGatewayV2HTTPResponse response) {
    return JsonParser.parseString(response.getBody()).getAsJsonObject();
  }
}
