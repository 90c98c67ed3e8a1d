package org.mentormatcher.local.s3;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.deletion.FaultsContract;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.PresignedRequests;
import org.mentormatcher.jobs.files.S3ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;
import org.mentormatcher.jobs.testing.TestClock;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@DisplayName("Jobs' files in the S3 of one machine")
class S3FaultsTest extends FaultsContract {

  private static final Buckets BUCKETS = new Buckets("faulty-uploads", "faulty-results");

  private static EmbeddedS3 s3;
  private static S3Client match;
  private static S3Client cleanup;
  private static S3Presigner openJob;

  @BeforeAll
  static void start() {
    s3 = EmbeddedS3.start(BUCKETS, List.of("http://127.0.0.1:8080"));
    match = s3.session(S3Role.MATCH).client();
    cleanup = s3.session(S3Role.CLEANUP).client();
    openJob = s3.session(S3Role.OPEN_JOB).presigner();
  }

  @AfterAll
  static void stop() {
    openJob.close();
    cleanup.close();
    match.close();
    s3.close();
  }

  @Override
  protected Ledger rows(TestClock clock) {
    return new InMemoryJobStore(clock);
  }

  /** Each function reaches what its role may. */
  @Override
  protected ObjectStore objects(TestClock clock) {
    ObjectStore ofMatch = new S3ObjectStore(match, BUCKETS);
    ObjectStore ofCleanup = new S3ObjectStore(cleanup, BUCKETS);
    return new ObjectStore() {
      @Override
      public void put(ObjectKey key, String mediaType, byte[] content) {
        (content.length > 0 ? ofMatch : ofCleanup).put(key, mediaType, content);
      }

      @Override
      public boolean putIfAbsent(ObjectKey key, String mediaType, byte[] content) {
        return ofCleanup.putIfAbsent(key, mediaType, content);
      }

      @Override
      public byte[] get(ObjectKey key) {
        return ofMatch.get(key);
      }

      @Override
      public List<StoredObject> list(Area area, String prefix) {
        return ofCleanup.list(area, prefix);
      }

      @Override
      public void delete(Area area, Collection<String> keys) {
        ofCleanup.delete(area, keys);
      }

      @Override
      public void abortUploads(Area area, String prefix) {
        ofCleanup.abortUploads(area, prefix);
      }
    };
  }

  @Override
  protected boolean upload(ObjectStore objects, Job job, ExpectedFile file) {
    return sent(new PresignedRequests(openJob, BUCKETS).upload(job.id(), file), file);
  }
}
