package org.mentormatcher.local.s3;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Tells of every object that was stored whole, after it was stored. S3Proxy itself has no events.
 */
final class NotifyingBlobStore extends ForwardingBlobStore {

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
    PutObjectResponse response = super.putBlob(request, content);
    tell(request.bucket(), request.key(), "Put");
    return response;
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
