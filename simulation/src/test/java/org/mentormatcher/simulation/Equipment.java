package org.mentormatcher.simulation;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.functions.openjob.Gate;
import org.mentormatcher.functions.openjob.OpenJobHandler;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobClock;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LiveJob;
import org.mentormatcher.jobs.StoredJob;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.receipts.SigningKey;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.AbortMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CompleteMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.CreateMultipartUploadPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.DeleteObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.HeadBucketPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.HeadObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedAbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedCreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedDeleteObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedHeadBucketRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedHeadObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedUploadPartRequest;
import software.amazon.awssdk.services.s3.presigner.model.PutObjectPresignRequest;
import software.amazon.awssdk.services.s3.presigner.model.UploadPartPresignRequest;

/** What is built once and used by one run after the other, because it takes long to build. */
final class Equipment {

  static final SigningKey KEY = SigningKey.generate();

  static {
    QuickSignatures.use();
  }

  static final Buckets BUCKETS = new Buckets("uploads", "results");

  private final Jobs jobs;
  private final PresignedRequests presigned = new PresignedRequests(new NoSigner(), BUCKETS);
  private final OpenJobHandler openJob;
  private World world;

  Equipment() {
    WorldsLedger rows = new WorldsLedger();
    JobClock clock =
        new JobClock() {
          @Override
          public Instant instant() {
            return world.clock.instant();
          }

          @Override
          public Instant patient() {
            return world.clock.patient();
          }
        };
    jobs = new Jobs(rows, clock, new SeededSecureRandom());
    openJob =
        new OpenJobHandler(jobs, Gate.open(rows), presigned, () -> Optional.of(KEY.publicKey()));
  }

  void enter(World next) {
    world = next;
  }

  Jobs jobs() {
    return jobs;
  }

  PresignedRequests presigned() {
    return presigned;
  }

  OpenJobHandler openJob() {
    return openJob;
  }

  private final class WorldsLedger implements Ledger {
    @Override
    public boolean create(Job job) {
      return world.store.create(job);
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
      return world.store.find(id);
    }

    @Override
    public boolean replace(StoredJob expected, Job next) {
      return world.store.replace(expected, next);
    }

    @Override
    public List<LiveJob> live() {
      return world.store.live();
    }

    @Override
    public void beat(Heartbeat heartbeat) {
      world.store.beat(heartbeat);
    }

    @Override
    public Optional<Heartbeat> lastBeat() {
      return world.store.lastBeat();
    }
  }

  private final class SeededSecureRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public void nextBytes(byte[] bytes) {
      world.weather.bytes(bytes);
    }
  }

  /** Signs nothing: the model's requests are checked by the model. */
  private static final class NoSigner implements S3Presigner {

    private static final SdkHttpRequest REQUEST =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.PUT)
            .uri(URI.create("https://model.invalid/"))
            .build();

    @Override
    public PresignedGetObjectRequest presignGetObject(GetObjectPresignRequest request) {
      return PresignedGetObjectRequest.builder()
          .expiration(Instant.EPOCH)
          .isBrowserExecutable(false)
          .signedHeaders(Map.of("host", List.of("model")))
          .httpRequest(REQUEST)
          .build();
    }

    @Override
    public PresignedPutObjectRequest presignPutObject(PutObjectPresignRequest request) {
      return PresignedPutObjectRequest.builder()
          .expiration(Instant.EPOCH)
          .isBrowserExecutable(false)
          .signedHeaders(Map.of("host", List.of("model")))
          .httpRequest(REQUEST)
          .build();
    }

    @Override
    public PresignedUploadPartRequest presignUploadPart(UploadPartPresignRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PresignedDeleteObjectRequest presignDeleteObject(DeleteObjectPresignRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PresignedHeadObjectRequest presignHeadObject(HeadObjectPresignRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PresignedHeadBucketRequest presignHeadBucket(HeadBucketPresignRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PresignedCreateMultipartUploadRequest presignCreateMultipartUpload(
        CreateMultipartUploadPresignRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PresignedCompleteMultipartUploadRequest presignCompleteMultipartUpload(
        CompleteMultipartUploadPresignRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PresignedAbortMultipartUploadRequest presignAbortMultipartUpload(
        AbortMultipartUploadPresignRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }
}
