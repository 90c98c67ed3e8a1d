package org.mentormatcher.local.s3;

import java.util.ArrayList;
import java.util.List;

/**
 * Every request header and query parameter that Amazon S3's API reference names for objects and
 * buckets, and those of plain HTTP that change what is stored.
 */
final class S3Documentation {

  private S3Documentation() {}

  /** Those that a signed upload of ours does not have. */
  static List<String> headers() {
    return List.of(
        "x-amz-abort-date",
        "x-amz-abort-rule-id",
        "x-amz-acl",
        "x-amz-archive-description",
        "x-amz-bucket-object-lock-enabled",
        "x-amz-bucket-object-lock-token",
        "x-amz-bucket-region",
        "x-amz-bypass-governance-retention",
        "x-amz-checksum-algorithm",
        "x-amz-checksum-crc32",
        "x-amz-checksum-crc32c",
        "x-amz-checksum-crc64nvme",
        "x-amz-checksum-mode",
        "x-amz-checksum-sha1",
        "x-amz-checksum-type",
        "x-amz-client-token",
        "x-amz-confirm-remove-self-bucket-access",
        "x-amz-content-sha256",
        "x-amz-copy-source",
        "x-amz-copy-source-if-match",
        "x-amz-copy-source-if-modified-since",
        "x-amz-copy-source-if-none-match",
        "x-amz-copy-source-if-unmodified-since",
        "x-amz-copy-source-range",
        "x-amz-copy-source-server-side-encryption-customer-algorithm",
        "x-amz-copy-source-server-side-encryption-customer-key",
        "x-amz-copy-source-server-side-encryption-customer-key-md5",
        "x-amz-create-session-mode",
        "x-amz-date",
        "x-amz-decoded-content-length",
        "x-amz-delete-marker",
        "x-amz-expected-bucket-owner",
        "x-amz-expiration",
        "x-amz-grant-full-control",
        "x-amz-grant-read",
        "x-amz-grant-read-acp",
        "x-amz-grant-write",
        "x-amz-grant-write-acp",
        "x-amz-if-match-initiated-time",
        "x-amz-if-match-last-modified-time",
        "x-amz-if-match-size",
        "x-amz-meta-name",
        "x-amz-metadata-directive",
        "x-amz-mfa",
        "x-amz-mp-object-size",
        "x-amz-object-attributes",
        "x-amz-object-lock-legal-hold",
        "x-amz-object-lock-mode",
        "x-amz-object-lock-retain-until-date",
        "x-amz-object-ownership",
        "x-amz-optional-object-attributes",
        "x-amz-part-number-marker",
        "x-amz-max-parts",
        "x-amz-rename-source",
        "x-amz-rename-source-if-match",
        "x-amz-rename-source-if-modified-since",
        "x-amz-rename-source-if-none-match",
        "x-amz-rename-source-if-unmodified-since",
        "x-amz-request-payer",
        "x-amz-request-route",
        "x-amz-request-token",
        "x-amz-restore-output-path",
        "x-amz-sdk-checksum-algorithm",
        "x-amz-security-token",
        "x-amz-server-side-encryption",
        "x-amz-server-side-encryption-aws-kms-key-id",
        "x-amz-server-side-encryption-bucket-key-enabled",
        "x-amz-server-side-encryption-context",
        "x-amz-server-side-encryption-customer-algorithm",
        "x-amz-server-side-encryption-customer-key",
        "x-amz-server-side-encryption-customer-key-md5",
        "x-amz-skip-destination-validation",
        "x-amz-source-expected-bucket-owner",
        "x-amz-storage-class",
        "x-amz-tagging",
        "x-amz-tagging-count",
        "x-amz-tagging-directive",
        "x-amz-te",
        "x-amz-trailer",
        "x-amz-transition-default-minimum-object-size",
        "x-amz-version-id",
        "x-amz-website-redirect-location",
        "x-amz-write-offset-bytes",
        "x-amz-nobody-knows-this-one",
        "content-disposition",
        "content-encoding",
        "content-language",
        "content-md5",
        "expires",
        "if-match",
        "if-modified-since",
        "if-unmodified-since");
  }

  /** Those, and what asks for a part of an object or for it on a condition. */
  static List<String> headersOfADownload() {
    List<String> all = new ArrayList<>(headers());
    all.addAll(
        List.of("range", "if-range", "if-none-match", "content-type", "x-amz-checksum-sha256"));
    return all;
  }

  /** Those that are signed, and must not come again. */
  static List<String> signedTwice() {
    return List.of("content-type", "if-none-match", "x-amz-checksum-sha256");
  }

  static List<String> queryParameters() {
    return List.of(
        "accelerate",
        "acl",
        "analytics",
        "append",
        "attributes",
        "continuation-token=x",
        "cors",
        "delete",
        "delimiter=x",
        "encoding-type=url",
        "encryption",
        "fetch-owner=true",
        "intelligent-tiering",
        "inventory",
        "key-marker=x",
        "legal-hold",
        "lifecycle",
        "list-type=2",
        "location",
        "logging",
        "marker=x",
        "max-keys=1",
        "max-parts=1",
        "max-uploads=1",
        "metadataConfiguration",
        "metadataTable",
        "metrics",
        "notification",
        "object-lock",
        "ownershipControls",
        "partNumber=1",
        "partNumber=1&uploadId=x",
        "part-number-marker=1",
        "policy",
        "policyStatus",
        "prefix=jobs",
        "publicAccessBlock",
        "renameObject",
        "replication",
        "requestPayment",
        "response-cache-control=x",
        "response-content-disposition=x",
        "response-content-encoding=x",
        "response-content-language=x",
        "response-content-type=x",
        "response-expires=x",
        "restore",
        "retention",
        "select&select-type=2",
        "session",
        "start-after=x",
        "tagging",
        "torrent",
        "upload-id-marker=x",
        "uploadId=x",
        "uploads",
        "versionId=x",
        "version-id-marker=x",
        "versioning",
        "versions",
        "website",
        "x-amz-acl=public-read",
        "x-amz-copy-source=x",
        "x-id=CopyObject");
  }

  /** Something that would be of use if it were heeded. */
  static String value(String header, String bucket, String key) {
    return switch (header) {
      case "x-amz-copy-source", "x-amz-rename-source" -> "/" + bucket + "/" + key;
      case "x-amz-acl" -> "public-read";
      case "x-amz-content-sha256" -> "UNSIGNED-PAYLOAD";
      case "x-amz-date" -> "20261126T000000Z";
      case "content-encoding" -> "gzip";
      default -> "1";
    };
  }
}
