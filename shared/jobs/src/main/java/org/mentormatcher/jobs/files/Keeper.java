package org.mentormatcher.jobs.files;

/** A setting of a bucket by which something outlives its deletion. */
public enum Keeper {
  /** What is deleted or replaced stays as an older version; also where versions are suspended. */
  VERSIONS,
  /** What is stored is copied to another bucket, where nobody deletes it. */
  REPLICATION,
  /** What is stored can't be deleted for a while. */
  OBJECT_LOCK
}
