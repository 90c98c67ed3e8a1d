package org.mentormatcher.jobs.deletion;

import java.time.Instant;
import org.mentormatcher.jobs.Receipt;

/** How far a deletion came. */
public sealed interface Deleted {

  /** Both buckets were seen empty: the receipt is written. */
  record Whole(Receipt receipt) implements Deleted {}

  /**
   * Nothing is handed out any more and what was found is gone, but somebody who was matching the
   * job may still store something.
   *
   * @param goneBy when the last copy goes at the latest
   */
  record Waiting(Instant goneBy) implements Deleted {}

  /** It lives: it got more time since somebody took it for expired. */
  record Not() implements Deleted {}
}
