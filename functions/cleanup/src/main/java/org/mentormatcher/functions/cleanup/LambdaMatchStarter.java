package org.mentormatcher.functions.cleanup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mentormatcher.jobs.Environment;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.deletion.MatchStarter;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.UploadEvent;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Invokes the match function as S3 does: with the event that got lost, and without waiting. One
 * request of <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Lambda's
 * interface</a>, signed by the SDK; a client for all of Lambda would be for nothing else.
 */
final class LambdaMatchStarter implements MatchStarter {

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final URI endpoint;
  private final String region;
  private final String function;
  private final Buckets buckets;

  LambdaMatchStarter(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      URI endpoint,
      String region,
      String function,
      Buckets buckets) {
    this.http = http;
    this.credentials = credentials;
    this.endpoint = endpoint;
    this.region = region;
    this.function = function;
    this.buckets = buckets;
  }

  /** The function that {@code MATCH_FUNCTION} names, in this region. */
  static LambdaMatchStarter from(Map<String, String> environment) {
    String region = Environment.require(environment, "AWS_REGION");
    String suffix = environment.getOrDefault("URL_SUFFIX", "amazonaws.com");
    return new LambdaMatchStarter(
        UrlConnectionHttpClient.create(),
        DefaultCredentialsProvider.builder().build(),
        URI.create(
            environment.getOrDefault(
                "AWS_ENDPOINT_URL_LAMBDA", "https://lambda." + region + "." + suffix)),
        region,
        Environment.require(environment, "MATCH_FUNCTION"),
        Buckets.from(environment));
  }

  @Override
  public void start(Job job) {
    byte[] event = UploadEvent.again(job, buckets).getBytes(StandardCharsets.UTF_8);
    try {
      HttpExecuteResponse response = send(event);
      // Read or not, its connection is of no use any more.
      response.responseBody().ifPresent(AbortableInputStream::abort);
      if (!response.httpResponse().isSuccessful()) {
        throw new IllegalStateException("Lambda answered " + response.httpResponse().statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpExecuteResponse send(byte[] event) throws IOException {
    ContentStreamProvider body = ContentStreamProvider.fromByteArray(event);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .encodedPath("/2015-03-31/functions/" + function + "/invocations")
            .putHeader("X-Amz-Invocation-Type", "Event")
            .putHeader("Content-Type", "application/json")
            .putHeader("Content-Length", Integer.toString(event.length))
            .build();
    AwsCredentials signer = credentials.resolveCredentials();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(signer)
                        .request(request)
                        .payload(body)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lambda")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    return http.prepareRequest(
            HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(body))
                .build())
        .call();
  }
}
