package org.mentormatcher.simulation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.LiveJob;
import org.mentormatcher.jobs.deletion.Crew;

/** Several processes at once in virtual time, as many and as long as the deployed crew's. */
final class SimulatedCrew implements Crew {

  private static final int PLACES = 16;
  private static final long EACH = 10_000;
  private static final long ALL = 20_000;

  private final World world;

  SimulatedCrew(World world) {
    this.world = world;
  }

  @Override
  public <T> void each(List<T> items, Consumer<T> work, Consumer<T> late) {
    if (items.isEmpty()) {
      return;
    }
    SimulatedShift<T> shift = new SimulatedShift<>(items, work, late);
    for (int place = 0; place < PLACES; place++) {
      shift.next();
    }
    if (shift.open > 0) {
      shift.done = world.timeline.waker();
      Coroutine.leave();
    }
  }

  private static JobId job(Object item) {
    return item instanceof LiveJob row ? row.id() : (JobId) item;
  }

  private final class SimulatedShift<T> {
    private final Queue<T> waiting;
    private final Consumer<T> work;
    private final Consumer<T> late;
    private final long end = world.timeline.now() + ALL;
    private int open;
    private int troubled;
    private Runnable done = () -> {};

    SimulatedShift(List<T> items, Consumer<T> work, Consumer<T> late) {
      this.waiting = new ArrayDeque<>(items);
      this.work = work;
      this.late = late;
    }

    void next() {
      if (waiting.isEmpty()) {
        return;
      }
      T item = waiting.remove();
      long left = Math.min(EACH, end - world.timeline.now());
      if (left <= 0) {
        if (troubled >= PLACES) {
          // Only as many that went wrong as there are places excuse that one has to wait.
          world.truth.troubled(job(item));
        }
        late.accept(item);
        next();
        return;
      }
      open++;
      world.timeline.start(
          "sweep of a job",
          left,
          () -> work.accept(item),
          end -> {
            open--;
            if (end.troubled()) {
              troubled++;
              world.truth.troubled(job(item));
            }
            if (!end.whole()) {
              late.accept(item);
            }
            next();
            if (open == 0) {
              done.run();
            }
          });
    }
  }
}
