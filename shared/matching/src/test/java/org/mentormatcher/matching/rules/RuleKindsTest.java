package org.mentormatcher.matching.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A kind of rule is one class, its line in the register, its schema entry and its test. */
@DisplayName("The kinds of rule")
class RuleKindsTest {
  private static final Path MAIN = Path.of("src/main/java/org/mentormatcher/matching");

  /** The register; what reads old documents; files that are called as the rules about them. */
  private static final Set<String> EXEMPT =
      Set.of("RuleKinds.java", "Versions.java", "FurtherFile.java");

  private static final Path TEST = Path.of("src/test/java/org/mentormatcher/matching/rules");

  @Test
  @DisplayName("Every class that is a rule has a test of its own")
  void tests() throws IOException {
    for (String rule : classes()) {
      assertThat(TEST.resolve(rule + "Test.java")).exists();
    }
  }

  @Test
  @DisplayName("Only the register names a class that is a rule, and it names every one")
  void registered() throws IOException {
    for (String rule : classes()) {
      List<String> naming = new ArrayList<>();
      for (Path source : sources()) {
        boolean own = source.endsWith(rule + ".java");
        if (!own && Files.readString(source).matches("(?s).*\\b" + rule + "\\b.*")) {
          naming.add(source.getFileName().toString());
        }
      }
      assertThat(naming).as(rule).containsExactly("RuleKinds.java");
    }
  }

  @Test
  @DisplayName("No other code knows a kind by its name")
  void names() throws IOException {
    for (Path source : sources()) {
      if (!EXEMPT.contains(source.getFileName().toString())) {
        String text = Files.readString(source);
        RuleKinds.names().stream()
            .filter(kind -> !kind.equals("same") && !kind.equals("different"))
            .forEach(kind -> assertThat(text).as("" + source).doesNotContain('"' + kind + '"'));
      }
    }
  }

  private static List<String> classes() throws IOException {
    List<String> classes = new ArrayList<>();
    for (Path source : sources()) {
      if (Files.readString(source).matches("(?s).*\\bimplements Rule\\b.*")) {
        classes.add(source.getFileName().toString().replace(".java", ""));
      }
    }
    assertThat(classes).hasSizeGreaterThan(5);
    return classes;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
