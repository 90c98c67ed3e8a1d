package org.mentormatcher.local.s3;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * An object came into being.
 *
 * @param bucket where
 * @param key its key, as it is
 * @param bytes its length
 * @param eTag its entity tag
 * @param method the part of the event's name after {@code ObjectCreated:}, such as {@code Put}
 * @param at when
 */
public record ObjectCreated(
    String bucket, String key, long bytes, String eTag, String method, Instant at) {

  /**
   * As S3 tells a Lambda function, in version 2.1 of its <a
   * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">event
   * message structure</a>; the key is URL-encoded, a space as a plus sign.
   */
  public String toJson(String region) {
    JsonObject bucketEntity = new JsonObject();
    bucketEntity.addProperty("name", bucket);
    bucketEntity.add("ownerIdentity", principal());
    bucketEntity.addProperty("arn", "arn:aws:s3:::" + bucket);

    JsonObject object = new JsonObject();
    object.addProperty("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
    object.addProperty("size", bytes);
    object.addProperty("eTag", eTag.replace("\"", ""));
    object.addProperty("sequencer", Long.toHexString(at.toEpochMilli()).toUpperCase(Locale.ROOT));

    JsonObject s3 = new JsonObject();
    s3.addProperty("s3SchemaVersion", "1.0");
    s3.addProperty("configurationId", "uploads");
    s3.add("bucket", bucketEntity);
    s3.add("object", object);

    JsonObject event = new JsonObject();
    event.addProperty("eventVersion", "2.1");
    event.addProperty("eventSource", "aws:s3");
    event.addProperty("awsRegion", region);
    event.addProperty("eventTime", at.toString());
    event.addProperty("eventName", "ObjectCreated:" + method);
    event.add("userIdentity", principal());
    event.add("s3", s3);

    JsonArray events = new JsonArray();
    events.add(event);
    JsonObject notification = new JsonObject();
    notification.add("Records", events);
    return notification.toString();
  }

  private static JsonObject principal() {
    JsonObject principal = new JsonObject();
    principal.addProperty("principalId", "LOCAL");
    return principal;
  }
}
