package org.mentormatcher.jobs;

import org.mentormatcher.words.Labelled;

/** What can happen to a job. Which move leads from which state to which is in {@link State}. */
public enum Move implements Labelled {
  /** One of the expected files is in the bucket. */
  ARRIVE,
  /** The user asks for more time. */
  EXTEND,
  /** The sweep looked at the job and found nothing to do but to look again later. */
  POSTPONE,
  /** A match function takes the job under a lease. */
  CLAIM,
  /** The holder of the lease reaches its next stage, and keeps the lease longer. */
  PROGRESS,
  /** The holder of the lease says what it is going to store. */
  ANNOUNCE,
  /** The holder of the lease stored the results. */
  MATCH,
  /** The holder of the lease found problems in the input and stored the report. */
  REJECT,
  /** The holder of the lease failed and gives it back for another attempt. */
  RELEASE,
  /** No attempt is left, or nobody came for another. */
  GIVE_UP,
  /** Whoever matched the job says that he does nothing more for it. */
  LET_GO,
  /** Files of the job were seen that are about to be removed. */
  RECORD,
  /** The job is claimed for deletion. */
  DELETE,
  /** Nothing of it is left in any bucket. */
  CONFIRM_DELETION,
  /** The empty objects that kept late uploads out are removed: none can come any more. */
  UNSEAL;
}
