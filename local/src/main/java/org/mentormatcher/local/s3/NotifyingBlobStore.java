package org.mentormatcher.local.s3;

import com.google.common.io.ByteStreams;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
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

  private static final String ZEROS = "zeros";

  /** Of the file system in memory; a file's last block counts whole. */
  private static final int BLOCK_BYTES = 8 * 1024;

  private final AtomicLong freed = new AtomicLong();
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

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    HeadObjectResponse removed =
        super.blobMetadataIfPresent(
            HeadObjectRequest.builder().bucket(request.bucket()).key(request.key()).build());
    DeleteObjectResponse response = super.removeBlob(request);
    if (removed != null) {
      freed.addAndGet(removed.contentLength() + BLOCK_BYTES);
    }
    return response;
  }

  /**
   * Writes zeros where objects were that are removed. The file system in memory keeps the blocks of
   * removed files as they are, for the next file: so that is one of zeros.
   *
   * @return whether anything was removed since this was last called
   */
  boolean overwriteRemoved() {
    long bytes = freed.getAndSet(0);
    if (bytes == 0) {
      return false;
    }
    if (!containerExists(ZEROS)) {
      createContainer(ZEROS);
    }
    PutObjectRequest zeros =
        PutObjectRequest.builder().bucket(ZEROS).key(ZEROS).contentLength(bytes).build();
    super.putBlob(zeros, ByteStreams.limit(new Zeros(), bytes));
    super.removeBlob(DeleteObjectRequest.builder().bucket(ZEROS).key(ZEROS).build());
    return true;
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

  /** Zeros without end. */
  private static final class Zeros extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
      Arrays.fill(buffer, from, from + most, (byte) 0);
      return most;
    }
  }
}
