package org.mentormatcher.functions.publishpage;

import java.time.Duration;
import java.time.Instant;
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

  /** All of a page is put within the function's time limit, its entry last. */
  private static final Duration LONGEST_PUBLICATION = Duration.ofMinutes(2);

  private final S3Client s3;

  BucketContents(S3Client s3) {
    this.s3 = s3;
  }

  /**
   * Puts the files into the bucket in their order, then deletes what is not one of them. Versioned
   * files of the page that was there so far stay until the next time: who has that page open may
   * still load some.
   */
  void publish(List<PageFile> files, String bucket) {
    List<S3Object> there =
        s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream().toList();
    Set<String> replaced = versionedSince(there, lastPublished(files, there));
    for (PageFile file : files) {
      s3.putObject(
          put ->
              put.bucket(bucket)
                  .key(file.key())
                  .contentType(file.contentType())
                  .cacheControl(file.cacheControl()),
          RequestBody.fromBytes(file.content()));
    }
    Set<String> published = files.stream().map(PageFile::key).collect(Collectors.toSet());
    delete(bucket, key -> !published.contains(key) && !replaced.contains(key));
  }

  /**
   * When the page that is there was begun to be put, or earlier; none is, in the far future. If it
   * is this one, since CloudFormation did not hear of it and asks again, that is no page before.
   */
  private static Instant lastPublished(List<PageFile> files, List<S3Object> there) {
    Set<String> keys = there.stream().map(S3Object::key).collect(Collectors.toSet());
    if (files.stream().map(PageFile::key).allMatch(keys::contains)) {
      return Instant.MIN;
    }
    return there.stream()
        .filter(object -> object.key().equals(PageFile.ENTRY))
        .map(entry -> entry.lastModified().minus(LONGEST_PUBLICATION))
        .findFirst()
        .orElse(Instant.MAX);
  }

  private static Set<String> versionedSince(List<S3Object> there, Instant time) {
    return there.stream()
        .filter(object -> PageFile.isVersioned(object.key()))
        .filter(object -> !object.lastModified().isBefore(time))
        .map(S3Object::key)
        .collect(Collectors.toSet());
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
