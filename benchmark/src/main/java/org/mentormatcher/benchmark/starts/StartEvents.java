package org.mentormatcher.benchmark.starts;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;

/** Events as API Gateway and S3 send them. */
final class StartEvents {

  /** The number of a job that there never was. */
  static final String NOBODY = "0".repeat(32);

  /** A secret of the right form that opens nothing. */
  static final String NO_SECRET = "A".repeat(43);

  private StartEvents() {}

  /** A request to the API, without a secret or a body where those are empty. */
  static String http(String method, String path, String secret, String body) {
    JsonObject line = new JsonObject();
    line.addProperty("method", method);
    line.addProperty("path", path);
    JsonObject context = new JsonObject();
    context.add("http", line);
    JsonObject headers = new JsonObject();
    if (!secret.isEmpty()) {
      headers.addProperty("authorization", "Bearer " + secret);
    }
    JsonObject event = new JsonObject();
    event.addProperty("version", "2.0");
    event.addProperty("rawPath", path);
    event.add("headers", headers);
    event.add("requestContext", context);
    event.addProperty("isBase64Encoded", false);
    if (!body.isEmpty()) {
      event.addProperty("body", body);
    }
    return event.toString();
  }

  /** A file of mentors has come for a job. */
  static String upload(String job) {
    return """
    {"Records": [{"eventName": "ObjectCreated:Put", "eventTime": "%s",
      "s3": {"bucket": {"name": "uploads"}, "object": {"key": "jobs/%s/mentors", "size": 5}}}]}
    """
        .formatted(Instant.now(), job);
  }

  /** What opens a job of two files. */
  static String opening() {
    JsonArray files = new JsonArray();
    for (String name : List.of("mentors", "mentees")) {
      JsonObject file = new JsonObject();
      file.addProperty("name", name);
      file.addProperty("bytes", 5);
      file.addProperty("sha256", "0".repeat(64));
      files.add(file);
    }
    JsonObject body = new JsonObject();
    body.addProperty("lawfulBasis", "consent");
    body.addProperty("specialCategoryCondition", "explicit-consent");
    body.addProperty("programme", "civil-service");
    body.addProperty("objective", "most-matched");
    body.add("files", files);
    return http("POST", "/api/jobs", "", new JsonPrimitive(body.toString()).getAsString());
  }
}
