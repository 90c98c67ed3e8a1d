package org.mentormatcher.benchmark.starts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * DynamoDB's protocol over a map, as far as first calls go: reads and writes of single items, each
 * believed. Conditions are not looked at, since one process asks at a time.
 */
final class LoopbackTable implements AutoCloseable {

  private static final String TARGET = "DynamoDB_20120810.";

  private final HttpServer server;
  private final Map<String, JsonObject> items = new ConcurrentHashMap<>();

  private LoopbackTable(HttpServer server) {
    this.server = server;
  }

  /** Starts it on a free port. */
  static LoopbackTable start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LoopbackTable table = new LoopbackTable(server);
    server.createContext("/", table::answer);
    server.start();
    return table;
  }

  /** Where it is. */
  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Puts an item, given in DynamoDB's JSON. */
  void put(String table, JsonObject item) {
    items.put(key(table, item), item);
  }

  /** All that is in it, to be put back later. */
  Map<String, JsonObject> copy() {
    return Map.copyOf(items);
  }

  /** Makes it what it was. */
  void putBack(Map<String, JsonObject> copy) {
    items.clear();
    items.putAll(copy);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      JsonObject request =
          JsonParser.parseString(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
              .getAsJsonObject();
      byte[] answer =
          done(operation.substring(TARGET.length()), request).toString().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private JsonObject done(String operation, JsonObject request) {
    String table = request.get("TableName").getAsString();
    JsonObject answer = new JsonObject();
    switch (operation) {
      case "PutItem" -> put(table, request.getAsJsonObject("Item"));
      case "GetItem" -> {
        JsonObject item = items.get(key(table, request.getAsJsonObject("Key")));
        if (item != null) {
          answer.add("Item", item);
        }
      }
      case "Query" -> {
        answer.add("Items", new JsonArray());
        answer.addProperty("Count", 0);
      }
      default -> throw new IllegalStateException("Not needed so far: " + operation);
    }
    return answer;
  }

  private static String key(String table, JsonObject item) {
    return table + " " + item.getAsJsonObject("id").get("S").getAsString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
