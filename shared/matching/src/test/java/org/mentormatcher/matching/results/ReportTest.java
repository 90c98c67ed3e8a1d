package org.mentormatcher.matching.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.ShippedProgrammes;

class ReportTest {
  private static final String UNFRIENDLY = "<b onclick=x>Bridges & \"Sons\"</b>";

  private final String report = report();

  @Test
  @DisplayName("Totals, proof, distributions, rules, the unmatched and groups have their headings")
  void content() {
    assertThat(report)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .containsSubsequence(
            "<h1>Matching report</h1>",
            "<h2>Totals</h2>",
            "36 pairs were made",
            "<h2>Why no matching is better</h2>",
            "<h2>How good the matches are</h2>",
            "<svg",
            "<h2>How many matches people have</h2>",
            "<svg",
            "<h2>What the rules did</h2>",
            "This rule is met: preference.",
            "<h2>Who has no match</h2>",
            "1 mentee without a match.",
            "<h2>By group</h2>",
            "suppressed");
  }

  @Test
  @DisplayName("No request leaves the file: nothing to fetch, and a policy that forbids all")
  void selfContained() throws NoSuchAlgorithmException {
    assertThat(report)
        .doesNotContainPattern("(?i)<(script|link|img|iframe|object|embed|form|a)\\b")
        .doesNotContainPattern("(?i)<[^>]*\\s(src|href|style|on\\w+)=")
        .doesNotContain("url(", "@import", "//");
    Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(report);
    assertThat(style.find()).isTrue();
    String digest =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(UTF_8)));
    assertThat(report)
        .contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + digest);
  }

  @Test
  @DisplayName("Every table has a caption and headings that say what they are over")
  void accessible() {
    assertThat(count("<table>")).isPositive().isEqualTo(count("<caption>"));
    assertThat(count("<th ")).isEqualTo(count("scope=\"col\"") + count("scope=\"row\""));
    assertThat(count("<svg")).isEqualTo(count("aria-hidden=\"true\""));
  }

  @Test
  @DisplayName("The report tells of nobody, and what people wrote is never markup")
  void nobody() {
    assertThat(report)
        .doesNotContain("@example.org", "I am ", "Mentee<", UNFRIENDLY)
        .contains("&lt;b onclick=x&gt;Bridges &amp; &quot;Sons&quot;&lt;/b&gt;");
  }

  private int count(String part) {
    return report.split(Pattern.quote(part), -1).length - 1;
  }

  /** Everybody has matches but for the last mentee, who is too senior. */
  private static String report() {
    Sheet mentors = Sheet.mentors();
    Sheet mentees = Sheet.mentees();
    for (int i = 0; i < 12; i++) {
      mentors.mentor("m" + i, "SEO", i < 6 ? UNFRIENDLY : "Moons", "Policy", "Gay");
      mentees.mentee(
          "n" + i, "HEO", i < 6 ? "Tides" : "Suns", "Policy", "yes", i == 0 ? "Gay" : "");
    }
    mentees.mentee("o", "SCS4", "Tides", "Policy", "no", "");
    Outcome outcome =
        Matching.run(
            ShippedProgrammes.named("civil-service").orElseThrow(),
            Objective.BEST_MATCHES.goals(),
            Input.of(mentors.file(), mentees.file()),
            Stage.UNWATCHED);
    return ((Outcome.Matched) outcome)
        .files().stream()
            .filter(file -> file.name().equals("report.html"))
            .map(ResultFile::content)
            .map(content -> new String(content, UTF_8))
            .findFirst()
            .orElseThrow();
  }
}
