package org.mentormatcher.jobs.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.Secret;
import org.mentormatcher.words.Language;

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

  /** The body as such an object, if it is one. Components that it leaves out are null. */
  public <T> Optional<T> body(Class<T> type) {
    try {
      return Optional.ofNullable(event.getBody())
          .map(body -> event.getIsBase64Encoded() ? decode(body) : body)
          .map(body -> Json.HTTP.fromJson(body, type));
    } catch (JsonParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
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
