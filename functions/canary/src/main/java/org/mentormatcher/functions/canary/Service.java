package org.mentormatcher.functions.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mentormatcher.functions.canary.FlightFailedException.require;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.functions.canary.PageVisitor.Reply;

/**
 * The page's address, and what is asked there.
 *
 * @param page with a slash at its end
 * @param accessCode empty where none is needed
 */
record Service(PageVisitor visitor, URI page, String accessCode) {

  private static final byte[] NOTHING = {};

  /** A file of the page. */
  byte[] file(String name) {
    Reply answer = visitor.send("GET", page.resolve(name), Map.of(), NOTHING);
    require(answer.status() == 200, "the page's " + name + " was answered " + answer.status());
    return answer.body();
  }

  /** Asks without a job. */
  JsonObject ask(String method, String path, String body, List<Integer> wanted) {
    return ask(method, path, Map.of("X-Access-Code", accessCode), body, wanted);
  }

  /** Asks about a job whose secret this is. */
  JsonObject ask(String method, String path, String secret, String body, List<Integer> wanted) {
    return ask(method, path, Map.of("Authorization", "Bearer " + secret), body, wanted);
  }

  private JsonObject ask(
      String method, String path, Map<String, String> headers, String body, List<Integer> wanted) {
    Map<String, String> all = new HashMap<>(headers);
    all.values().removeIf(String::isEmpty);
    all.put("Content-Type", "application/json");
    Reply answer = visitor.send(method, page.resolve("api/" + path), all, body.getBytes(UTF_8));
    // Not the path: a job's number is in it.
    require(wanted.contains(answer.status()), method + " was answered " + answer.status());
    try {
      return JsonParser.parseString(new String(answer.body(), UTF_8)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new FlightFailedException(method + " was answered with what is no JSON object");
    }
  }

  /** The status of a signed request, made as it was signed. */
  Reply signed(String method, URI address, Map<String, String> headers, byte[] body) {
    return visitor.send(method, address, headers, body);
  }

  Reply signed(URI address) {
    return signed("GET", address, Map.of(), NOTHING);
  }
}
