package org.mentormatcher.jobs.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Secret;
import org.mentormatcher.jobs.http.RefusedException.Fault;
import org.mentormatcher.json.JsonFault;
import org.mentormatcher.json.JsonPointer;
import org.mentormatcher.json.JsonText;
import org.mentormatcher.json.JsonTextException;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** A request as API Gateway hands it over. */
public final class Request {

  private static final String BEARER = "Bearer ";

  private final APIGatewayV2HTTPEvent event;

  /** Reads that event. */
  public Request(APIGatewayV2HTTPEvent event) {
    this.event = event;
  }

  /** The method and the path, such as {@code GET /api/config}. */
  public String line() {
    return event.getRequestContext().getHttp().getMethod() + " " + event.getRawPath();
  }

  /**
   * The body as such an object. Components that it leaves out are null.
   *
   * @throws RefusedException if the body is no such object
   */
  public <T> T body(Class<T> type) throws RefusedException {
    return body().as(type);
  }

  /** The body, for whoever reads it as several objects. */
  public JsonBody body() throws RefusedException {
    try {
      String body = Optional.ofNullable(event.getBody()).orElse("");
      return new JsonBody(JsonText.parse(event.getIsBase64Encoded() ? decode(body) : body));
    } catch (JsonTextException e) {
      throw new RefusedException(
          ApiProblem.MALFORMED, e.faults().stream().map(Request::fault).toList());
    } catch (IllegalArgumentException e) {
      throw new RefusedException(ApiProblem.MALFORMED);
    }
  }

  private static Fault fault(JsonFault fault) {
    return switch (fault) {
      case JsonFault.NotJson nowhere -> at(JsonPointer.ROOT, Sentence.of("programme.not-json"));
      case JsonFault.NotJsonAt(JsonFault.Position at) ->
          at(
              JsonPointer.ROOT,
              Sentence.of("programme.not-json-at")
                  .with("line", at.line())
                  .with("character", at.character()));
      case JsonFault.GoesOn end ->
          at(JsonPointer.ROOT, Sentence.of("programme.not-json-after-end"));
      case JsonFault.RepeatedKey(
              String pointer,
              JsonFault.Position first,
              JsonFault.Position again) ->
          at(
              pointer,
              Sentence.of("programme.repeated-key")
                  .with("line", first.line())
                  .with("character", first.character())
                  .with("nextLine", again.line())
                  .with("nextCharacter", again.character()));
    };
  }

  private static Fault at(String pointer, Sentence sentence) {
    return new Fault(pointer, List.of(sentence));
  }

  /** The secret of the job, from the header {@code Authorization: Bearer SECRET}. */
  public Optional<Secret> secret() {
    return header("authorization")
        .filter(value -> value.startsWith(BEARER))
        .map(value -> new Secret(value.substring(BEARER.length())));
  }

  /** A header's value, however its name is written. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(event.getHeaders()).stream()
        .flatMap(headers -> headers.entrySet().stream())
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The language in which to answer. */
  public Language language() {
    return Languages.wanted(header("accept-language"));
  }

  private static String decode(String body) {
    return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
  }
}
