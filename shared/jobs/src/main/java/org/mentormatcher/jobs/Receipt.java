package org.mentormatcher.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says that everything is gone. Enumerations, numbers and digests only, so it can be kept for ever.
 *
 * @param job which job
 * @param policyVersion the privacy notice that applied
 * @param reason why the job was deleted
 * @param openedAt when the job was opened
 * @param endedAt from when on nothing was handed out
 * @param deletedAt when the buckets were seen empty
 * @param matching whether the job was being matched when its end began; whoever matched it had
 *     stopped, or his time had run out, before the buckets were seen empty
 * @param uploadsRefusedUntil until when an empty object stands in the place of each upload, so that
 *     a copy that comes late is refused; absent where none could come any more
 * @param files every file that the job had, in the order of {@link JobFile#ORDER}
 */
public record Receipt(
    JobId job,
    String policyVersion,
    DeletionReason reason,
    Instant openedAt,
    Instant endedAt,
    Instant deletedAt,
    boolean matching,
    Optional<Instant> uploadsRefusedUntil,
    List<JobFile> files) {
  public Receipt {
    files = List.copyOf(files);
  }
}
