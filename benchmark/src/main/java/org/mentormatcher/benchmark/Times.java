package org.mentormatcher.benchmark;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * How long solving took, in nanoseconds.
 *
 * @param cold the first solve in its process
 * @param processor what all threads of the process used of the processors meanwhile, compilers and
 *     collectors of garbage too
 * @param warm the fastest of further solves of the same problem in the same process, or -1 where it
 *     was not solved again
 */
record Times(long cold, long processor, long warm) {
  static final long NOT_AGAIN = -1;

  /** A property of the process: whether problems are solved again once they are solved. */
  static final String AGAIN = "again";

  /** Repeated until this has passed: a JVM has compiled what matters by then. */
  private static final long REPEATING = 4_000_000_000L;

  /**
   * What a solve gave, and how long it took.
   *
   * @param result of the first
   */
  record Timed<T>(T result, Times times) {}

  /** One solve, and not again. */
  static Times once(long nanoseconds) {
    return new Times(nanoseconds, nanoseconds, NOT_AGAIN);
  }

  /** Solves once and, in a process for it, again and again. */
  static <T> Timed<T> of(Supplier<T> solve) {
    long processorBefore = processorTime();
    long start = System.nanoTime();
    T result = solve.get();
    long cold = System.nanoTime() - start;
    long processor = processorTime() - processorBefore;
    return new Timed<>(
        result, new Times(cold, processor, Boolean.getBoolean(AGAIN) ? warm(solve) : NOT_AGAIN));
  }

  private static long warm(Supplier<?> solve) {
    long fastest = Long.MAX_VALUE;
    long begin = System.nanoTime();
    do {
      long start = System.nanoTime();
      var _ = solve.get();
      fastest = Math.min(fastest, System.nanoTime() - start);
    } while (System.nanoTime() - begin < REPEATING);
    return fastest;
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
