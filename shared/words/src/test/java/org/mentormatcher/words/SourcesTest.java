package org.mentormatcher.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Holds what the code says against the catalogue. A key in the code is a literal of its own. What
 * only the page says is held by the page's own tests.
 */
@DisplayName("What the sources of every module say")
class SourcesTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path MATCHING =
      Path.of("shared/matching/src/main/java/org/mentormatcher/matching");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern VALUE = Pattern.compile("\\.with\\(\\s*\"(\\w+)\",");

  /** A few words with spaces between. */
  private static final Pattern SENTENCE = Pattern.compile(".*[a-z]+,? [a-z]+,? [a-z]+.*");

  private static final Map<Path, String> SOURCES = new TreeMap<>();
  private static Map<String, Set<String>> catalogue;

  @BeforeAll
  static void read() throws IOException {
    catalogue = new TreeMap<>(CatalogueTest.values(Language.ENGLISH));
    catalogue.keySet().removeIf(key -> key.startsWith("page."));
    List<Path> files;
    try (Stream<Path> all = Files.walk(ROOT)) {
      files =
          all.filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .toList();
    }
    for (Path file : files) {
      SOURCES.put(ROOT.relativize(file), withoutComments(Files.readString(file)));
    }
  }

  @Test
  @DisplayName("Every key that is used is in the catalogue, and every one in it is used")
  void keys() {
    Set<String> used = new TreeSet<>();
    SOURCES.values().forEach(source -> used.addAll(keysIn(source)));
    Set<String> expected =
        catalogue.keySet().stream()
            .filter(key -> !isRemedyOf(key, used))
            .filter(key -> !key.startsWith("format.") || used.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(used).isEqualTo(expected);
  }

  @Test
  @DisplayName("A method that says something gives every value that it names, and no other")
  void values() {
    List<String> wrong = new ArrayList<>();
    SOURCES.forEach(
        (file, source) -> {
          for (String method : source.split("\n  }\n", -1)) {
            Set<String> keys = keysIn(method);
            Set<String> named = new TreeSet<>();
            for (String key : keys) {
              named.addAll(catalogue.getOrDefault(key, Set.of()));
              named.addAll(catalogue.getOrDefault(key + ".remedy", Set.of()));
            }
            Set<String> given =
                VALUE
                    .matcher(method)
                    .results()
                    .map(value -> value.group(1))
                    .collect(Collectors.toSet());
            named.remove("count");
            given.remove("count");
            if (!keys.isEmpty() && !given.equals(named)) {
              wrong.add(file + ": " + keys + " name " + named + " and are given " + given);
            }
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName(
      "No sentence of the matching stands outside; those of the assignment are developers'")
  void outside() {
    List<String> outside = new ArrayList<>();
    SOURCES.forEach(
        (file, source) -> {
          if (file.startsWith(MATCHING) && !file.startsWith(MATCHING.resolve("assignment"))) {
            LITERAL
                .matcher(source)
                .results()
                .filter(literal -> SENTENCE.matcher(literal.group(1)).matches())
                .filter(literal -> !isForDevelopers(source, literal.start()))
                .forEach(literal -> outside.add(file.getFileName() + ": " + literal.group(1)));
          }
        });

    assertThat(outside).containsExactlyInAnyOrderElementsOf(ALLOWED);
  }

  /**
   * Headings of files that programs and mail merges read again; and what a programme says of the
   * rules that every programme has: programmes bring their own words.
   */
  private static final List<String> ALLOWED =
      List.of(
          "ListFile.java: number of matches",
          "ListFile.java: both mentor and mentee",
          "PairsFile.java: lost without this pair",
          "UnmatchedFile.java: what would help",
          "ListedPairs.java: They have not been matched before.",
          "ListedPairs.java: do not match",
          "ListedPairs.java: Nothing speaks against matching the two.");

  /** Exceptions tell developers of a mistake of ours. */
  private static boolean isForDevelopers(String source, int at) {
    String before = source.substring(Math.max(0, at - 120), at);
    return before.matches("(?s).*(?:Exception|Error)\\([^;]*");
  }

  private static Set<String> keysIn(String source) {
    Set<String> sections =
        catalogue.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());
    return LITERAL
        .matcher(source)
        .results()
        .map(literal -> literal.group(1))
        .filter(text -> text.matches("[a-z-]+(\\.[A-Za-z-]+)+"))
        .filter(text -> sections.contains(text.substring(0, text.indexOf('.') + 1)))
        .filter(text -> !text.matches(".*\\.(?:csv|css|json|html|md)|programme\\.schema"))
        .collect(Collectors.toSet());
  }

  private static boolean isRemedyOf(String key, Set<String> used) {
    return key.endsWith(".remedy")
        && used.contains(key.substring(0, key.length() - ".remedy".length()));
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }
}
