package org.mentormatcher.benchmark.starts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A function in a process of its own, under AWS's runtime client, on one processor. */
final class StartedFunction implements AutoCloseable {

  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final long began;
  private final Process process;
  private final Path output;

  private StartedFunction(long began, Process process, Path output) {
    this.began = began;
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it.
   *
   * @param runtime AWS's runtime client, what it needs, and the classes that prime
   * @param more further options of the JVM
   */
  static StartedFunction start(
      FirstCall call, StartWay way, StartSurroundings runtime, List<String> more)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As Lambda starts it; one processor, where a function of 1,024 MB has half of one.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-XX:ActiveProcessorCount=1", "--enable-native-access=ALL-UNNAMED"));
    command.add("-D" + LIBRARY + "=" + runtime.library());
    command.addAll(more);
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            Stream.concat(Stream.of(call.jar().toString()), runtime.classPath().stream())
                .toList()));
    command.add(CLIENT);
    command.add(call.handler(way));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(runtime.environment());
    builder
        .environment()
        .putAll(
            Map.of(
                "_HANDLER",
                call.handler(way),
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                way.isSnapshot() ? "snap-start" : "on-demand"));
    Path output = Files.createTempFile("function", ".log");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long began = System.nanoTime();
    return new StartedFunction(began, builder.start(), output);
  }

  /** When it was started, as {@link System#nanoTime()} had it. */
  long began() {
    return began;
  }

  /** Waits for its answer; where there is none, says what it wrote. */
  LoopbackRuntimeApi.AnsweredAt answer(LoopbackRuntimeApi api)
      throws IOException, InterruptedException {
    try {
      return api.answered();
    } catch (IllegalStateException e) {
      throw new IllegalStateException(output(), e);
    }
  }

  /** What it wrote so far. */
  String output() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.delete(output);
  }
}
