package org.mentormatcher.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of the page's accessibility the document")
class AccessibilityDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "accessibility.md");

  /** Those of WCAG 2.2, levels A and AA. */
  private static final String CRITERIA =
      """
      1.1.1 A, 1.2.1 A, 1.2.2 A, 1.2.3 A, 1.2.4 AA, 1.2.5 AA, 1.3.1 A, 1.3.2 A, 1.3.3 A, 1.3.4 AA,
      1.3.5 AA, 1.4.1 A, 1.4.2 A, 1.4.3 AA, 1.4.4 AA, 1.4.5 AA, 1.4.10 AA, 1.4.11 AA, 1.4.12 AA,
      1.4.13 AA, 2.1.1 A, 2.1.2 A, 2.1.4 A, 2.2.1 A, 2.2.2 A, 2.3.1 A, 2.4.1 A, 2.4.2 A, 2.4.3 A,
      2.4.4 A, 2.4.5 AA, 2.4.6 AA, 2.4.7 AA, 2.4.11 AA, 2.5.1 A, 2.5.2 A, 2.5.3 A, 2.5.4 A,
      2.5.7 AA, 2.5.8 AA, 3.1.1 A, 3.1.2 AA, 3.2.1 A, 3.2.2 A, 3.2.3 AA, 3.2.4 AA, 3.2.6 A,
      3.3.1 A, 3.3.2 A, 3.3.3 AA, 3.3.4 AA, 3.3.7 A, 3.3.8 AA, 4.1.2 A, 4.1.3 AA\
      """;

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d\\.\\d+\\.\\d+) .* \\| (AA?) \\| (.+) \\|$");
  private static final Pattern METHOD = Pattern.compile("`(\\w+)\\.(\\w+)`");

  @Test
  @DisplayName("names each of the 55 criteria of WCAG 2.2, A and AA, once and in order")
  void allOfThem() throws IOException {
    assertThat(rows().map(row -> row.group(1) + " " + row.group(2)))
        .containsExactly(CRITERIA.split(",\\s+"));
  }

  @Test
  @DisplayName("names for each a test that there is, or says why there is nothing to test")
  void held() throws IOException {
    assertThat(rows().map(row -> row.group(3)))
        .allMatch(held -> held.startsWith("none: ") || METHOD.matcher(held).find());
    List<MatchResult> named =
        rows().flatMap(row -> METHOD.matcher(row.group(3)).results()).toList();
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(named.stream().filter(each -> !isThere(each.group(1), each.group(2))))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  private static boolean isThere(String name, String method) {
    try {
      Class<?> test = Class.forName(AccessibilityDocumentTest.class.getPackageName() + "." + name);
      return Stream.concat(Stream.of(test), Stream.of(test.getDeclaredClasses()))
          .flatMap(each -> Stream.of(each.getDeclaredMethods()))
          .anyMatch(each -> each.getName().equals(method));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(DOCUMENT)).results();
  }
}
