package org.mentormatcher.jobs.files;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.Job;

/** The event about an upload, as S3 sends it, with as much as the match function reads. */
public final class UploadEvent {

  private UploadEvent() {}

  /** About the first upload of a job whose own event got lost. */
  public static String again(Job job, Buckets buckets) {
    ExpectedFile file = job.request().files().getFirst();
    JsonObject bucket = new JsonObject();
    bucket.addProperty("name", buckets.of(Area.UPLOADS));
    JsonObject object = new JsonObject();
    object.addProperty("key", new ObjectKey.Upload(job.id(), file.file()).text());
    object.addProperty("size", file.bytes());
    JsonObject s3 = new JsonObject();
    s3.add("bucket", bucket);
    s3.add("object", object);
    JsonObject event = new JsonObject();
    event.addProperty("eventSource", "aws:s3");
    event.addProperty("eventName", "ObjectCreated:Put");
    event.addProperty("eventTime", job.times().lastAction().toString());
    event.add("s3", s3);
    JsonArray records = new JsonArray();
    records.add(event);
    JsonObject whole = new JsonObject();
    whole.add("Records", records);
    return whole.toString();
  }
}
