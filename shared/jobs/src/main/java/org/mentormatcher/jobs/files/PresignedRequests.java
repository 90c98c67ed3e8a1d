package org.mentormatcher.jobs.files;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.StoredResult;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Signs the requests with which a browser reaches a job's files, and nothing else. */
public final class PresignedRequests {

  /** The browser sends these two itself and lets no script set them. */
  private static final Set<String> SENT_BY_BROWSER = Set.of("host", "content-length");

  private final S3Presigner presigner;
  private final Buckets buckets;

  /** Requests to those buckets. */
  public PresignedRequests(S3Presigner presigner, Buckets buckets) {
    this.presigner = presigner;
    this.buckets = buckets;
  }

  /** An upload of exactly the announced bytes, to a key where nothing is yet. */
  public PresignedUpload upload(JobId job, ExpectedFile expected) {
    ObjectKey key = new ObjectKey.Upload(job, expected.file());
    PresignedPutObjectRequest signed =
        presigner.presignPutObject(
            presign ->
                presign
                    .signatureDuration(Policy.UPLOAD_VALIDITY)
                    .putObjectRequest(
                        put ->
                            put.bucket(buckets.of(key.area()))
                                .key(key.text())
                                .contentLength(expected.bytes())
                                .contentType(expected.format().label())
                                .checksumSHA256(expected.sha256().base64())
                                .ifNoneMatch("*")));
    return new PresignedUpload(
        expected.file().label(),
        signed.httpRequest().method().name(),
        URI.create(signed.url().toString()),
        headers(signed.signedHeaders()));
  }

  /** A download of a result of the job's last attempt, to be saved under its fixed name. */
  public URI download(Job job, StoredResult result) {
    ObjectKey key = new ObjectKey.Result(job.id(), job.run().attempt(), result.name());
    PresignedGetObjectRequest signed =
        presigner.presignGetObject(
            presign ->
                presign
                    .signatureDuration(Policy.DOWNLOAD_VALIDITY)
                    .getObjectRequest(
                        get ->
                            get.bucket(buckets.of(key.area()))
                                .key(key.text())
                                .responseContentDisposition(
                                    "attachment; filename=\"" + result.name() + "\"")
                                .responseCacheControl("no-store")));
    return URI.create(signed.url().toString());
  }

  private static Map<String, String> headers(Map<String, List<String>> signed) {
    Map<String, String> headers = new LinkedHashMap<>();
    signed.forEach(
        (name, values) -> {
          String lowerCase = name.toLowerCase(Locale.ROOT);
          if (!SENT_BY_BROWSER.contains(lowerCase)) {
            headers.put(lowerCase, String.join(",", values));
          }
        });
    return headers;
  }
}
