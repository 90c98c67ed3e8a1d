package org.mentormatcher.functions.publishpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.mentormatcher.functions.publishpage.CustomResourceRequest.Properties;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A CloudFormation custom resource: its creation and every update publish the page that this
 * function carries, its deletion empties the buckets, which CloudFormation can't delete otherwise.
 *
 * <p>CloudFormation waits until it is answered, so every request is, whatever went wrong. If even
 * the answer can't be sent, the exception makes Lambda try again, which does no harm: publishing
 * and emptying twice is the same as once.
 */
public final class PublishPageHandler implements RequestStreamHandler {

  private static final Gson JSON =
      new GsonBuilder().setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE).create();
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  private final BucketContents buckets;
  private final List<PageFile> page;
  private final HttpClient http;

  /** Made by Lambda: the region's S3 and the page in this jar. */
  public PublishPageHandler() throws IOException {
    this(
        S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        PageFile.carried());
  }

  PublishPageHandler(S3Client s3, List<PageFile> page) {
    this.buckets = new BucketContents(s3);
    this.page = page;
    this.http = HttpClient.newBuilder().connectTimeout(ANSWER_TIMEOUT).build();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream ignored, Context context)
      throws IOException {
    CustomResourceRequest request;
    try (Reader reader = new InputStreamReader(event, UTF_8)) {
      request = JSON.fromJson(reader, CustomResourceRequest.class);
    }
    answer(request, outcome(request, context));
  }

  private CustomResourceResponse outcome(CustomResourceRequest request, Context context) {
    try {
      carryOut(request.requestType(), request.resourceProperties());
      return request.succeeded();
    } catch (RuntimeException e) {
      context.getLogger().log(request.requestType() + " failed: " + e);
      return request.failed(
          "%s of the page failed: %s (log stream %s)"
              .formatted(request.requestType(), e.getMessage(), context.getLogStreamName()));
    }
  }

  private void carryOut(String requestType, Properties properties) {
    switch (requestType) {
      case "Create", "Update" -> buckets.publish(pageFor(properties), properties.pageBucket());
      case "Delete" -> properties.emptiedOnDelete().forEach(buckets::empty);
      default -> throw new IllegalArgumentException("Unknown request type " + requestType);
    }
  }

  private List<PageFile> pageFor(Properties properties) {
    return page.stream().map(file -> file.of(properties.installation())).toList();
  }

  private void answer(CustomResourceRequest request, CustomResourceResponse response)
      throws IOException {
    // Without a content type: CloudFormation signed the address for a request that has none.
    HttpRequest put =
        HttpRequest.newBuilder(URI.create(request.responseURL()))
            .timeout(ANSWER_TIMEOUT)
            .PUT(BodyPublishers.ofString(JSON.toJson(response)))
            .build();
    try {
      HttpResponse<Void> answer = http.send(put, BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new IOException("CloudFormation refused the answer with " + answer.statusCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted before CloudFormation was answered", e);
    }
  }
}
