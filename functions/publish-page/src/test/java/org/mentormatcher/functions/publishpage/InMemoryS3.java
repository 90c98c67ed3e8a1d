package org.mentormatcher.functions.publishpage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The three calls that the function makes, on maps; it lists two keys a page, to make pages. */
final class InMemoryS3 implements S3Client {

  private static final int PAGE_SIZE = 2;

  private final Map<String, NavigableMap<String, PutObjectRequest>> buckets = new HashMap<>();
  private final List<String> putKeys = new ArrayList<>();
  private final Map<String, Instant> times = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();
  private Instant now = Instant.parse("2031-07-01T10:00:00Z");
  private boolean refusingDeletions;

  InMemoryS3 holding(String bucket, String... keys) {
    NavigableMap<String, PutObjectRequest> objects = new TreeMap<>();
    for (String key : keys) {
      objects.put(key, PutObjectRequest.builder().bucket(bucket).key(key).build());
    }
    buckets.put(bucket, objects);
    return this;
  }

  InMemoryS3 refusingDeletions() {
    refusingDeletions = true;
    return this;
  }

  /** What is put from now on is put so much later. */
  void passes(Duration time) {
    now = now.plus(time);
  }

  List<String> keys(String bucket) {
    return List.copyOf(objects(bucket).keySet());
  }

  /** Every key that was put, in the order of the calls. */
  List<String> putKeys() {
    return putKeys;
  }

  PutObjectRequest put(String bucket, String key) {
    return objects(bucket).get(key);
  }

  /** What was put last under that key, as text. */
  String content(String key) {
    return contents.get(key);
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    objects(request.bucket()).put(request.key(), request);
    putKeys.add(request.key());
    times.put(request.key(), now);
    contents.put(request.key(), text(body));
    return PutObjectResponse.builder().build();
  }

  @Override
  public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    String after = request.continuationToken() == null ? "" : request.continuationToken();
    List<String> rest = List.copyOf(objects(request.bucket()).tailMap(after, false).keySet());
    List<String> page = rest.subList(0, Math.min(PAGE_SIZE, rest.size()));
    boolean more = page.size() < rest.size();
    return ListObjectsV2Response.builder()
        .contents(page.stream().map(this::listed).toList())
        .isTruncated(more)
        .nextContinuationToken(more ? page.getLast() : null)
        .build();
  }

  @Override
  public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
    if (refusingDeletions) {
      return DeleteObjectsResponse.builder()
          .errors(S3Error.builder().code("AccessDenied").build())
          .build();
    }
    for (ObjectIdentifier object : request.delete().objects()) {
      objects(request.bucket()).remove(object.key());
    }
    return DeleteObjectsResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "s3";
  }

  @Override
  public void close() {}

  private static String text(RequestBody body) {
    try (InputStream content = body.contentStreamProvider().newStream()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private S3Object listed(String key) {
    return S3Object.builder().key(key).lastModified(times.getOrDefault(key, Instant.EPOCH)).build();
  }

  private NavigableMap<String, PutObjectRequest> objects(String bucket) {
    NavigableMap<String, PutObjectRequest> objects = buckets.get(bucket);
    if (objects == null) {
      throw NoSuchBucketException.builder().message("No bucket " + bucket).build();
    }
    return objects;
  }
}
