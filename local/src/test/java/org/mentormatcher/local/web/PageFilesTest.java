package org.mentormatcher.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.local.web.PageFiles.ServedFile;

@DisplayName("A file of the page, on one machine,")
class PageFilesTest {

  private static final Pattern SCRIPT = Pattern.compile("src=\"(main-[A-Z2-7]{8}\\.js)\"");

  @Test
  @DisplayName("is kept for ever where its name has its version, and asked for each time otherwise")
  void kept() {
    assertThat(found("/", "").cacheControl()).isEqualTo("no-cache");
    assertThat(found("/demo/mentors.csv", "").cacheControl()).isEqualTo("no-cache");
    assertThat(found(script(), "").cacheControl()).isEqualTo("public, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | br",
        "BR;q=1.0, gzip;q=0.5 | br",
        "gzip;q=1.0,br;q=0.1 | br",
        "gzip, deflate | ''",
        "br;q=0, gzip | ''",
        "br; q=0.000 | ''",
        "brotli, x-gzip | ''",
        "identity | ''",
        "'' | ''"
      })
  @DisplayName("is compressed with Brotli where a browser takes that and does not refuse it")
  void compressed(String accepted, String coding) {
    assertThat(found(script(), accepted).body().coding().orElse("")).isEqualTo(coding);
  }

  @Test
  @DisplayName("is of the same kind compressed, kept as long, and shorter")
  void same() {
    ServedFile plain = found(script(), "");
    ServedFile brotli = found(script(), "br");

    assertThat(brotli.mediaType()).isEqualTo(plain.mediaType()).startsWith("text/javascript");
    assertThat(brotli.cacheControl()).isEqualTo(plain.cacheControl());
    assertThat(brotli.body().content()).hasSizeLessThan(plain.body().content().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/none.js",
        "/index.html.br",
        "/../page/index.html",
        "/demo/../index.html",
        "/.index.html",
        "/demo/",
        "//index.html",
        "/demo%2Fmentors.csv",
        "index.html"
      })
  @DisplayName("is found by its own plain name only")
  void others(String path) {
    assertThat(PageFiles.find(path, "br, gzip")).isEmpty();
  }

  private static ServedFile found(String path, String accepted) {
    return PageFiles.find(path, accepted).orElseThrow();
  }

  /** The first script that the page names. */
  private static String script() {
    Matcher script = SCRIPT.matcher(new String(found("/", "").body().content(), UTF_8));
    assumeTrue(script.find(), "The page was not bundled: Node.js with npm is missing");
    return "/" + script.group(1);
  }
}
