package org.mentormatcher.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.acceptance.walls.PackagePage.PageExample;

/** The pages that packages open with, over the sources of all modules and their tests. */
@DisplayName("The page of a package")
class PagesTest {
  private static final String JOBS = "org.mentormatcher.jobs";

  /** What outsiders use of jobs; {@code dynamodb} is found by its address. */
  private static final List<String> USED_OF_JOBS =
      List.of(JOBS, JOBS + ".deletion", JOBS + ".files", JOBS + ".http", JOBS + ".receipts");

  private static Map<String, PackagePage> pages;
  private static Map<String, String> tests;

  @BeforeAll
  static void read() throws IOException {
    pages = new TreeMap<>();
    tests = new TreeMap<>();
    for (Path source : sources()) {
      Path root = root(source);
      String name = root.relativize(source.getParent()).toString().replace('/', '.');
      Path page = source.resolveSibling("package-info.java");
      if (root.endsWith("main/java") || !pages.containsKey(name) || Files.exists(page)) {
        pages.put(name, new PackagePage(name, Files.exists(page) ? Files.readString(page) : ""));
      }
      if (root.endsWith("test/java")) {
        tests.put(root.relativize(source).toString().replace('\\', '/'), Files.readString(source));
      }
    }
  }

  /** Sources of programs before those of tests. */
  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/java/org/"))
          .filter(file -> !file.toString().contains("broken"))
          .sorted()
          .toList();
    }
  }

  private static Path root(Path source) {
    Path root = source;
    while (!root.endsWith("java")) {
      root = root.getParent();
    }
    return root;
  }

  @Test
  @DisplayName("says what belongs there and where to start reading, in every module")
  void guides() {
    assertThat(pages).hasSizeGreaterThan(50);
    assertThat(pages.values())
        .filteredOn(page -> !page.guides())
        .extracting(PackagePage::name)
        .isEmpty();
  }

  @Test
  @DisplayName("shows an example where outsiders use the package")
  void examples() {
    List<String> used =
        Stream.concat(WallsTest.EXPORTED.stream(), USED_OF_JOBS.stream()).sorted().toList();
    assertThat(pages).containsKeys(used.toArray(String[]::new));
    assertThat(used).filteredOn(name -> pages.get(name).examples().isEmpty()).isEmpty();
  }

  @Test
  @DisplayName("shows nothing but regions of tests")
  void tested() {
    for (PackagePage page : pages.values()) {
      assertThat(page.examples()).as(page.name()).hasSize((int) page.meant());
      for (PageExample example : page.examples()) {
        assertThat(example.file()).as(page.name()).endsWith("Test.java");
        assertThat(tests).as(page.name()).containsKey(example.file());
        assertThat(tests.get(example.file()))
            .as(page.name())
            .contains("// @start region=\"" + example.region() + "\"");
      }
    }
  }

  @Test
  @DisplayName("and every region of a test is on a page")
  void shown() {
    List<String> shown =
        pages.values().stream()
            .flatMap(page -> page.examples().stream())
            .map(PageExample::region)
            .toList();
    List<String> regions =
        tests.values().stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> line.startsWith("// @start region="))
            .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
            .collect(Collectors.toList());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(regions);
  }

  @Test
  @DisplayName("is none if it is one line; this is seen to ring")
  void oneLine() {
    assertThat(new PackagePage("a", "/** What is here. */").guides()).isFalse();
    assertThat(new PackagePage("a", "/** A. {@snippet lang=java :\n * a(); } */").meant()).isOne();
    assertThat(new PackagePage("a", "").guides()).isFalse();
  }
}
