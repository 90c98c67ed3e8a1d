package org.mentormatcher.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What {@code docs/code.md} names, held against what there is. */
@DisplayName("The document about the code")
class CodeDocumentTest {

  /** A type, with the end of its package, if any, and something that it declares, if any. */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?<room>[a-z]+(?:\\.[a-z]+)*\\.)?(?<type>[A-Z]\\w+)(?:\\.(?<part>[a-z]\\w*))?");

  /** Packages and folders. */
  private static final Pattern ROOM = Pattern.compile("[a-z][a-z-]*(?:[./][a-z][a-z-]*)*");

  private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.(?:json|xml|yaml|toml|java)");

  private static final Pattern SPACES = Pattern.compile(" +");

  private static final Path ROOT = Path.of("..");

  private static List<String> files;

  @BeforeAll
  static void look() throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      files =
          walk.filter(Files::isRegularFile)
              .map(file -> ROOT.relativize(file).toString())
              .filter(file -> !file.contains("/target/") && !file.startsWith(".git/"))
              .filter(file -> !file.contains("node_modules"))
              .toList();
    }
  }

  @Test
  @DisplayName("names only types, methods, packages, folders and files that exist")
  void namesWhatExists() throws IOException {
    List<String> names =
        Pattern.compile("`([^`\\n]+)`")
            .matcher(document().replaceAll("(?s)```.*?```", ""))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !name.contains(" ") && !name.contains("*"))
            .toList();
    assertThat(names).hasSizeGreaterThan(80);
    assertThat(names).filteredOn(name -> !exists(name)).isEmpty();
  }

  @Test
  @DisplayName("shows the folders that there are, every module among them")
  void tree() throws IOException {
    String tree = document().replaceAll("(?s)^.*?```\\n(.*?)```.*$", "$1");
    String parent = "";
    StringBuilder shown = new StringBuilder();
    for (String line : tree.lines().toList()) {
      String named = line.strip().replaceAll("   .*", "");
      boolean isWithin = line.startsWith(" ");
      for (String name : SPACES.splitAsStream(named).toList()) {
        String path = isWithin ? parent + name : name;
        assertThat(ROOT.resolve(path)).as(line).exists();
        shown.append(path).append('\n');
      }
      parent = isWithin ? parent : named;
    }
    assertThat(modules()).isNotEmpty().allSatisfy(module -> assertThat(shown).contains(module));
  }

  @Test
  @DisplayName("is seen to ring where a type, a method, a package or a file is gone")
  void rings() {
    assertThat(List.of("tables.Matching", "Matching", "Matching.run", "tables", "pom.xml"))
        .filteredOn(CodeDocumentTest::exists)
        .containsExactly("Matching", "Matching.run", "tables", "pom.xml");
    assertThat(List.of("Nowhere", "Matching.walk", "nowhere", "nowhere.json"))
        .noneMatch(CodeDocumentTest::exists);
  }

  private static String document() throws IOException {
    return Files.readString(ROOT.resolve("docs/code.md"));
  }

  private static List<String> modules() throws IOException {
    return Pattern.compile("<module>(.+)</module>")
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static boolean exists(String name) {
    Matcher type = TYPE.matcher(name);
    if (type.matches()) {
      String room = type.group("room") == null ? "" : type.group("room").replace('.', '/');
      return files.stream()
          .filter(file -> file.endsWith("/" + room + type.group("type") + ".java"))
          .anyMatch(file -> type.group("part") == null || declares(file, type.group("part")));
    }
    if (FILE.matcher(name).matches()) {
      return files.stream().anyMatch(file -> ("/" + file).endsWith("/" + name));
    }
    return ROOM.matcher(name).matches()
        && files.stream()
            .anyMatch(file -> ("/" + file).contains("/" + name.replace('.', '/') + "/"));
  }

  private static boolean declares(String file, String method) {
    try {
      return Pattern.compile("[\\w>\\])] " + method + "\\(")
          .matcher(Files.readString(ROOT.resolve(file)))
          .find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
