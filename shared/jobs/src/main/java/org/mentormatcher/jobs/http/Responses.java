package org.mentormatcher.jobs.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Json;

/** Answers of the HTTP interface. None of them may be kept by anybody on the way. */
public final class Responses {

  private Responses() {}

  /** An object as JSON. */
  public static APIGatewayV2HTTPResponse json(int status, Object body) {
    return answer(status, "application/json", body);
  }

  /** A refusal, as RFC 9457 has it. */
  public static APIGatewayV2HTTPResponse problem(RefusedException refusal) {
    ApiProblem problem = refusal.problem();
    return answer(
        problem.status(),
        "application/problem+json",
        new ProblemDetails(
            "/problems/" + problem.code(),
            problem.title(),
            problem.status(),
            problem.detail(),
            Optional.of(refusal.faults()).filter(faults -> !faults.isEmpty())));
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
      String type,
      String title,
      int status,
      String detail,
      Optional<List<RefusedException.Fault>> errors) {}
}
