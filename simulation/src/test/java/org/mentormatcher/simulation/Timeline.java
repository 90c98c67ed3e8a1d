package org.mentormatcher.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Virtual time, in which processes take turns: one thread, always in the same order. */
final class Timeline {

  private static final int MOST_EVENTS = 400_000;

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final List<String> trace = new ArrayList<>();
  private final boolean traced;
  private long now;
  private long sequence;
  private Actor current;
  private Optional<String> violation = Optional.empty();

  Timeline(boolean traced) {
    this.traced = traced;
  }

  /** Milliseconds since the beginning. */
  long now() {
    return now;
  }

  void at(long time, Runnable action) {
    events.add(new Event(Math.max(time, now), sequence++, action));
  }

  /**
   * Starts a process.
   *
   * @param lifetime after so many milliseconds it is ended, wherever it is
   * @param end is told once how it ended
   */
  void start(String name, long lifetime, Runnable body, Consumer<End> end) {
    Actor process = new Actor(name, body, end);
    at(now, process::goOn);
    at(now + lifetime, process::kill);
  }

  /**
   * How a process ended.
   *
   * @param whole it came to its end, and did not fail
   * @param troubled something went wrong for it, whether or not it minded
   */
  record End(boolean whole, boolean troubled) {}

  /** Something goes wrong for the process that runs now. */
  void trouble() {
    current.troubled = true;
  }

  /** Runs a process and waits for it; nothing if it failed or was ended. */
  <T> Optional<T> call(String name, long lifetime, Supplier<T> body) {
    Actor caller = current;
    List<T> answer = new ArrayList<>(1);
    start(name, lifetime, () -> answer.add(body.get()), ended -> at(now, caller::goOn));
    Coroutine.leave();
    return answer.stream().findFirst();
  }

  /** The current process waits. */
  void sleep(long millis) {
    Actor sleeping = current;
    at(now + millis, sleeping::goOn);
    Coroutine.leave();
  }

  /** Wakes the process that runs now, once it has left. */
  Runnable waker() {
    Actor waiting = current;
    return () -> at(now, waiting::goOn);
  }

  /** What runs now. */
  String name() {
    return current.name;
  }

  /** Whether the process that runs now is still there, whenever that is asked. */
  BooleanSupplier alive() {
    Actor asking = current;
    return () -> !asking.over;
  }

  /** The current process is gone, here and now. */
  void crash() {
    Actor crashed = current;
    note("crashes");
    at(now, crashed::kill);
    Coroutine.leave();
  }

  void note(String what) {
    if (traced) {
      String who = current == null ? "" : current.name + ": ";
      trace.add(String.format("%8.3f %s%s", now / 1000.0, who, what));
    }
  }

  List<String> trace() {
    return trace;
  }

  /** Something happened that must never happen; the first one counts. */
  void violated(String what) {
    note("VIOLATED: " + what);
    if (violation.isEmpty()) {
      violation = Optional.of(what);
    }
  }

  Optional<String> violation() {
    return violation;
  }

  /** Lets time pass until nothing happens any more, or it is enough. */
  void run(Supplier<Boolean> enough) {
    int happened = 0;
    while (!events.isEmpty() && violation.isEmpty() && !enough.get()) {
      Event next = events.remove();
      now = next.time;
      next.action.run();
      if (++happened > MOST_EVENTS) {
        violated("this never ends");
      }
    }
  }

  private record Event(long time, long sequence, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(time, other.time);
      return byTime == 0 ? Long.compare(sequence, other.sequence) : byTime;
    }
  }

  private final class Actor {
    private final String name;
    private final Coroutine code;
    private final Consumer<End> end;
    private boolean over;
    private boolean troubled;
    private boolean failed;

    Actor(String name, Runnable body, Consumer<End> end) {
      this.name = name;
      this.end = end;
      this.code = new Coroutine(() -> attempt(body));
    }

    private void attempt(Runnable body) {
      try {
        body.run();
      } catch (Throwable e) {
        note("fails, " + e);
        failed = true;
      }
    }

    void goOn() {
      if (over) {
        return;
      }
      Actor before = current;
      current = this;
      try {
        if (code.goOn()) {
          end(!failed);
        }
      } finally {
        current = before;
      }
    }

    void kill() {
      if (!over) {
        end(false);
      }
    }

    private void end(boolean whole) {
      over = true;
      end.accept(new End(whole, troubled || !whole));
    }
  }
}
