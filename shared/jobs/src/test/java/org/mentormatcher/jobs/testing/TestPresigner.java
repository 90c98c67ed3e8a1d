package org.mentormatcher.jobs.testing;

import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.PresignedRequests;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The real signer with made-up credentials: signing needs nobody at the other end. */
public final class TestPresigner {

  private TestPresigner() {}

  /** Signs for buckets of London called {@code uploads} and {@code results}. */
  public static PresignedRequests create() {
    return new PresignedRequests(
        S3Presigner.builder()
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
            .build(),
        new Buckets("uploads", "results"));
  }
}
