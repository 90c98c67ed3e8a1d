package org.mentormatcher.jobs.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mentormatcher.jobs.Sha256;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects in S3 or in anything that speaks its protocol. */
public final class S3ObjectStore implements ObjectStore {

  /** The most that S3 deletes in one request. */
  private static final int DELETE_BATCH = 1000;

  private static final int NOT_FOUND = 404;
  private static final int PRECONDITION_FAILED = 412;
  private static final int NOT_IMPLEMENTED = 501;

  private final S3Client s3;
  private final Buckets buckets;

  /** The objects in those buckets. */
  public S3ObjectStore(S3Client s3, Buckets buckets) {
    this.s3 = s3;
    this.buckets = buckets;
  }

  @Override
  public void put(ObjectKey key, String mediaType, byte[] content) {
    String checksum = Sha256.of(content).base64();
    s3.putObject(
        request ->
            request
                .bucket(buckets.of(key.area()))
                .key(key.text())
                .contentType(mediaType)
                .checksumSHA256(checksum),
        RequestBody.fromBytes(content));
  }

  @Override
  public boolean putIfAbsent(ObjectKey key, String mediaType, byte[] content) {
    try {
      s3.putObject(
          request ->
              request
                  .bucket(buckets.of(key.area()))
                  .key(key.text())
                  .contentType(mediaType)
                  .ifNoneMatch("*"),
          RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == PRECONDITION_FAILED) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public byte[] get(ObjectKey key) {
    return s3.getObjectAsBytes(request -> request.bucket(buckets.of(key.area())).key(key.text()))
        .asByteArrayUnsafe();
  }

  @Override
  public List<StoredObject> list(Area area, String prefix) {
    return s3
        .listObjectsV2Paginator(request -> request.bucket(buckets.of(area)).prefix(prefix))
        .contents()
        .stream()
        .map(object -> new StoredObject(area, object.key(), object.size(), object.lastModified()))
        .toList();
  }

  @Override
  public void delete(Area area, Collection<String> keys) {
    List<ObjectIdentifier> objects =
        keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    int refused = 0;
    for (int from = 0; from < objects.size(); from += DELETE_BATCH) {
      List<ObjectIdentifier> batch =
          objects.subList(from, Math.min(from + DELETE_BATCH, objects.size()));
      DeleteObjectsResponse response =
          s3.deleteObjects(
              request ->
                  request
                      .bucket(buckets.of(area))
                      .delete(delete -> delete.objects(batch).quiet(true)));
      refused += response.errors().size();
    }
    if (refused > 0) {
      throw new IllegalStateException(refused + " objects could not be deleted");
    }
  }

  @Override
  public void abortUploads(Area area, String prefix) {
    for (MultipartUpload upload : multipartUploads(area, prefix)) {
      try {
        s3.abortMultipartUpload(
            request ->
                request.bucket(buckets.of(area)).key(upload.key()).uploadId(upload.uploadId()));
      } catch (S3Exception e) {
        if (e.statusCode() != NOT_FOUND) {
          throw e;
        }
      }
    }
  }

  /** The S3 of one machine does not list multipart uploads (501): nobody there can begin one. */
  private List<MultipartUpload> multipartUploads(Area area, String prefix) {
    List<MultipartUpload> uploads = new ArrayList<>();
    try {
      s3.listMultipartUploadsPaginator(request -> request.bucket(buckets.of(area)).prefix(prefix))
          .uploads()
          .forEach(uploads::add);
    } catch (S3Exception e) {
      if (e.statusCode() != NOT_IMPLEMENTED) {
        throw e;
      }
    }
    return uploads;
  }
}
