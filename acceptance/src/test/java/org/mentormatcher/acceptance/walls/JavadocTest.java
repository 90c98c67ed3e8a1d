package org.mentormatcher.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The build refuses Javadoc with a warning; here are comments that get one, as it asks for them.
 */
@DisplayName("A comment that names what does not exist")
class JavadocTest {
  private static final Path BUILD = Path.of("../javadoc/pom.xml");

  @TempDir private Path work;

  @Test
  @DisplayName("is looked for by every build, and its warning is an error")
  void build() throws IOException {
    assertThat(said("phase")).isEqualTo("verify");
    assertThat(said("goal")).isEqualTo("javadoc-no-fork");
    assertThat(said("failOnWarnings")).isEqualTo("true");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a link to no type         | See {@link Nowhere}.
          a link to no method       | See {@link String#walk()}.
          a tag that there is not   | @promises nothing
          a parameter that is gone  | @param other a number
          an example that is gone   | {@snippet file="Nowhere.java" region="gone"}
          a mark that is not closed | This is <b>bold.
          """)
  @DisplayName("gets a warning")
  void warned(String what, String comment) throws IOException {
    assertThat(warnings(comment)).as(what).isNotEmpty();
  }

  @Test
  @DisplayName("is all that gets one: what exists gets none")
  void quiet() throws IOException {
    assertThat(warnings("See {@link String#strip()}.\n * @param number a number")).isEmpty();
  }

  /** What the tool says of a source with that comment, with the build's own options. */
  private List<String> warnings(String comment) throws IOException {
    Path source = work.resolve("Commented.java");
    Files.writeString(
        source,
        """
        /** A class. */
        public class Commented {
          private Commented() {}

          /**
           * A method.
           * %s
           */
          public static void method(int number) {}
        }
        """
            .formatted(comment));
    DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-Xdoclint:" + said("doclint"),
            "-quiet",
            "--snippet-path",
            work.toString(),
            "-d",
            work.resolve("site").toString());
    try (StandardJavaFileManager files = tool.getStandardFileManager(null, null, null)) {
      tool.getTask(new StringWriter(), files, said, null, options, files.getJavaFileObjects(source))
          .call();
    }
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(each -> each.getMessage(null))
        .toList();
  }

  private static String said(String option) throws IOException {
    Matcher found =
        Pattern.compile("<%1$s>(.+)</%1$s>".formatted(option)).matcher(Files.readString(BUILD));
    assertThat(found.find()).as(option).isTrue();
    return found.group(1);
  }
}
