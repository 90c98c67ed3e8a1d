package org.mentormatcher.matching;

import java.util.function.Consumer;

/** Where a run is, for somebody who waits. */
public enum Stage {
  READING,
  SCORING,
  MATCHING,
  WRITING;

  /** For callers that show nothing. */
  public static final Consumer<Stage> UNWATCHED = stage -> {};
}
