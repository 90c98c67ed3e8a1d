package org.mentormatcher.functions.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SigningKey;

/** The service as a browser sees it, with faults to choose from. */
final class FakeService implements PageVisitor {

  static final URI PAGE = URI.create("https://page.example.org/");
  static final String CODE = "sesame";
  static final String SECRET = "the-secret-of-this-job";

  /** What can be wrong with it. */
  enum ServiceFault {
    NO_PAGE,
    NO_MADE_UP_PEOPLE,
    NO_KEY,
    NOT_OPENED,
    UPLOAD_REFUSED,
    REJECTED,
    NEVER_MATCHED,
    NO_RESULTS,
    DOWNLOAD_REFUSED,
    OTHER_DOWNLOAD,
    NO_RECEIPT,
    RECEIPT_OF_ANOTHER_JOB,
    RECEIPT_SIGNED_BY_ANOTHER,
    RECEIPT_LACKS_RESULTS,
    RECEIPT_WITH_ANOTHER_REASON,
    NOT_DELETED,
    SHOWS_ANOTHER_RECEIPT,
    STILL_HANDS_OUT,
    RESULT_STAYS,
    UPLOAD_TAKEN_LATE
  }

  final List<String> asked = new ArrayList<>();

  private final Set<ServiceFault> faults = EnumSet.noneOf(ServiceFault.class);
  private final SigningKey key = SigningKey.generate();
  private final JobId id = new JobId("00112233445566778899aabbccddeeff");
  private final byte[] result = "pairs".getBytes(UTF_8);
  private int looks;
  private int refusals;
  private boolean received;
  private boolean deleted;

  FakeService(Set<ServiceFault> faults) {
    this.faults.addAll(faults);
  }

  /** Opens no job so many times, as before the first sweep. */
  FakeService refusing(int times) {
    refusals = times;
    return this;
  }

  boolean isDeleted() {
    return deleted;
  }

  @Override
  public Reply send(String method, URI address, Map<String, String> headers, byte[] body) {
    asked.add(method + " " + address.getPath());
    if (!address.getHost().equals(PAGE.getHost())) {
      return signed(method, headers);
    }
    return switch (method + " " + address.getPath().replace(id.value(), "ID")) {
      case "GET /index.html" -> answer(has(ServiceFault.NO_PAGE) ? 403 : 200, "<!doctype html>");
      case "GET /demo/mentors.csv", "GET /demo/mentees.csv" ->
          answer(has(ServiceFault.NO_MADE_UP_PEOPLE) ? 404 : 200, address.getPath());
      case "GET /api/config" -> answer(200, config());
      case "POST /api/jobs" -> opened(headers);
      case "GET /api/jobs/ID" -> secured(headers, look());
      case "POST /api/jobs/ID/received" -> secured(headers, received(body));
      case "DELETE /api/jobs/ID" -> {
        deleted = true;
        yield secured(headers, answer(200, "{}"));
      }
      default -> answer(404, "{}");
    };
  }

  private boolean has(ServiceFault fault) {
    return faults.contains(fault);
  }

  private static Reply answer(int status, Object body) {
    return new Reply(status, body.toString().getBytes(UTF_8));
  }

  private static Reply secured(Map<String, String> headers, Reply answer) {
    return headers.getOrDefault("Authorization", "").equals("Bearer " + SECRET)
        ? answer
        : answer(404, "{}");
  }

  private JsonObject config() {
    JsonObject config = new JsonObject();
    if (!has(ServiceFault.NO_KEY)) {
      config.addProperty("receiptKey", key.publicKey().value());
    }
    return config;
  }

