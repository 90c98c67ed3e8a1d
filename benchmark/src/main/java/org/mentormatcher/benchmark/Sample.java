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
 * @param processNanoseconds from starting the JVM to its end, timed from outside
 */
record Sample(Reached result, long processNanoseconds) {

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
