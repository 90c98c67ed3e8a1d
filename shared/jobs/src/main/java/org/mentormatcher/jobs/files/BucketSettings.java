package org.mentormatcher.jobs.files;

import java.util.Set;

/** How the two buckets are set: the deployment sets them so that they forget, others may not. */
public interface BucketSettings {

  /**
   * The settings by which this area's bucket keeps what is deleted; none in a bucket as it is
   * deployed.
   *
   * @throws RuntimeException if it can't be told
   */
  Set<Keeper> keepers(Area area);
}
