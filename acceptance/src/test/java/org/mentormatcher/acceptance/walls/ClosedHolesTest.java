package org.mentormatcher.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table at the end of {@code docs/jobs.md}, held against the tests that it names. */
@DisplayName("What was possible once")
class ClosedHolesTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z0-9-]+)` \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** A mark and what it marks: nothing but other marks is between the two. */
  private static final Pattern MARKED =
      Pattern.compile(
          "@Tag\\(\"([a-z0-9-]+)\"\\)(?:(?!\\n\\n).)*?\\bvoid (\\w+)\\(", Pattern.DOTALL);

  private static Set<String> marked;

  @BeforeAll
  static void look() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      marked =
          files
              .filter(file -> file.toString().contains("/src/test/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(ClosedHolesTest::marks)
              .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  @DisplayName("has a test for each, which is marked with its name, and no mark is left over")
  void everyHole() throws IOException {
    List<String> told = new ArrayList<>();
    ROW.matcher(Files.readString(ROOT.resolve("docs/jobs.md")))
        .results()
        .forEach(
            row ->
                QUOTED
                    .matcher(row.group(2))
                    .results()
                    .forEach(test -> told.add(row.group(1) + " " + test.group(1))));

    assertThat(told).hasSizeGreaterThan(16).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(told)).isEqualTo(marked);
  }

  /** Each mark in a source, as {@code NAME CLASS.METHOD}. */
  private static Stream<String> marks(Path file) {
    try {
      String type = file.getFileName().toString().replace(".java", "");
      return MARKED
          .matcher(Files.readString(file))
          .results()
          .map(mark -> mark.group(1) + " " + type + "." + mark.group(2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
