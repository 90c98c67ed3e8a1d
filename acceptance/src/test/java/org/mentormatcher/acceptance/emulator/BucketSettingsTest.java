package org.mentormatcher.acceptance.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.BucketSettings;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.Keeper;
import org.mentormatcher.jobs.files.S3BucketSettings;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ReplicationRule;
import software.amazon.awssdk.services.s3.model.ReplicationRuleStatus;

@DisplayName("What the emulator's S3 tells of a bucket's settings")
class BucketSettingsTest {

  private Installation installation;
  private S3Client s3;
  private BucketSettings settings;

  @BeforeEach
  void install() {
    installation = Installation.in(Emulator.running());
    s3 = installation.s3();
    settings = new S3BucketSettings(s3, installation.buckets());
  }

  @AfterEach
  void close() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  @DisplayName("MM-3: is that a bucket as it is deployed keeps nothing")
  void nothing() {
    for (Area area : Area.values()) {
      assertThat(settings.keepers(area)).isEmpty();
    }
  }

  @Test
  @DisplayName("is that versions are kept, also once they are suspended, and in which bucket")
  void versions() {
    setVersioning(Area.RESULTS, BucketVersioningStatus.ENABLED);
    assertThat(settings.keepers(Area.RESULTS)).containsExactly(Keeper.VERSIONS);
    assertThat(settings.keepers(Area.UPLOADS)).isEmpty();

    setVersioning(Area.RESULTS, BucketVersioningStatus.SUSPENDED);
    assertThat(settings.keepers(Area.RESULTS)).containsExactly(Keeper.VERSIONS);
  }

  @Test
  @DisplayName("is that it is replicated")
  void replication() {
    setVersioning(Area.UPLOADS, BucketVersioningStatus.ENABLED);
    setVersioning(Area.RESULTS, BucketVersioningStatus.ENABLED);
    Buckets buckets = installation.buckets();
    ReplicationRule copies =
        ReplicationRule.builder()
            .id("copies")
            .priority(1)
            .status(ReplicationRuleStatus.ENABLED)
            .filter(all -> all.prefix(""))
            .deleteMarkerReplication(markers -> markers.status("Disabled"))
            .destination(to -> to.bucket("arn:aws:s3:::" + buckets.results()))
            .build();
    s3.putBucketReplication(
        put ->
            put.bucket(buckets.uploads())
                .replicationConfiguration(
                    all -> all.role("arn:aws:iam::000000000000:role/copies").rules(copies)));

    assertThat(settings.keepers(Area.UPLOADS)).containsExactly(Keeper.VERSIONS, Keeper.REPLICATION);
  }

  @Test
  @DisplayName("is that objects are locked")
  void objectLock() {
    setVersioning(Area.UPLOADS, BucketVersioningStatus.ENABLED);
    s3.putObjectLockConfiguration(
        put ->
            put.bucket(installation.buckets().uploads())
                .objectLockConfiguration(lock -> lock.objectLockEnabled("Enabled")));

    assertThat(settings.keepers(Area.UPLOADS)).containsExactly(Keeper.VERSIONS, Keeper.OBJECT_LOCK);
  }

  @Test
  @DisplayName("is never that all is well of a bucket that is not there")
  void missing() {
    BucketSettings elsewhere = new S3BucketSettings(s3, new Buckets("not-there-1", "not-there-2"));

    assertThatThrownBy(() -> elsewhere.keepers(Area.UPLOADS))
        .isInstanceOf(NoSuchBucketException.class);
  }

  private void setVersioning(Area area, BucketVersioningStatus status) {
    s3.putBucketVersioning(
        put ->
            put.bucket(installation.buckets().of(area))
                .versioningConfiguration(versions -> versions.status(status)));
  }
}
