package org.mentormatcher.jobs;

import java.util.Comparator;
import java.util.Optional;
import org.mentormatcher.words.Labelled;

/**
 * A file that a job had, for its receipt. Only the coordinator, who sent or fetched the file, can
 * tell from the digest what was in it.
 *
 * @param kind what it was to the job
 * @param attempt the attempt that stored it, 0 for an upload
 * @param name its fixed name; for something that nobody announced, digits that stand for its key
 * @param bytes its length
 * @param sha256 its digest; absent where nobody announced it
 */
public record JobFile(Kind kind, int attempt, String name, long bytes, Optional<Sha256> sha256) {

  /** The order in which receipts list files. */
  public static final Comparator<JobFile> ORDER =
      Comparator.comparing(JobFile::kind)
          .thenComparingInt(JobFile::attempt)
          .thenComparing(JobFile::name)
          .thenComparingLong(JobFile::bytes);

  /** What a file is to a job. */
  public enum Kind implements Labelled {
    UPLOAD,
    RESULT,
    /** Found under the job's prefix, though the row knows nothing of it. */
    OTHER;
  }

  /** An upload, as it was announced. */
  public static JobFile of(ExpectedFile upload) {
    return new JobFile(
        Kind.UPLOAD, 0, upload.file().label(), upload.bytes(), Optional.of(upload.sha256()));
  }

  /** A result of that attempt. */
  public static JobFile of(int attempt, StoredResult result) {
    return new JobFile(
        Kind.RESULT, attempt, result.name(), result.bytes(), Optional.of(result.sha256()));
  }
}
