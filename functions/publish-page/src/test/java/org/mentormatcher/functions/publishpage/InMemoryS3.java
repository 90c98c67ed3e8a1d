package org.mentormatcher.functions.publishpage;

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

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    objects(request.bucket()).put(request.key(), request);
    putKeys.add(request.key());
    return PutObjectResponse.builder().build();
  }

  @Override
  public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    String after = request.continuationToken() == null ? "" : request.continuationToken();
    List<String> rest = List.copyOf(objects(request.bucket()).tailMap(after, false).keySet());
    List<String> page = rest.subList(0, Math.min(PAGE_SIZE, rest.size()));
    boolean more = page.size() < rest.size();
    return ListObjectsV2Response.builder()
        .contents(page.stream().map(key -> S3Object.builder().key(key).build()).toList())
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

  private NavigableMap<String, PutObjectRequest> objects(String bucket) {
    NavigableMap<String, PutObjectRequest> objects = buckets.get(bucket);
    if (objects == null) {
      throw NoSuchBucketException.builder().message("No bucket " + bucket).build();
    }
    return objects;
  }
}
