package org.mentormatcher.jobs.files;

import java.time.Instant;

/**
 * An object as a listing shows it.
 *
 * @param area the bucket
 * @param key its whole key, whoever made it
 * @param bytes its length
 * @param modifiedAt when it was stored, by the store's clock
 */
public record StoredObject(Area area, String key, long bytes, Instant modifiedAt) {

  /** Whether it is an empty object, which keeps its place closed and holds nothing. */
  public boolean isSeal() {
    return area == Area.UPLOADS && bytes == 0;
  }
}
