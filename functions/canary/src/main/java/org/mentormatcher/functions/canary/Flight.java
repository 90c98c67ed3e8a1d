package org.mentormatcher.functions.canary;

import static org.mentormatcher.functions.canary.FlightFailedException.require;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.receipts.PublicKeyText;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SignedReceipt.Verdict;

/**
 * One whole job with the page's made-up people: opened, uploaded, matched, downloaded, received;
 * and then a look at whether anything is left of it.
 */
final class Flight {

  /** More than a matching of the made-up people takes with three attempts. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final List<String> FILES = List.of("mentors", "mentees");
  private static final List<String> WAITING = List.of("awaiting-upload", "matching");
  private static final List<Integer> DONE = List.of(200);
  private static final List<Integer> OPENED_OR_LATER = List.of(201, 503);
  private static final List<Integer> DONE_OR_LATER = List.of(200, 202, 503);

  private final Service service;
  private final Pace pace;

  Flight(Service service, Pace pace) {
    this.service = service;
    this.pace = pace;
  }

  /**
   * Goes all the way; how long it took.
   *
   * @throws FlightFailedException where anything is not as it should be; what was opened is deleted
   *     then, by the sweep where it can't be asked for
   */
  Duration go() {
    Instant begun = pace.now();
    service.file("index.html");
    Map<String, byte[]> files = new LinkedHashMap<>();
    FILES.forEach(name -> files.put(name, service.file("demo/" + name + ".csv")));
    // After a deployment there is a key, and a job is opened, once the first sweep has ended.
    JsonObject config =
        until(() -> service.ask("GET", "config", "", DONE), told -> told.has("receiptKey"));
    PublicKeyText key = new PublicKeyText(text(config, "receiptKey"));
    JsonObject opened =
        until(
            () -> service.ask("POST", "jobs", opening(files), OPENED_OR_LATER),
            told -> told.has("id"));
    require(opened.has("id"), "no job is opened");
    try {
      carryOn(opened, files, key);
    } catch (RuntimeException e) {
      drop(opened, e);
      throw e;
    }
    return Duration.between(begun, pace.now());
  }

  private void carryOn(JsonObject opened, Map<String, byte[]> files, PublicKeyText key) {
    for (JsonObject upload : objects(opened, "uploads")) {
      int status = upload(upload, files);
      require(status == 200, "an upload was answered " + status);
    }
    JsonObject matched = await(opened);
    Map<String, String> arrived = downloaded(matched);
    JsonObject received = new JsonObject();
    received.add("sha256", object(arrived));
    JsonObject receipt = receipt(opened, received.toString());
    requireGenuine(receipt, key, text(opened, "id"), arrived);
    requireGone(opened, matched, files, receipt);
  }

  private static String opening(Map<String, byte[]> files) {
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
    body.add("files", announced);
    return body.toString();
  }

  private int upload(JsonObject upload, Map<String, byte[]> files) {
    Map<String, String> headers = new TreeMap<>();
    upload
        .getAsJsonObject("headers")
        .entrySet()
        .forEach(header -> headers.put(header.getKey(), header.getValue().getAsString()));
    byte[] content = files.get(text(upload, "name"));
    return service.signed(text(upload, "method"), address(upload), headers, content).status();
  }

  private JsonObject await(JsonObject opened) {
    JsonObject seen = until(() -> look(opened), told -> !WAITING.contains(text(told, "state")));
    require(text(seen, "state").equals("matched"), "the job is " + text(seen, "state"));
    return seen;
  }

  /** Asks until the answer is good, or patience is at its end; the last answer. */
  private JsonObject until(Supplier<JsonObject> ask, Predicate<JsonObject> good) {
    Instant end = pace.now().plus(PATIENCE);
    JsonObject answer = ask.get();
    while (!good.test(answer) && pace.now().isBefore(end)) {
      pace.pause(PAUSE);
      answer = ask.get();
    }
    return answer;
  }

  /** Each result's digest by its name. */
  private Map<String, String> downloaded(JsonObject matched) {
    Map<String, String> arrived = new TreeMap<>();
    for (JsonObject download : objects(matched, "downloads")) {
      PageVisitor.Reply answer = service.signed(address(download));
      require(answer.status() == 200, "a download was answered " + answer.status());
      String digest = Sha256.of(answer.body()).hex();
      require(digest.equals(text(download, "sha256")), "a download is not what was announced");
      arrived.put(text(download, "name"), digest);
    }
    require(!arrived.isEmpty(), "there are no results");
    return arrived;
  }

  /** Whoever matched the job may be at its uploads for another moment. */
  private JsonObject receipt(JsonObject opened, String body) {
    String path = path(opened) + "/received";
    String secret = text(opened, "secret");
    return until(
        () -> service.ask("POST", path, secret, body, DONE_OR_LATER),
        told -> told.has("signature"));
  }

  private static void requireGenuine(
      JsonObject receipt, PublicKeyText key, String job, Map<String, String> arrived) {
    require(
        SignedReceipt.verify(receipt, Optional.of(key)) == Verdict.GENUINE,
        "there is no receipt that is genuine");
    require(text(receipt, "job").equals(job), "the receipt is of another job");
    require(text(receipt, "reason").equals("received"), "the receipt has another reason");
    Map<String, String> deleted = new TreeMap<>();
    objects(receipt, "files").stream()
        .filter(file -> text(file, "kind").equals("result"))
        .forEach(file -> deleted.put(text(file, "name"), text(file, "sha256")));
    require(
        deleted.entrySet().containsAll(arrived.entrySet()),
        "the receipt lacks what was handed out");
  }

  /** As far as it can be seen from outside, while addresses that were signed may still be good. */
  private void requireGone(
      JsonObject opened, JsonObject matched, Map<String, byte[]> files, JsonObject receipt) {
    JsonObject seen = look(opened);
    require(text(seen, "state").equals("deleted"), "after its receipt the job is not deleted");
    require(!seen.has("downloads"), "after its receipt the job hands out results");
    require(receipt.equals(seen.get("receipt")), "the job shows another receipt");
    for (JsonObject download : objects(matched, "downloads")) {
      require(service.signed(address(download)).status() != 200, "a deleted result is still there");
    }
    for (JsonObject upload : objects(opened, "uploads")) {
      require(upload(upload, files) != 200, "a deleted job takes an upload");
    }
  }

  private void drop(JsonObject opened, RuntimeException why) {
    try {
      service.ask("DELETE", path(opened), text(opened, "secret"), "", DONE_OR_LATER);
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  private JsonObject look(JsonObject opened) {
    return service.ask("GET", path(opened), text(opened, "secret"), "", DONE);
  }

  private static String path(JsonObject opened) {
    return "jobs/" + text(opened, "id");
  }

  private static JsonObject object(Map<String, String> texts) {
    JsonObject object = new JsonObject();
    texts.forEach(object::addProperty);
    return object;
  }

  private static URI address(JsonObject signed) {
    return URI.create(text(signed, "url"));
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    require(value != null && value.isJsonPrimitive(), "an answer has no " + name);
    return value.getAsString();
  }

  private static List<JsonObject> objects(JsonObject object, String name) {
    require(object.get(name) instanceof JsonArray, "an answer has no " + name);
    return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
