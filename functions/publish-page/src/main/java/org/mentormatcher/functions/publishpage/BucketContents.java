package org.mentormatcher.functions.publishpage;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Fills and empties whole buckets. */
final class BucketContents {

  /**
   * Browsers ask each time whether a file has changed, and CloudFront after a second: file names
   * carry no version, so a page cached for longer could mix two deploys.
   */
  static final String CACHE_CONTROL = "no-cache";

  private final S3Client s3;

  BucketContents(S3Client s3) {
    this.s3 = s3;
  }

  /** Puts the files into the bucket in their order, then deletes what is not one of them. */
  void publish(List<PageFile> files, String bucket) {
    for (PageFile file : files) {
      s3.putObject(
          put ->
              put.bucket(bucket)
                  .key(file.key())
                  .contentType(file.contentType())
                  .cacheControl(CACHE_CONTROL),
          RequestBody.fromBytes(file.content()));
    }
    Set<String> published = files.stream().map(PageFile::key).collect(Collectors.toSet());
    delete(bucket, key -> !published.contains(key));
  }

  /** Deletes every object; a bucket that is gone already is empty. */
  void empty(String bucket) {
    try {
      delete(bucket, key -> true);
    } catch (NoSuchBucketException gone) {
      // A stack whose creation failed half-way is deleted without having had all of its buckets.
    }
  }

  private void delete(String bucket, Predicate<String> condemned) {
    for (ListObjectsV2Response listed : s3.listObjectsV2Paginator(list -> list.bucket(bucket))) {
      List<ObjectIdentifier> keys =
          listed.contents().stream()
              .map(S3Object::key)
              .filter(condemned)
              .map(key -> ObjectIdentifier.builder().key(key).build())
              .toList();
      if (!keys.isEmpty()) {
        deleteAll(bucket, keys);
      }
    }
  }

  private void deleteAll(String bucket, List<ObjectIdentifier> keys) {
    DeleteObjectsResponse response =
        s3.deleteObjects(
            delete -> delete.bucket(bucket).delete(batch -> batch.objects(keys).quiet(true)));
    if (response.hasErrors() && !response.errors().isEmpty()) {
      throw new IllegalStateException(
          "%d objects of %s could not be deleted: %s"
              .formatted(response.errors().size(), bucket, response.errors().getFirst().code()));
    }
  }
}
