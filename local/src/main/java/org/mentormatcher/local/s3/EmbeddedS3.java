package org.mentormatcher.local.s3;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.mentormatcher.jobs.files.Buckets;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * S3 on a loopback port, with the two buckets and nothing else. Its credentials are random and live
 * as long as it does. Like Amazon's it refuses what is not signed with them, other bytes or another
 * length than were signed, and an {@code If-None-Match: *} where something is. What is stored is in
 * memory and gone with the process.
 */
public final class EmbeddedS3 implements AutoCloseable {

  /** Part of every signature; no data goes there. */
  private static final Region REGION = Region.EU_WEST_2;

  private static final int THREADS = 16;
  private static final long STOP_MILLIS = 1000;
  private static final int KEY_ID_BYTES = 10;
  private static final int KEY_BYTES = 30;

  private final S3Proxy server;
  private final NotifyingBlobStore objects;
  private final AwsBasicCredentials credentials;
  private final Buckets buckets;

  private EmbeddedS3(
      S3Proxy server,
      NotifyingBlobStore objects,
      AwsBasicCredentials credentials,
      Buckets buckets) {
    this.server = server;
    this.objects = objects;
    this.credentials = credentials;
    this.buckets = buckets;
  }

  /**
   * Starts it with empty buckets.
   *
   * @param pageOrigins the only origins whose pages may call it from a browser
   */
  public static EmbeddedS3 start(Buckets buckets, List<String> pageOrigins) {
    AwsBasicCredentials credentials = randomCredentials(new SecureRandom());
    NotifyingBlobStore objects =
        new NotifyingBlobStore(new TransientNio2BlobStore(), InstantSource.system());
    objects.createContainer(buckets.uploads());
    objects.createContainer(buckets.results());
    S3Proxy server =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .blobStore(objects)
            .awsAuthentication(
                AuthenticationType.AWS_V4, credentials.accessKeyId(), credentials.secretAccessKey())
            .corsRules(
                new CrossOriginResourceSharing(
                    pageOrigins, List.of("GET", "PUT"), List.of("*"), List.of("ETag"), ""))
            .jettyMaxThreads(THREADS)
            .stopTimeout(STOP_MILLIS)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded S3 does not start", e);
    }
    return new EmbeddedS3(server, objects, credentials, buckets);
  }

  /** Tells of every object that is stored from now on; the listener must not take long. */
  public void subscribe(Consumer<ObjectCreated> listener) {
    objects.subscribe(listener);
  }

  /** Where it listens. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** The region that its events and signatures name. */
  public String region() {
    return REGION.id();
  }

  /** What a function that runs in a process of its own needs to know, as Lambda would tell it. */
  public Map<String, String> environment() {
    return Map.of(
        "UPLOADS_BUCKET", buckets.uploads(),
        "RESULTS_BUCKET", buckets.results(),
        "AWS_REGION", REGION.id(),
        "AWS_ENDPOINT_URL_S3", endpoint().toString(),
        "S3_PATH_STYLE", "true",
        "AWS_ACCESS_KEY_ID", credentials.accessKeyId(),
        "AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
  }

  /** A client for this process. */
  public S3Client client() {
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .endpointOverride(endpoint())
        .region(REGION)
        .forcePathStyle(true)
        .build();
  }

  /** A signer for this process. */
  public S3Presigner presigner() {
    return S3Presigner.builder()
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .endpointOverride(endpoint())
        .region(REGION)
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The embedded S3 does not stop", e);
    }
  }

  private static AwsBasicCredentials randomCredentials(SecureRandom random) {
    byte[] id = new byte[KEY_ID_BYTES];
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(id);
    random.nextBytes(key);
    return AwsBasicCredentials.create(
        "LOCAL" + HexFormat.of().formatHex(id).toUpperCase(Locale.ROOT),
        Base64.getUrlEncoder().encodeToString(key));
  }
}
