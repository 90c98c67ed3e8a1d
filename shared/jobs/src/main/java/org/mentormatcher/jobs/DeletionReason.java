package org.mentormatcher.jobs;

import org.mentormatcher.words.Labelled;

/** Why a job was deleted. */
public enum DeletionReason implements Labelled {
  /** The user has the results and said so. */
  RECEIVED,
  /** The user asked for it. */
  REQUESTED,
  /** Its deadline passed. */
  EXPIRED;
}
