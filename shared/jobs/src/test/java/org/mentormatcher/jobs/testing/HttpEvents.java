package org.mentormatcher.jobs.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Map;

/** Requests as API Gateway hands them over. */
public final class HttpEvents {

  private HttpEvents() {}

  /** A request without a secret. */
  public static APIGatewayV2HTTPEvent request(String method, String path, String body) {
    return request(method, path, body, Map.of());
  }

  /** A request by the holder of that secret. */
  public static APIGatewayV2HTTPEvent request(
      String method, String path, String body, String secret) {
    return request(method, path, body, Map.of("authorization", "Bearer " + secret));
  }

  private static APIGatewayV2HTTPEvent request(
      String method, String path, String body, Map<String, String> headers) {
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(path)
        .withHeaders(headers)
        .withBody(body)
        .withRequestContext(
            RequestContext.builder()
                .withHttp(RequestContext.Http.builder().withMethod(method).withPath(path).build())
                .build())
        .build();
  }
}
