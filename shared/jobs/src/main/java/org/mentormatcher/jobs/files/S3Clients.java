package org.mentormatcher.jobs.files;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Builds the SDK's clients, for AWS or for the endpoint that {@code AWS_ENDPOINT_URL_S3} names;
 * with {@code S3_PATH_STYLE=true} buckets are in the path, as emulators want them. The region is
 * always set: the global endpoint redirects, and a redirected upload fails in a browser.
 */
public final class S3Clients {

  private S3Clients() {}

  /** The client. Starting it takes over a second, so functions that only sign don't. */
  public static S3Client client(Map<String, String> environment) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .forcePathStyle(pathStyle(environment));
    region(environment).ifPresent(builder::region);
    endpoint(environment).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** The signer. It talks to nobody. */
  public static S3Presigner presigner(Map<String, String> environment) {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .serviceConfiguration(
                S3Configuration.builder().pathStyleAccessEnabled(pathStyle(environment)).build());
    region(environment).ifPresent(builder::region);
    endpoint(environment).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static Optional<Region> region(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("AWS_REGION")).map(Region::of);
  }

  private static Optional<URI> endpoint(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_S3")).map(URI::create);
  }

  private static boolean pathStyle(Map<String, String> environment) {
    return "true".equals(environment.get("S3_PATH_STYLE"));
  }
}
