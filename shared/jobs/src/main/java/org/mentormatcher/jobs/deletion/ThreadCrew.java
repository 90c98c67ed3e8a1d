package org.mentormatcher.jobs.deletion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Several at once, each for a while. Who is not done in time is interrupted and left behind: the
 * place goes to the next, whether or not the interrupted call ever returns.
 */
public final class ThreadCrew implements Crew {

  private static final long PATIENCE_MILLIS = 20;

  private final int places;
  private final Duration each;
  private final Duration all;

  /**
   * A crew.
   *
   * @param places how many work at once
   * @param each how long one piece of work may take
   * @param all how long all of them together may take
   */
  public ThreadCrew(int places, Duration each, Duration all) {
    this.places = places;
    this.each = each;
    this.all = all;
  }

  @Override
  public <T> void each(List<T> items, Consumer<T> work, Consumer<T> late) {
    Shift<T> shift = new Shift<>(new Semaphore(places), System.nanoTime() + all.toNanos(), late);
    for (T item : items) {
      if (shift.findPlace()) {
        shift.begin(item, work);
      } else {
        late.accept(item);
      }
    }
    shift.end();
  }

  /** One pass over a list. */
  private final class Shift<T> {
    private final Semaphore free;
    private final long end;
    private final Consumer<T> late;
    private final List<Piece<T>> begun = new ArrayList<>();

    Shift(Semaphore free, long end, Consumer<T> late) {
      this.free = free;
      this.end = end;
      this.late = late;
    }

    boolean findPlace() {
      while (timeLeft()) {
        if (acquire()) {
          return true;
        }
        leaveOverdueBehind();
      }
      return false;
    }

    void begin(T item, Consumer<T> work) {
      Piece<T> piece = new Piece<>(item, free, System.nanoTime() + each.toNanos());
      begun.add(piece);
      piece.begin(work);
    }

    /** Waits until everybody has left his place. */
    void end() {
      while (timeLeft() && free.availablePermits() < places) {
        if (acquire(places)) {
          free.release(places);
        }
        leaveOverdueBehind();
      }
      begun.forEach(this::leaveBehind);
    }

    private void leaveOverdueBehind() {
      long now = System.nanoTime();
      begun.stream().filter(piece -> now - piece.until >= 0).forEach(this::leaveBehind);
      begun.removeIf(piece -> piece.over.get());
    }

    private void leaveBehind(Piece<T> piece) {
      if (piece.leave()) {
        piece.thread.interrupt();
        late.accept(piece.item);
      }
    }

    private boolean timeLeft() {
      return System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted();
    }

    private boolean acquire() {
      return acquire(1);
    }

    private boolean acquire(int permits) {
      try {
        return free.tryAcquire(permits, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /** One piece of work; whoever comes first, its thread or the watch, gives its place back. */
  private static final class Piece<T> {
    private final T item;
    private final Semaphore free;
    private final long until;
    private final AtomicBoolean over = new AtomicBoolean();
    private Thread thread;

    Piece(T item, Semaphore free, long until) {
      this.item = item;
      this.free = free;
      this.until = until;
    }

    void begin(Consumer<T> work) {
      thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      work.accept(item);
                    } finally {
                      leave();
                    }
                  });
    }

    boolean leave() {
      boolean first = over.compareAndSet(false, true);
      if (first) {
        free.release();
      }
      return first;
    }
  }
}
