package org.mentormatcher.local.s3;

import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.mentormatcher.jobs.files.Buckets;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.local.s3.S3Role.Action;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The objects as one role may touch them. What no role of the template allows (copies, access
 * lists, multipart uploads, versions, settings of buckets) nobody may do here either; a test calls
 * every operation that S3Proxy knows and finds it refused to whom nothing is allowed.
 */
final class S3RoleBlobStore extends ForwardingBlobStore {

  private final Buckets buckets;
  private final Caller caller;

  S3RoleBlobStore(BlobStore objects, Buckets buckets, Caller caller) {
    super(objects);
    this.buckets = buckets;
    this.caller = caller;
  }

  /** Who calls. */
  interface Caller {

    /** Nobody in particular: whoever did not sign. */
    Caller ANYBODY =
        new Caller() {
          @Override
          public boolean allows(Action action, String bucket, Buckets buckets) {
            return false;
          }

          @Override
          public void read() {
            throw new IllegalStateException("Nothing is handed out to anybody");
          }
        };

    boolean allows(Action action, String bucket, Buckets buckets);

    /** An object is being handed out to it. */
    void read();
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    require(Action.GET_OBJECT, request.bucket(), request.key());
    caller.read();
    return super.getBlob(request);
  }

  /** Whoever may write there is told by a conditional write whether something is there. */
  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    if (!caller.allows(Action.PUT_OBJECT, request.bucket(), buckets)) {
      require(Action.GET_OBJECT, request.bucket(), request.key());
    }
    return super.blobMetadata(request);
  }

  @Override
  public boolean blobExists(String bucket, String key) {
    if (!caller.allows(Action.PUT_OBJECT, bucket, buckets)) {
      require(Action.GET_OBJECT, bucket, key);
    }
    return super.blobExists(bucket, key);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    require(Action.PUT_OBJECT, request.bucket(), request.key());
    return super.putBlob(request, content);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    require(Action.DELETE_OBJECT, request.bucket(), request.key());
    return super.removeBlob(request);
  }

  @Override
  public ListObjectsV2Response list(ListObjectsV2Request request) {
    require(Action.LIST_BUCKET, request.bucket());
    return super.list(request);
  }

  @Override
  public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(
      String bucket) {
    require(Action.LIST_BUCKET, bucket);
    return super.listMultipartUploads(bucket);
  }

  /** Roles are bound to where jobs are, as the template's resources are. */
  private void require(Action action, String bucket, String key) {
    if (!key.startsWith(ObjectKey.PREFIX)) {
      throw denied();
    }
    require(action, bucket);
  }

  private void require(Action action, String bucket) {
    if (!caller.allows(action, bucket, buckets)) {
      throw denied();
    }
  }

  private static S3ProxyException denied() {
    return new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
  }

  // From here on: what nobody may do.

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    throw denied();
  }

  @Override
  public ListBucketsResponse list() {
    throw denied();
  }

  @Override
  public CreateBucketResponse createContainer(CreateBucketRequest request) {
    throw denied();
  }

  @Override
  public BucketCannedACL getContainerAccess(String bucket) {
    throw denied();
  }

  @Override
  public GetBucketAclResponse getContainerAcl(GetBucketAclRequest request) {
    throw denied();
  }

  @Override
  public void setContainerAccess(String bucket, BucketCannedACL acl) {
    throw denied();
  }

  @Override
  public void clearContainer(ListObjectsV2Request request) {
    throw denied();
  }

  @Override
  public void deleteContainer(String bucket) {
    throw denied();
  }

  @Override
  public void deleteBucket(String bucket) {
    throw denied();
  }

  @Override
  public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
    throw denied();
  }

  @Override
  public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
    throw denied();
  }

  @Override
  public ListObjectVersionsResponse listVersions(ListObjectVersionsRequest request) {
    throw denied();
  }

  @Override
  public GetBucketEncryptionResponse getBucketEncryption(GetBucketEncryptionRequest request) {
    throw denied();
  }

  @Override
  public PutBucketEncryptionResponse putBucketEncryption(PutBucketEncryptionRequest request) {
    throw denied();
  }

  @Override
  public DeleteBucketEncryptionResponse deleteBucketEncryption(
      DeleteBucketEncryptionRequest request) {
    throw denied();
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key) {
    throw denied();
  }

  @Override
  public ObjectCannedACL getBlobAccess(String bucket, String key, String version) {
    throw denied();
  }

  @Override
  public GetObjectAclResponse getBlobAcl(GetObjectAclRequest request) {
    throw denied();
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL acl) {
    throw denied();
  }

  @Override
  public void setBlobAccess(String bucket, String key, ObjectCannedACL acl, String version) {
    throw denied();
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    throw denied();
  }

  @Override
  public void abortMultipartUpload(MultipartUpload upload) {
    throw denied();
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    throw denied();
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest request, InputStream content) {
    throw denied();
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload upload) {
    throw denied();
  }
}
