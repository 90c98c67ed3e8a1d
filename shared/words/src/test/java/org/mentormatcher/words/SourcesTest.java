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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds what the code says against the catalogue. A key in the code is a literal of its own. What
 * only the page says is held by the page's own tests.
 */
@DisplayName("What the sources of every module say")
class SourcesTest {
  private static final Path ROOT = Path.of("../..");
  private static final int LONGEST_STATEMENT = 300;
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern VALUE = Pattern.compile("\\.with\\(\\s*\"(\\w+)\",");

  /** In an annotation, where picocli puts the sentence in. */
  private static final Pattern IN_ANNOTATION = Pattern.compile("\\$\\{bundle:([^}]+)}");

  /**
   * Words with spaces between: three of them, or two that begin a sentence or end one. Names of
   * files, columns and commands are shorter.
   */
  private static final Pattern SENTENCE =
      Pattern.compile(
          ".*\\b[A-Za-z][A-Za-z']+[,:;.]? [A-Za-z][A-Za-z']+[,:;.]? [A-Za-z][A-Za-z'].*"
              + "|[^A-Za-z]*[A-Z][a-z]+ [a-z].*"
              + "|.*[a-z][,:;]? [a-z]+[.!?…:]");

  /** Packages that speak to operators (logs and consoles) and developers, and to nobody else. */
  private static final Set<String> BACKSTAGE =
      Set.of(
          "functions/canary",
          "functions/publishpage",
          "jobs/deletion",
          "local/lambda",
          "local/serve",
          "matching/assignment");

  /** Picocli shows the messages of these to people; those of others tell of a mistake of ours. */
  private static final Set<String> TOLD = Set.of("ParameterException", "TypeConversionException");

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
              .filter(file -> !file.startsWith(ROOT.resolve("benchmark")))
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
            boolean bringsValues = method.contains(".heard(");
            if (!keys.isEmpty() && !bringsValues && !given.equals(named)) {
              wrong.add(file + ": " + keys + " name " + named + " and are given " + given);
            }
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("Help has no values, because annotations cannot give any")
  void help() {
    assertThat(catalogue)
        .allSatisfy(
            (key, values) -> {
              if (key.startsWith("help.")) {
                assertThat(values).as(key).isEmpty();
              }
            });
  }

  @Test
  @DisplayName("No sentence that people read stands outside")
  void outside() {
    List<String> outside = new ArrayList<>();
    SOURCES.forEach(
        (file, source) ->
            sentencesIn(file, source)
                .forEach(sentence -> outside.add(file.getFileName() + ": " + sentence)));

    assertThat(outside).containsExactlyInAnyOrderElementsOf(ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out.println(\"The file \" + file);",
        "out.println(file + \" cannot be read.\");",
        "show(\"Reading the files…\");",
        "throw new ParameterException(line, \"Name one or two files\");",
        "throw CommandFailure.wrongUsage(\"There is no such port\");",
        "BASIS(\"vital-interests\", \"Vital interests\")",
        "log.log(\"ended\"); out.println(\"This was the end of it\");",
        "throw new Oops(); } void say() { say(\"This was the end of it\");"
      })
  @DisplayName("A sentence outside is found, whoever says it")
  void found(String source) {
    assertThat(sentencesIn(Path.of("src/local/command/Some.java"), source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"a part of the file is missing\");",
        "log.log(\"attempt \" + attempt + \" came too late, job \" + id, LogLevel.WARN);",
        "@Option(description = \"${bundle:help.demo}\")",
        "header(\"content-type\", \"application/json\")"
      })
  @DisplayName("What developers, operators and programs read may stay where it is")
  void notForPeople(String source) {
    assertThat(sentencesIn(Path.of("src/local/command/Some.java"), source)).isEmpty();
  }

  /**
   * Headings of files that programs and mail merges read again; and what a programme says of the
   * rules that every programme has: programmes bring their own words.
   */
  private static final List<String> ALLOWED =
      List.of(
          "ListFile.java: number of matches",
          "ListFile.java: both mentor and mentee",
          "PairsFile.java: group of three",
          "PairsFile.java: lost without this pair",
          "UnmatchedFile.java: what would help",
          "ListedPairs.java: They have not been matched before.",
          "ListedPairs.java: do not match",
          "ListedPairs.java: Nothing speaks against matching the two.");

  private static List<String> sentencesIn(Path file, String source) {
    return LITERAL
        .matcher(source)
        .results()
        .filter(literal -> SENTENCE.matcher(literal.group(1)).matches())
        .filter(literal -> !isForDevelopers(file, source, literal.start()))
        .filter(literal -> !isForOperators(file, source, literal.start()))
        .map(literal -> literal.group(1))
        .toList();
  }

  /** The message of an exception. */
  private static boolean isForDevelopers(Path file, String source, int at) {
    Matcher thrown =
        Pattern.compile("(?s).*\\b(\\w*(?:Exception|Error))\\([^;{}]*")
            .matcher(statement(source, at));
    return file.toString().endsWith("Exception.java")
        || (thrown.matches() && !TOLD.contains(thrown.group(1)));
  }

  /** A line of a log. */
  private static boolean isForOperators(Path file, String source, int at) {
    return BACKSTAGE.stream().anyMatch(each -> file.toString().contains("/" + each + "/"))
        || statement(source, at).matches("(?s).*\\blog\\([^;{}]*");
  }

  /** What stands before a place, back to where its statement begins or further. */
  private static String statement(String source, int at) {
    return source.substring(Math.max(0, at - LONGEST_STATEMENT), at);
  }

  private static Set<String> keysIn(String source) {
    Set<String> sections =
        catalogue.keySet().stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .collect(Collectors.toSet());
    return Stream.concat(literals(LITERAL, source), literals(IN_ANNOTATION, source))
        .filter(text -> text.matches("[a-z-]+(\\.[A-Za-z-]+)+"))
        .filter(text -> sections.contains(text.substring(0, text.indexOf('.') + 1)))
        .filter(text -> !text.matches(".*\\.(?:csv|css|json|html|md)|programme\\.schema"))
        .collect(Collectors.toSet());
  }

  private static Stream<String> literals(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(literal -> literal.group(1));
  }

  private static boolean isRemedyOf(String key, Set<String> used) {
    return key.endsWith(".remedy")
        && used.contains(key.substring(0, key.length() - ".remedy".length()));
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }
}
