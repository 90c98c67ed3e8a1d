package org.mentormatcher.local.s3;

import java.net.URI;
import java.util.Map;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.local.s3.S3Role.Action;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Random credentials with the rights of one role, as a function gets them from its role in the
 * cloud. They end with the session, and so do the requests that were signed with them.
 */
public final class S3Session implements AutoCloseable {

  private final EmbeddedS3 s3;
  private final S3Role role;
  private final AwsBasicCredentials credentials;
  private volatile boolean hasRead;

  S3Session(EmbeddedS3 s3, S3Role role, AwsBasicCredentials credentials) {
    this.s3 = s3;
    this.role = role;
    this.credentials = credentials;
  }

  /** What a function that runs in a process of its own needs to know, as Lambda would tell it. */
  public Map<String, String> environment() {
    return Map.of(
        "UPLOADS_BUCKET", s3.buckets().uploads(),
        "RESULTS_BUCKET", s3.buckets().results(),
        "AWS_REGION", s3.region(),
        "AWS_ENDPOINT_URL_S3", s3.functionsEndpoint().toString(),
        "S3_PATH_STYLE", "true",
        "AWS_ACCESS_KEY_ID", credentials.accessKeyId(),
        "AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
  }

  /** A client for this process. */
  public S3Client client() {
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .endpointOverride(s3.functionsEndpoint())
        .region(EmbeddedS3.REGION)
        .forcePathStyle(true)
        .build();
  }

  /** A signer for this process, of requests that a browser sends. */
  public S3Presigner presigner() {
    URI endpoint = s3.endpoint();
    return S3Presigner.builder()
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .endpointOverride(endpoint)
        .region(EmbeddedS3.REGION)
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .build();
  }

  /** Whether an object was handed out to it: from then on its holder knows what is in there. */
  public boolean hasRead() {
    return hasRead;
  }

  /** From now on nothing that it signs, or has signed, is accepted. */
  @Override
  public void close() {
    s3.end(this);
  }

  /** The objects as it may touch them. */
  S3RoleBlobStore.Caller caller() {
    return new S3RoleBlobStore.Caller() {
      @Override
      public boolean allows(Action action, String bucket, Buckets buckets) {
        return role.allows(action, bucket, buckets);
      }

      @Override
      public void read() {
        hasRead = true;
      }
    };
  }

  String accessKeyId() {
    return credentials.accessKeyId();
  }

  String secretAccessKey() {
    return credentials.secretAccessKey();
  }
}
