package org.mentormatcher.jobs.files;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Asks S3: three questions of a bucket, and none of an object. */
public final class S3BucketSettings implements BucketSettings {

  private static final int NOT_FOUND = 404;

  private final S3Client s3;
  private final Buckets buckets;

  /** Of those buckets. */
  public S3BucketSettings(S3Client s3, Buckets buckets) {
    this.s3 = s3;
    this.buckets = buckets;
  }

  @Override
  public Set<Keeper> keepers(Area area) {
    String bucket = buckets.of(area);
    Set<Keeper> keepers = EnumSet.noneOf(Keeper.class);
    if (s3.getBucketVersioning(request -> request.bucket(bucket)).status() != null) {
      // Suspended counts: the versions from before are still there.
      keepers.add(Keeper.VERSIONS);
    }
    if (isConfigured(
        "ReplicationConfigurationNotFoundError",
        () ->
            !s3.getBucketReplication(request -> request.bucket(bucket))
                .replicationConfiguration()
                .rules()
                .isEmpty())) {
      keepers.add(Keeper.REPLICATION);
    }
    if (isConfigured(
        "ObjectLockConfigurationNotFoundError",
        () ->
            s3.getObjectLockConfiguration(request -> request.bucket(bucket))
                    .objectLockConfiguration()
                    .objectLockEnabled()
                == ObjectLockEnabled.ENABLED)) {
      keepers.add(Keeper.OBJECT_LOCK);
    }
    return keepers;
  }

  /** What was never configured is an error to S3, and an answer here; a missing bucket is not. */
  private static boolean isConfigured(String absent, BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND && e.awsErrorDetails().errorCode().equals(absent)) {
        return false;
      }
      throw e;
    }
  }
}