  private Reply opened(Map<String, String> headers) {
    if (!headers.getOrDefault("X-Access-Code", "").equals(CODE)) {
      return answer(403, "{}");
    }
    if (has(ServiceFault.NOT_OPENED) || refusals-- > 0) {
      return answer(503, "{}");
    }
    JsonObject opened = new JsonObject();
    opened.addProperty("id", id.value());
    opened.addProperty("secret", SECRET);
    JsonArray uploads = new JsonArray();
    for (String name : List.of("mentors", "mentees")) {
      JsonObject upload = new JsonObject();
      upload.addProperty("name", name);
      upload.addProperty("method", "PUT");
      upload.addProperty("url", "https://uploads.example.org/jobs/" + name + "?signed");
      upload.add("headers", JsonParser.parseString("{\"if-none-match\": \"*\"}"));
      uploads.add(upload);
    }
    opened.add("uploads", uploads);
    return answer(201, opened);
  }

  /** S3: a result while it is there, an upload as long as none was made or its place is free. */
  private Reply signed(String method, Map<String, String> headers) {
    if (method.equals("GET")) {
      boolean there = !received || has(ServiceFault.RESULT_STAYS);
      byte[] content = has(ServiceFault.OTHER_DOWNLOAD) ? "other".getBytes(UTF_8) : result;
      return new Reply(there && !has(ServiceFault.DOWNLOAD_REFUSED) ? 200 : 404, content);
    }
    boolean taken =
        headers.containsKey("if-none-match")
            && (received ? has(ServiceFault.UPLOAD_TAKEN_LATE) : !has(ServiceFault.UPLOAD_REFUSED));
    return answer(taken ? 200 : 412, "");
  }

  private Reply look() {
    JsonObject seen = new JsonObject();
    seen.addProperty("state", state());
    if (received && !has(ServiceFault.NOT_DELETED)) {
      boolean another = has(ServiceFault.SHOWS_ANOTHER_RECEIPT);
      seen.add("receipt", receipt(another ? DeletionReason.EXPIRED : reason()));
    }
    if (state().equals("matched") || has(ServiceFault.STILL_HANDS_OUT)) {
      JsonArray downloads = new JsonArray();
      JsonObject download = new JsonObject();
      download.addProperty("name", "pairs.csv");
      download.addProperty("url", "https://results.example.org/jobs/pairs.csv?signed");
      download.addProperty("sha256", Sha256.of(result).hex());
      downloads.add(download);
      seen.add("downloads", has(ServiceFault.NO_RESULTS) ? new JsonArray() : downloads);
    }
    looks++;
    return answer(200, seen);
  }

  private String state() {
    if (received) {
      return has(ServiceFault.NOT_DELETED) ? "matched" : "deleted";
    }
    if (has(ServiceFault.REJECTED)) {
      return "rejected";
    }
    return looks < 2 || has(ServiceFault.NEVER_MATCHED) ? "matching" : "matched";
  }

  private Reply received(byte[] body) {
    if (has(ServiceFault.NO_RECEIPT)
        || !new String(body, UTF_8).contains(Sha256.of(result).hex())) {
      return answer(202, "{\"state\": \"deleting\"}");
    }
    received = true;
    return answer(200, receipt(reason()));
  }

  private DeletionReason reason() {
    return has(ServiceFault.RECEIPT_WITH_ANOTHER_REASON)
        ? DeletionReason.REQUESTED
        : DeletionReason.RECEIVED;
  }

  private JsonObject receipt(DeletionReason reason) {
    Instant then = Instant.parse("2026-11-02T09:00:00Z");
    JobFile file =
        new JobFile(JobFile.Kind.RESULT, 1, "pairs.csv", 5, Optional.of(Sha256.of(result)));
    Receipt receipt =
        new Receipt(
            has(ServiceFault.RECEIPT_OF_ANOTHER_JOB) ? new JobId("f".repeat(32)) : id,
            "2026-11",
            reason,
            then,
            then,
            then,
            false,
            Optional.empty(),
            has(ServiceFault.RECEIPT_LACKS_RESULTS) ? List.of() : List.of(file));
    boolean another = has(ServiceFault.RECEIPT_SIGNED_BY_ANOTHER);
    return SignedReceipt.of(receipt, another ? SigningKey.generate() : key);
  }
}
