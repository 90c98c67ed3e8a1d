package org.mentormatcher.functions.job;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.jobs.Inline;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.receipts.SignedReceipt;
import org.mentormatcher.jobs.receipts.SigningKey;

/**
 * A job as its user sees it.
 *
 * @param state where it is
 * @param stage what the match function is doing, "" if nothing
 * @param findings what the match function found, if matched or rejected: how it understood the
 *     input, what is wrong with it, what to heed before sharing, the counts
 * @param downloads the results, if matched; copies of the files that say what is wrong, if rejected
 * @param receipt once deleted
 * @param deadline when it ends unless something is done; when the receipt ends, once deleted;
 *     absent in between
 * @param latestDeadline until when more time can be asked for, while it lives
 * @param goneBy by when its last copy goes, once it has ended and is not seen to be deleted; absent
 *     where that time has passed
 */
record JobView(
    State state,
    String stage,
    @Inline Optional<JsonObject> findings,
    Optional<List<Download>> downloads,
    Optional<JsonObject> receipt,
    Optional<Instant> deadline,
    Optional<Instant> latestDeadline,
    Optional<Instant> goneBy) {

  /** A job of which nothing is handed out any more, and which is not seen to be gone. */
  static JobView ending(Optional<Instant> goneBy) {
    return bare(State.DELETING, Optional.empty(), Optional.empty(), goneBy);
  }

  /** A deleted job. */
  static JobView deleted(Receipt receipt, SigningKey key) {
    Instant end = receipt.deletedAt().plus(Policy.RECEIPT_VALIDITY);
    return bare(
        State.DELETED,
        Optional.of(SignedReceipt.of(receipt, key)),
        Optional.of(end),
        Optional.empty());
  }

  private static JobView bare(
      State state,
      Optional<JsonObject> receipt,
      Optional<Instant> deadline,
      Optional<Instant> goneBy) {
    return new JobView(
        state, "", Optional.empty(), Optional.empty(), receipt, deadline, Optional.empty(), goneBy);
  }

  /**
   * A result to fetch.
   *
   * @param name its file name
   * @param mediaType its media type
   * @param url where from, for a minute
   * @param bytes its length
   * @param sha256 what must arrive
   */
  record Download(String name, String mediaType, URI url, long bytes, Sha256 sha256) {}
}
