package org.mentormatcher.local.web;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.Languages;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.jobs.http.Responses;
import org.mentormatcher.local.lambda.LocalContext;
import org.mentormatcher.words.Language;

/**
 * Hands requests to the functions as API Gateway's HTTP API does, in its payload format 2.0, with
 * the routes that the template declares.
 */
final class ApiGateway {

  /** A programme and a mapping of headings, which are the most there is; files go to S3. */
  private static final int MOST_BODY_BYTES = 4 * Policy.MAX_PROGRAMME_BYTES;

  private final ApiFunctions functions;
  private final LambdaLogger log;

  ApiGateway(ApiFunctions functions, LambdaLogger log) {
    this.functions = functions;
    this.log = log;
  }

  APIGatewayV2HTTPResponse answer(HttpExchange exchange) throws IOException {
    Language language =
        Languages.wanted(
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language")));
    try {
      CallingPage.requireOwn(
          exchange.getRequestHeaders().getFirst("Host"), exchange.getRequestHeaders());
      CallingPage.requireJson(exchange.getRequestMethod(), exchange.getRequestHeaders());
      return routed(exchange);
    } catch (RefusedException e) {
      return Responses.problem(e, language);
    } catch (TooManyJobsException e) {
      return Responses.problem(new RefusedException(ApiProblem.TOO_MANY_JOBS), language);
    }
  }

  private APIGatewayV2HTTPResponse routed(HttpExchange exchange)
      throws IOException, RefusedException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
    if (body.length > MOST_BODY_BYTES) {
      throw new RefusedException(ApiProblem.MALFORMED);
    }
    APIGatewayV2HTTPEvent event = event(exchange, new String(body, StandardCharsets.UTF_8));
    return route(event.getRawPath())
        .handleRequest(event, new LocalContext(UUID.randomUUID().toString(), log));
  }

  private RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> route(String path) {
    return path.startsWith("/api/jobs/") ? functions.job() : functions.openJob();
  }

  private static APIGatewayV2HTTPEvent event(HttpExchange exchange, String body) {
    String path = exchange.getRequestURI().getRawPath();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRawPath(path)
        .withHeaders(headers(exchange))
        .withBody(body.isEmpty() ? null : body)
        .withIsBase64Encoded(false)
        .withRequestContext(
            APIGatewayV2HTTPEvent.RequestContext.builder()
                .withHttp(
                    APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                        .withMethod(exchange.getRequestMethod())
                        .withPath(path)
                        .build())
                .build())
        .build();
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }
}
