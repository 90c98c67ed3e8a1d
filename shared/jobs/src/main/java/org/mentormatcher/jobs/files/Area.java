package org.mentormatcher.jobs.files;

/** The two buckets. Events of the one start functions, events of the other nothing. */
public enum Area {
  UPLOADS,
  RESULTS
}
