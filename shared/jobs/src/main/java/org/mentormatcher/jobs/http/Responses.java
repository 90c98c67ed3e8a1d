package org.mentormatcher.jobs.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.words.Language;

/** Answers of the HTTP interface. None of them may be kept by anybody on the way. */
public final class Responses {

  private Responses() {}

  /** An object as JSON. */
  public static APIGatewayV2HTTPResponse json(int status, Object body) {
    return answer(status, "application/json", body);
  }

  /** A refusal, as RFC 9457 has it, in the language of whoever asked. */
  public static APIGatewayV2HTTPResponse problem(RefusedException refusal, Language language) {
    ApiProblem problem = refusal.problem();
    List<ToldFault> faults =
        refusal.faults().stream()
            .map(
                each ->
                    new ToldFault(
                        each.pointer(), String.join(" ", language.sayAll(each.sentences()))))
            .toList();
    return answer(
        problem.status(),
        "application/problem+json",
        new ProblemDetails(
            "/problems/" + problem.code(),
            problem.title(language),
            problem.status(),
            problem.detail(language),
            Optional.of(faults).filter(each -> !each.isEmpty())));
  }

  private static APIGatewayV2HTTPResponse answer(int status, String type, Object body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(
            Map.of(
                "content-type", type,
                "cache-control", "no-store",
                "x-content-type-options", "nosniff"))
        .withBody(Json.HTTP.toJson(body))
        .build();
  }

  private record ProblemDetails(
      String type, String title, int status, String detail, Optional<List<ToldFault>> errors) {}

  private record ToldFault(String pointer, String detail) {}
}
