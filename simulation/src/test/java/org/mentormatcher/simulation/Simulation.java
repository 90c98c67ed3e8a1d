package org.mentormatcher.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs schedules, one a seed, and makes the first that goes wrong small: fewer jobs and fewer kinds
 * of fault, as long as something still goes wrong.
 */
final class Simulation {

  private static final int MOST_JOBS = 50;
  private static final int LAST_LINES = 150;

  private final AtomicReference<Optional<Failure>> failure =
      new AtomicReference<>(Optional.empty());
  private final Map<Mishap, AtomicLong> seen = new EnumMap<>(Mishap.class);
  private final AtomicLong done = new AtomicLong();

  Simulation() {
    for (Mishap fault : Mishap.values()) {
      seen.put(fault, new AtomicLong());
    }
  }

  /**
   * A schedule that goes wrong.
   *
   * @param seed decides everything
   * @param faults what may happen
   * @param jobs the most jobs
   * @param violation what went wrong
   */
  record Failure(long seed, Set<Mishap> faults, int jobs, String violation) {
    /** As {@code -Dsimulation.replay} takes it. */
    String replay() {
      return seed + ":" + jobs + ":" + String.join(",", faults.stream().map(Mishap::name).toList());
    }
  }

  /** Runs that many schedules on that many threads; the first that went wrong, made small. */
  Optional<Failure> run(long first, long count, int threads) throws InterruptedException {
    failure(first, count, threads);
    return failure.get().map(Simulation::shrunk);
  }

  private void failure(long first, long count, int threads) throws InterruptedException {
    AtomicLong next = new AtomicLong(first);
    List<Thread> workers =
        java.util.stream.IntStream.range(0, threads)
            .mapToObj(worker -> new Thread(() -> work(next, first + count)))
            .toList();
    for (Thread worker : workers) {
      worker.start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private void work(AtomicLong next, long end) {
    Equipment stage = new Equipment();
    for (long seed = next.getAndIncrement();
        seed < end && failure.get().isEmpty();
        seed = next.getAndIncrement()) {
      Set<Mishap> faults = EnumSet.allOf(Mishap.class);
      World world = new World(seed, faults, MOST_JOBS, false, stage);
      Optional<String> violation = world.run();
      world.weather.seen().forEach(fault -> seen.get(fault).incrementAndGet());
      done.incrementAndGet();
      if (violation.isPresent()) {
        failure.compareAndSet(
            Optional.empty(), Optional.of(new Failure(seed, faults, MOST_JOBS, violation.get())));
      }
    }
  }

  /** In how many schedules each fault happened. */
  Map<Mishap, AtomicLong> seen() {
    return seen;
  }

  long done() {
    return done.get();
  }

  /** What goes wrong first in so many schedules, on as many threads as there are processors. */
  static Optional<String> violation(long count) throws InterruptedException {
    Simulation simulation = new Simulation();
    simulation.failure(0, count, Runtime.getRuntime().availableProcessors());
    return simulation.failure.get().map(Failure::violation);
  }

  private static Failure shrunk(Failure failure) {
    Equipment stage = new Equipment();
    Failure smallest = failure;
    for (int jobs = 1; jobs < smallest.jobs(); jobs++) {
      Optional<Failure> smaller = again(smallest.seed(), smallest.faults(), jobs, stage);
      if (smaller.isPresent()) {
        smallest = smaller.get();
        break;
      }
      if (jobs == 4) {
        jobs = 9;
      }
    }
    for (Mishap fault : Mishap.values()) {
      Set<Mishap> fewer = EnumSet.noneOf(Mishap.class);
      fewer.addAll(smallest.faults());
      if (fewer.remove(fault)) {
        smallest = again(smallest.seed(), fewer, smallest.jobs(), stage).orElse(smallest);
      }
    }
    return smallest;
  }

  private static Optional<Failure> again(long seed, Set<Mishap> faults, int jobs, Equipment stage) {
    return new World(seed, faults, jobs, false, stage)
        .run()
        .map(violation -> new Failure(seed, faults, jobs, violation));
  }

  /** Tells how that schedule goes, line by line. */
  static List<String> replay(String text) {
    String[] parts = text.split(":", -1);
    Set<Mishap> faults = EnumSet.noneOf(Mishap.class);
    for (String name : parts[2].split(",", -1)) {
      if (!name.isEmpty()) {
        faults.add(Mishap.valueOf(name));
      }
    }
    World world =
        new World(
            Long.parseLong(parts[0]), faults, Integer.parseInt(parts[1]), true, new Equipment());
    world.run();
    List<String> trace = world.timeline.trace();
    return trace.subList(Math.max(0, trace.size() - LAST_LINES), trace.size());
  }
}
