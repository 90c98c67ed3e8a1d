package org.mentormatcher.jobs;

import java.util.Optional;

/**
 * Keeps rows, knows no rule: what a row may become is decided on {@link Job}, and two writers who
 * decide at once are told apart by the version (optimistic concurrency). Every store passes the
 * same contract test.
 */
public interface JobStore {

  /** Writes a new row; false, changing nothing, if its id exists. */
  boolean create(Job job);

  /** The row as the latest successful write left it, however old that is. */
  Optional<StoredJob> find(JobId id);

  /** Writes the row if it still has the expected version; false, changing nothing, if not. */
  boolean replace(StoredJob expected, Job next);
}
