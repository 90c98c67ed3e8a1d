package org.mentormatcher.matching.broken.lacking;

/** Asks what time it is. */
public final class LooksAtTheClock {
  /** The time. */
  public long now() {
    return System.nanoTime();
  }
}
