package org.mentormatcher.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;

/**
 * A solver that is a program of its own, in {@code peers}. It gets the network on its standard
 * input, little-endian: mentors, mentees and arcs as ints and the supply as a long, then of each
 * arc, in the order of {@link FlowNetwork#arcs}, from, to and capacity as ints and the cost as a
 * long.
 *
 * @param command the program and its arguments, by paths from the folder of the peers' sources
 */
record Peer(List<String> command) {
  /** Where their sources are; what was built of them is beside, in target. */
  static final Path SOURCES = Path.of(System.getProperty("peers", "benchmark/peers"));

  private static final String BUILT = "../target/peers/";

  private static final String OPTIMAL = "optimal";

  static Peer compiled(String name) {
    return new Peer(List.of(BUILT + name));
  }

  static Peer inPython(String script) {
    return new Peer(List.of(BUILT + "python/bin/python3", script));
  }

  /** What was prepared on this machine, with versions. */
  static List<String> versions() {
    Path versions = SOURCES.resolve(BUILT + "versions");
    try {
      return Files.exists(versions) ? Files.readAllLines(versions) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it was prepared on this machine. */
  boolean isHere() {
    return Files.isExecutable(SOURCES.resolve(command.getFirst()));
  }

  /** Solves the problem; fails where the peer does not end or says that it found no optimum. */
  Reached solve(AssignmentProblem problem, Objective objective) {
    FlowNetwork network = new FlowNetwork(problem, objective);
    try {
      List<String> started = new ArrayList<>(command);
      started.set(0, SOURCES.resolve(command.getFirst()).toAbsolutePath().normalize().toString());
      Process process =
          new ProcessBuilder(started)
              .directory(SOURCES.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
        write(network, out);
      }
      List<String> said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .lines()
              .toList();
      // HiGHS introduces itself before.
      String line = said.isEmpty() ? "" : said.getLast();
      if (process.waitFor() != 0 || !line.startsWith(OPTIMAL)) {
        throw new IllegalStateException(command + ": " + line);
      }
      return reached(network, line.split(" ", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Reached reached(FlowNetwork network, String[] told) {
    return network.result(
        Long.parseLong(told[1]),
        Long.parseLong(told[2]),
        Long.parseLong(told[3]),
        new Times(Long.parseLong(told[4]), Long.parseLong(told[5]), Long.parseLong(told[6])));
  }

  private static void write(FlowNetwork network, OutputStream out) throws IOException {
    int[] count = {0};
    network.arcs((from, to, capacity, cost) -> count[0]++);
    ByteBuffer buffer = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(network.mentors).putInt(network.mentees).putInt(count[0]).putLong(network.supply);
    out.write(buffer.array());
    network.arcs(
        (from, to, capacity, cost) -> {
          buffer.clear().putInt(from).putInt(to).putInt(capacity).putLong(cost);
          try {
            out.write(buffer.array());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
