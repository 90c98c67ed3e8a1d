package org.mentormatcher.functions.cleanup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.testing.ExampleJobs;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

@DisplayName("Starting the match function again")
class LambdaMatchStarterTest {

  private static final Job JOB = ExampleJobs.opened();
  private static final int ACCEPTED = 202;
  private static final int TOO_MANY = 429;

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private HttpServer lambda;
  private int answer = ACCEPTED;

  private record Call(String line, Headers headers, String body) {}

  @BeforeEach
  void start() throws IOException {
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext(
        "/",
        exchange -> {
          try (exchange) {
            calls.add(
                new Call(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
          }
        });
    lambda.start();
  }

  @AfterEach
  void stop() {
    lambda.stop(0);
    http.close();
  }

  @Test
  @DisplayName("asks Lambda once, without waiting for the function, signed for the region")
  void asks() {
    starter().start(JOB);

    assertThat(calls).hasSize(1);
    Call call = calls.getFirst();
    assertThat(call.line()).isEqualTo("POST /2015-03-31/functions/the-match/invocations");
    assertThat(call.headers().getFirst("X-Amz-Invocation-Type")).isEqualTo("Event");
    assertThat(call.headers().getFirst("Authorization"))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
        .contains("/eu-west-2/lambda/aws4_request", "x-amz-invocation-type");
  }

  @Test
  @DisplayName("sends what S3 would have sent, as Lambda's runtime reads it")
  void event() {
    starter().start(JOB);

    S3Event event =
        LambdaEventSerializers.serializerFor(S3Event.class, S3Event.class.getClassLoader())
            .fromJson(calls.getFirst().body());
    assertThat(event.getRecords()).hasSize(1);
    assertThat(event.getRecords().getFirst().getS3().getBucket().getName()).isEqualTo("uploads");
    assertThat(event.getRecords().getFirst().getS3().getObject().getUrlDecodedKey())
        .isEqualTo("jobs/" + JOB.id() + "/mentors");
    assertThat(event.getRecords().getFirst().getEventTime().getMillis())
        .isEqualTo(JOB.times().lastAction().toEpochMilli());
  }

  @Test
  @DisplayName("has failed where Lambda does not take it, so that the sweep says so")
  void refused() {
    answer = TOO_MANY;

    assertThatThrownBy(() -> starter().start(JOB)).hasMessage("Lambda answered " + TOO_MANY);
  }

  @Test
  @DisplayName("has failed where Lambda cannot be reached")
  void unreachable() {
    LambdaMatchStarter starter = starter();
    lambda.stop(0);

    assertThatThrownBy(() -> starter.start(JOB)).isInstanceOf(UncheckedIOException.class);
  }

  private LambdaMatchStarter starter() {
    return new LambdaMatchStarter(
        http,
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")),
        URI.create("http://127.0.0.1:" + lambda.getAddress().getPort()),
        "eu-west-2",
        "the-match",
        new Buckets("uploads", "results"));
  }
}
