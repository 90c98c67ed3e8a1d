package org.mentormatcher.jobs.deletion;

import java.util.List;
import java.util.function.Consumer;

/** Does one piece of work for each of many, so that none holds up the others for long. */
public interface Crew {

  /**
   * Does the work, in that order as far as it is done one by one. Returns when all is done, or when
   * there is no time left for more.
   *
   * @param work never throws
   * @param late is told of each that was not begun, or not done in its time
   */
  <T> void each(List<T> items, Consumer<T> work, Consumer<T> late);
}
