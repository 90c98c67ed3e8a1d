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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents for developers name, held against what there is. */
@DisplayName("A document about the code")
class CodeDocumentTest {

  /** A type, with the end of its package, if any, and something that it declares, if any. */
  private static final Pattern TYPE =
      Pattern.compile(
          "(?<room>[a-z]+(?:\\.[a-z]+)*\\.)?(?<type>[A-Z]\\w+)(?:\\.(?<part>[a-z]\\w*))?");

  /** Packages and folders. */
  private static final Pattern ROOM = Pattern.compile("[a-z][a-z-]*(?:[./][a-z][a-z-]*)*");

  private static final Pattern FILE =
      Pattern.compile("[\\w./-]+\\.(?:json|xml|yaml|toml|java|js|txt)");

  /** A class, where other words are code too; or a test, wherever it stands. */
  private static final Pattern CLASS =
      Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)?)`|\\b([A-Z]\\w+Test)\\b");

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

  @ParameterizedTest
  @ValueSource(strings = {"CONTRIBUTING.md", "docs/languages.md", "docs/programmes.md"})
  @DisplayName("that says how to add something names only classes, tests and files that exist")
  void instructions(String document) throws IOException {
    String text = Files.readString(ROOT.resolve(document));

    assertThat(missing(text)).isEmpty();
  }

  @Test
  @DisplayName("that says so is seen to ring where a class, a test or a file is gone")
  void instructionsRing() {
    assertThat(
            missing(
                "Its line in `RuleKinds` and `rules.Nowhere`, beside `en.json` and `nowhere.json`:"
                    + " `mvn test -Dtest='OverlapTest,NowhereTest'`"))
        .containsExactlyInAnyOrder("rules.Nowhere", "nowhere.json", "NowhereTest");
  }

  /** What instructions name and there is not, but for the files of their made-up language. */
  private static List<String> missing(String text) {
    Stream<String> classes =
        CLASS
            .matcher(text)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    Stream<String> named =
        Pattern.compile("`([^`\\n]+)`")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .filter(name -> FILE.matcher(name).matches() && !name.endsWith("ga.json"));
    return Stream.concat(classes, named).distinct().filter(name -> !exists(name)).toList();
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
