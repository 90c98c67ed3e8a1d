package org.mentormatcher.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.assignment.Objective;

/**
 * A run of one contender, in a fresh JVM.
 *
 * @param result what it reached, and its own time for solving
 * @param process nanoseconds from starting the JVM to its end, timed from outside, or -1 where that
 *     tells nothing
 */
record Sample(Reached result, long process) {

  /** Nanoseconds of the first solve. */
  long cold() {
    return result.times().cold();
  }

  /** Nanoseconds of processor time of the first solve. */
  long processor() {
    return result.times().processor();
  }

  /** Nanoseconds of a further solve, or -1. */
  long warm() {
    return result.times().warm();
  }

  /** The same with another time for the whole process. */
  Sample ofProcess(long nanoseconds) {
    return new Sample(result, nanoseconds);
  }

  /** The same with another time for further solves. */
  Sample withWarm(long nanoseconds) {
    Times times = new Times(cold(), processor(), nanoseconds);
    return new Sample(
        new Reached(result.points(), result.mentees(), result.mentors(), times), process);
  }

  static Sample take(
      Contender contender, Family family, Objective objective, List<String> jvmOptions) {
    return take(Entry.class, contender.name(), family.toString(), objective, jvmOptions);
  }

  /** The same of a contender in a contest of its own, which {@code entry} runs. */
  static Sample take(
      Class<?> entry,
      String contender,
      String family,
      Objective objective,
      List<String> jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(jvmOptions);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dpeers=" + Peer.SOURCES,
            "-cp",
            System.getProperty("java.class.path"),
            entry.getName(),
            contender,
            family,
            objective.name()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(contender + " ended with " + status + " on " + family);
      }
      return new Sample(Reached.parse(output.strip()), System.nanoTime() - start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
