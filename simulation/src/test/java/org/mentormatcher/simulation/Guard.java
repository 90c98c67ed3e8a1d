package org.mentormatcher.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A condition or an order that something rests on, and how it is broken.
 *
 * @param name what it protects
 * @param type the class that it stands in
 * @param whole as it stands there, once
 * @param broken what is put in its place
 */
record Guard(String name, String type, String whole, String broken) {

  /** The project's folder; tests run in that of their module. */
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final List<String> MODULES =
      List.of(
          "shared/jobs",
          "functions/open-job",
          "functions/job",
          "functions/match",
          "functions/cleanup");

  /** Those whose loss the simulation was seen to notice. */
  static List<Guard> all() throws IOException {
    return listed("guards.txt");
  }

  /** Those whose loss it did not notice in the schedules that were tried. */
  static List<Guard> unnoticed() throws IOException {
    return listed("unnoticed.txt");
  }

  private static List<Guard> listed(String list) throws IOException {
    List<Guard> guards = new ArrayList<>();
    try (InputStream text = Objects.requireNonNull(Guard.class.getResourceAsStream(list), list)) {
      String[] blocks =
          new String(text.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n{2,}", -1);
      for (String block : blocks) {
        guards.add(parse(block.lines().toList()));
      }
    }
    return guards;
  }

  private static Guard parse(List<String> lines) {
    return new Guard(lines.get(0), lines.get(1), part(lines, "-"), part(lines, "+"));
  }

  private static String part(List<String> lines, String mark) {
    return String.join(
        "\n",
        lines.stream()
            .skip(2)
            .filter(line -> line.startsWith(mark))
            .map(line -> line.substring(Math.min(line.length(), 2)))
            .toList());
  }

  /** The code without it, compiled into that folder. */
  BrokenCode broken(Path folder) throws IOException {
    Path source = source();
    String text = Files.readString(source);
    int at = text.indexOf(whole);
    if (at < 0 || text.indexOf(whole, at + 1) >= 0) {
      throw new IllegalStateException(
          "Does not stand exactly once in " + source.getFileName() + ": " + whole);
    }
    Path changed = Files.createDirectories(folder).resolve(source.getFileName());
    Files.writeString(changed, text.replace(whole, broken));
    return BrokenCode.compiled(changed, folder);
  }

  private Path source() throws IOException {
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        Path source = files.filter(file -> file.endsWith(type + ".java")).findFirst().orElse(null);
        if (source != null) {
          return source;
        }
      }
    }
    throw new IllegalStateException("There is no " + type);
  }
}
