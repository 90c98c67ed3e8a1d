package org.mentormatcher.local.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What answers like GOV.UK Notify, on this machine: a template with two places, messages that were
 * taken, and faults on demand. Its answers have the members of Notify's documentation.
 */
final class NotifyStandIn implements AutoCloseable {
  static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
  static final String KEY =
      "mentoring-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

  /** What goes wrong with the next message. */
  enum Upset {
    NONE,
    /** The message is taken, and the connection breaks before the answer. */
    TAKEN_WITHOUT_ANSWER,
    /** The connection breaks, and nothing is taken. */
    LOST,
    /** As many as may be were sent. */
    LIMIT,
    /** The key is not accepted. */
    KEY,
    /** The address is not accepted. */
    ADDRESS
  }

  private final HttpServer server;
  private final List<JsonObject> taken = new ArrayList<>();
  private int posts;
  private int faultAt = -1;
  private Upset fault = Upset.NONE;

  NotifyStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The environment of a coordinator who uses it. */
  Map<String, String> environment() {
    return environment(KEY);
  }

  Map<String, String> environment(String key) {
    return Map.of(
        "NOTIFY_API_KEY",
        key,
        "NOTIFY_BASE_URL",
        "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on the message of this number, counted from 0, meets a fault; those after it none. */
  void failAt(int message, Upset what) {
    posts = 0;
    faultAt = message;
    fault = what;
  }

  /** What it took: the bodies of requests. */
  List<JsonObject> taken() {
    return List.copyOf(taken);
  }

  /** How many requests tried to hand a message over. */
  int posts() {
    return posts;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals("/v2/notifications/email")) {
      take(exchange, JsonParser.parseString(body).getAsJsonObject());
    } else if (path.equals("/v2/notifications")) {
      list(exchange, exchange.getRequestURI().getQuery());
    } else if (path.equals("/v2/template/" + TEMPLATE + "/preview")) {
      preview(exchange, JsonParser.parseString(body).getAsJsonObject());
    } else if (path.equals("/v2/template/" + TEMPLATE)) {
      respond(exchange, 200, template());
    } else {
      refuse(exchange, 404, "NoResultFound", "No result found");
    }
  }

  private void take(HttpExchange exchange, JsonObject message) throws IOException {
    Upset now = posts++ == faultAt ? fault : Upset.NONE;
    switch (now) {
      case LOST -> exchange.close();
      case LIMIT -> refuse(exchange, 429, "TooManyRequestsError", "Exceeded send limits (50)");
      case KEY -> refuse(exchange, 403, "AuthError", "Invalid token: API key not found");
      case ADDRESS ->
          refuse(exchange, 400, "ValidationError", "email_address Not a valid email address");
      case TAKEN_WITHOUT_ANSWER -> {
        taken.add(message);
        exchange.close();
      }
      case NONE -> {
        taken.add(message);
        respond(exchange, 201, notification(message));
      }
    }
  }

  private void list(HttpExchange exchange, String query) throws IOException {
    JsonArray found = new JsonArray();
    taken.stream()
        .filter(message -> query.contains("reference=" + message.get("reference").getAsString()))
        .map(NotifyStandIn::notification)
        .forEach(found::add);
    JsonObject links = new JsonObject();
    links.addProperty("current", "/notifications");
    JsonObject answer = new JsonObject();
    answer.add("notifications", found);
    answer.add("links", links);
    respond(exchange, 200, answer);
  }

  private static JsonObject notification(JsonObject message) {
    JsonObject content = new JsonObject();
    content.addProperty("subject", "Your match");
    content.addProperty("body", "Meet them");
    content.addProperty("from_email", "mentoring@example.org");
    JsonObject answer = template();
    JsonObject template = template();
    template.addProperty("uri", "/v2/template/" + TEMPLATE);
    answer.addProperty("id", UUID.randomUUID().toString());
    answer.add("reference", message.get("reference"));
    answer.addProperty("type", "email");
    answer.addProperty("status", "sending");
    answer.add("email_address", message.get("email_address"));
    answer.add("content", content);
    answer.add("template", template);
    return answer;
  }

  private static JsonObject template() {
    JsonObject places = new JsonObject();
    places.add("First_Name", new JsonObject());
    places.add("match first name", new JsonObject());
    JsonObject answer = new JsonObject();
    answer.addProperty("id", TEMPLATE);
    answer.addProperty("type", "email");
    answer.addProperty("name", "Your match");
    answer.addProperty("version", 1);
    answer.addProperty("created_at", "2026-09-01T12:00:00.000000Z");
    answer.addProperty("created_by", "coordinator@example.org");
    answer.addProperty("subject", "Your match");
    answer.addProperty("body", "Hello ((First_Name)), meet ((match first name)).");
    answer.add("personalisation", places);
    return answer;
  }

  private static void preview(HttpExchange exchange, JsonObject request) throws IOException {
    JsonObject filled = request.getAsJsonObject("personalisation");
    JsonObject answer = template();
    answer.addProperty(
        "body",
        "Hello %s, meet %s."
            .formatted(
                filled.get("first name").getAsString(),
                filled.get("match first name").getAsString()));
    respond(exchange, 200, answer);
  }

  private static void refuse(HttpExchange exchange, int status, String error, String message)
      throws IOException {
    JsonObject fault = new JsonObject();
    fault.addProperty("error", error);
    fault.addProperty("message", message);
    JsonArray errors = new JsonArray();
    errors.add(fault);
    JsonObject answer = new JsonObject();
    answer.addProperty("status_code", status);
    answer.add("errors", errors);
    respond(exchange, status, answer);
  }

  private static void respond(HttpExchange exchange, int status, JsonObject answer)
      throws IOException {
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
