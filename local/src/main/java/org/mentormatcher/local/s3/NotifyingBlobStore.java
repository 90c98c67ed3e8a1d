package org.mentormatcher.local.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Tells of every object that was stored whole, after it was stored: S3Proxy itself has no events.
 * Nothing of an object is there before all of it has come, and no listing shows it half written, as
 * with Amazon's S3; S3Proxy writes to a name beside the key and lists that.
 */
final class NotifyingBlobStore extends ForwardingBlobStore {

  private final Queue<String> writing = new ConcurrentLinkedQueue<>();
  private final InstantSource clock;
  private final List<Consumer<ObjectCreated>> listeners = new CopyOnWriteArrayList<>();

  NotifyingBlobStore(BlobStore store, InstantSource clock) {
    super(store);
    this.clock = clock;
  }

  void subscribe(Consumer<ObjectCreated> listener) {
    listeners.add(listener);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    byte[] whole = read(content);
    writing.add(request.key());
    PutObjectResponse response;
    try {
      response = super.putBlob(request, new ByteArrayInputStream(whole));
    } finally {
      writing.remove(request.key());
      Arrays.fill(whole, (byte) 0);
    }
    tell(request.bucket(), request.key(), "Put");
    return response;
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    ListObjectsV2Response all = super.list(request);
    return all.toBuilder()
        .contents(all.contents().stream().filter(each -> !isBeingWritten(each.key())).toList())
        .build();
  }

  private boolean isBeingWritten(String name) {
    return writing.stream().anyMatch(key -> name.startsWith(key + "-"));
  }

  private static byte[] read(InputStream content) {
    try {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    tell(request.bucket(), request.key(), "CompleteMultipartUpload");
    return response;
  }

  private void tell(String bucket, String key, String method) {
    var stored = blobMetadata(HeadObjectRequest.builder().bucket(bucket).key(key).build());
    ObjectCreated created =
        new ObjectCreated(
            bucket, key, stored.contentLength(), stored.eTag(), method, clock.instant());
    listeners.forEach(listener -> listener.accept(created));
  }
}
