package org.mentormatcher.functions.match;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.time.DateTime;
import org.mentormatcher.jobs.Arrival;
import org.mentormatcher.jobs.JobStores;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.deletion.Deletion;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.S3Clients;
import org.mentormatcher.jobs.files.S3ObjectStore;

/**
 * Is told of each upload and matches the job when its last file has come. Events may come twice,
 * late, in any order and about anything: what is not an upload of a job that waits for it changes
 * nothing.
 */
public final class MatchHandler implements RequestHandler<S3Event, Void> {

  private final Jobs jobs;
  private final JobFiles files;
  private final String uploadsBucket;
  private final MatchRun run;

  /** As deployed: everything from the environment, once per process. */
  public MatchHandler() {
    this(System.getenv());
  }

  private MatchHandler(Map<String, String> environment) {
    this(
        Jobs.of(JobStores.open(environment), environment),
        new S3ObjectStore(S3Clients.client(environment), Buckets.from(environment)),
        Buckets.from(environment),
        Matcher.SHIPPED);
  }

  /** In this process. */
  public MatchHandler(Jobs jobs, ObjectStore objects, Buckets buckets, Matcher matcher) {
    this.jobs = jobs;
    this.files = new JobFiles(objects);
    this.uploadsBucket = buckets.of(Area.UPLOADS);
    this.run = new MatchRun(jobs, files, new Deletion(jobs, objects), matcher);
  }

  @Override
  public Void handleRequest(S3Event event, Context context) {
    // Amazon's test event, sent when the notification is set up, has no records.
    List<S3EventNotificationRecord> records =
        Optional.ofNullable(event.getRecords()).orElse(List.of());
    for (S3EventNotificationRecord record : records) {
      upload(record).ifPresent(upload -> arrived(upload, arrivedAt(record), context));
    }
    return null;
  }

  private Optional<ObjectKey.Upload> upload(S3EventNotificationRecord record) {
    if (!uploadsBucket.equals(record.getS3().getBucket().getName()) || isSeal(record)) {
      return Optional.empty();
    }
    return ObjectKey.upload(record.getS3().getObject().getUrlDecodedKey());
  }

  /** An empty object that keeps a late upload out; storing it is an event as well. */
  private static boolean isSeal(S3EventNotificationRecord record) {
    Long bytes = record.getS3().getObject().getSizeAsLong();
    return bytes != null && bytes == 0;
  }

  /** The upload is the user's action, not the event about it, which may be minutes late. */
  private Instant arrivedAt(S3EventNotificationRecord record) {
    return Optional.ofNullable(record.getEventTime())
        .map(DateTime::getMillis)
        .map(Instant::ofEpochMilli)
        .orElseGet(jobs::now);
  }

  private void arrived(ObjectKey.Upload upload, Instant at, Context context) {
    switch (jobs.arrived(upload.job(), upload.file(), at, context.getAwsRequestId())) {
      case Arrival.Claimed claimed -> run.match(claimed.job(), context.getLogger());
      case Arrival.Settled settled -> files.closeLateUpload(upload);
      case Arrival.Ignored ignored ->
          context.getLogger().log("nothing to do, job " + upload.job(), LogLevel.DEBUG);
    }
  }
}
