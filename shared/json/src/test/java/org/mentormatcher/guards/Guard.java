package org.mentormatcher.guards;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A condition or an order that something rests on, and how it is broken.
 *
 * @param name what it protects
 * @param type the class that it stands in, with folders before it where several have the name
 * @param whole as it stands there, once
 * @param broken what is put in its place
 * @param tests what should notice, where that is not the same for all
 */
public record Guard(String name, String type, String whole, String broken, List<String> tests) {

  private static final String LIST = "guards.txt";
  private static final Path ROOT = root(Path.of("").toAbsolutePath());

  private static final List<String> MODULES =
      List.of(
          "shared/matching",
          "shared/jobs",
          "functions/open-job",
          "functions/job",
          "functions/match",
          "functions/cleanup");

  public Guard {
    tests = List.copyOf(tests);
  }

  /** The project's folder; tests run in that of their module. */
  private static Path root(Path folder) {
    return Files.exists(folder.resolve("mentor-matcher")) ? folder : root(folder.getParent());
  }

  /**
   * Those whose loss was seen to be noticed, as the {@code guards.txt} beside a class lists them.
   */
  static List<Guard> beside(Class<?> type) throws IOException {
    List<Guard> guards = new ArrayList<>();
    try (InputStream text = Objects.requireNonNull(type.getResourceAsStream(LIST), LIST)) {
      String[] blocks =
          new String(text.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n{2,}", -1);
      for (String block : blocks) {
        guards.add(parse(block.lines().toList()));
      }
    }
    return guards;
  }

  private static Guard parse(List<String> lines) {
    return new Guard(
        lines.get(0),
        lines.get(1),
        part(lines, "-"),
        part(lines, "+"),
        lines.stream()
            .filter(line -> line.startsWith("? "))
            .map(line -> line.substring(2))
            .toList());
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

  /** The code without it, compiled into that folder; the rest as {@link BrokenCode#whole}. */
  public BrokenCode broken(Path folder, Pattern anew) throws IOException {
    Path changed = Files.createDirectories(folder).resolve(type + ".java");
    Files.writeString(changed, code().replace(whole, broken));
    return BrokenCode.compiled(changed, folder, anew);
  }

  /**
   * The code with it.
   *
   * @throws IllegalStateException if it does not stand there exactly once
   */
  String code() throws IOException {
    String text = Files.readString(source());
    int at = text.indexOf(whole);
    if (at < 0 || text.indexOf(whole, at + 1) >= 0) {
      throw new IllegalStateException("Does not stand exactly once in " + type + ": " + whole);
    }
    return text;
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
