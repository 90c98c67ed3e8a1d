package org.mentormatcher.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the page says about deletion, storage and who learns of it stands word for word in a test of
 * the page, which holds it: a sentence that is changed or new fails here first.
 */
@DisplayName("Every claim of the page about deletion, storage and analytics")
class ClaimsTest {

  private static final Path TESTS =
      Path.of("src", "test", "java", "org", "mentormatcher", "acceptance", "page");

  /** The parts of the catalogue that claim something, and single sentences that do. */
  private static final List<String> CLAIMS =
      List.of(
          "page.alone.",
          "page.notice.",
          "page.gone.",
          "page.deleted.",
          "page.deleting.",
          "page.unchecked.",
          "page.not-genuine.",
          "page.receipt.verdict.",
          "page.receipt.lead",
          "page.check.lead",
          "page.looking.lead",
          "page.answers.lead",
          "page.answers.kept",
          "page.answers.whole",
          "page.answers.not-looked",
          "page.answers.further",
          "page.seen.keep.text",
          "page.correct.lead",
          "page.corrected.text",
          "page.desk.proof.holds",
          "page.desk.different",
          "page.form.after",
          "page.form.where.",
          "page.device.",
          "page.rejected.here",
          "page.rules.lead",
          "page.results.download.lead",
          "page.opened.left",
          "page.deadline.left",
          "page.deadline.soon",
          "page.confirm-delete.text",
          "page.confirm-again.text");

  @Test
  @DisplayName("stands word for word in a test")
  void quoted() throws IOException {
    String tests = literals();

    assertThat(claims()).hasSizeGreaterThan(30);
    assertThat(claims().entrySet())
        .allSatisfy(
            claim ->
                assertThat(claim.getValue().split("\\{[^}]*}", -1))
                    .describedAs(claim.getKey())
                    .filteredOn(part -> part.strip().length() > 3)
                    .allSatisfy(part -> assertThat(tests).contains(part.strip())));
  }

  private static Map<String, String> claims() {
    return ServiceStub.catalogue().entrySet().stream()
        .filter(each -> CLAIMS.stream().anyMatch(each.getKey()::startsWith))
        .collect(Collectors.toMap(Map.Entry::getKey, each -> text(each.getValue())));
  }

  /** A counted sentence in its usual form. */
  private static String text(JsonElement sentence) {
    return sentence.isJsonObject()
        ? sentence.getAsJsonObject().get("other").getAsString()
        : sentence.getAsString();
  }

  /** The sources of the tests, with texts that stand in several lines put together. */
  private static String literals() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
      return all.toString().replaceAll("\"\\s*\\+\\s*\"", "");
    }
  }
}
