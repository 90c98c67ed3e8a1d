package org.mentormatcher.jobs.testing;

import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.jobs.deletion.Crew;

/** Does all the work in this thread, in order. */
public final class OneByOne implements Crew {

  @Override
  public <T> void each(List<T> items, Consumer<T> work, Consumer<T> late) {
    items.forEach(work);
  }
}
