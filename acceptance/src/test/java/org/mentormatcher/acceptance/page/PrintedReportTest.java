package org.mentormatcher.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("A report on paper")
class PrintedReportTest {

  /** What an A4 page is wide without the margins that the report asks for, at 96 dots an inch. */
  private static final int PAPER = (int) ((210 - 2 * 18) / 25.4 * 96);

  private static final int HEIGHT = 1000;
  private static final Path DEMONSTRATIONS = Path.of("..", "page", "demo");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  private static Chromium chromium;

  private Visit visit;

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    visit = chromium.visit(Look.DESK);
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  static List<String> programmes() {
    return ShippedProgrammes.names();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("has every table and every figure whole, for each programme that comes with us")
  void fits(String programme) throws IOException {
    print(report(programme));

    assertThat(visit.page().locator("table").count()).isGreaterThan(3);
    assertThat(cutOff()).isEmpty();
    assertThatCode(() -> visit.page().pdf(new Page.PdfOptions().setFormat("A4")))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("is found out where a table is too wide")
  void canFail() throws IOException {
    print(report(ShippedProgrammes.names().getFirst()));
    visit.page().evaluate("() => { document.querySelector('table').style.minWidth = '900px'; }");

    assertThat(cutOff()).hasSize(1);
  }

  private void print(String report) {
    visit.page().setViewportSize(PAPER, HEIGHT);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    visit.page().setContent(report);
  }

  /** What reaches beyond the paper, or has something in it that does. */
  private List<String> cutOff() {
    Gson gson = new Gson();
    Object found =
        visit
            .page()
            .evaluate(
                """
                () => [...document.querySelectorAll('table, svg')]
                  .filter((each) => [each, ...each.querySelectorAll('*')].some(
                    (part) => part.getBoundingClientRect().right > window.innerWidth + 0.5 ||
                      (part.tagName === 'TD' && part.scrollWidth > part.clientWidth + 1)))
                  .map((each) => each.textContent.slice(0, 80))
                """);
    return gson.fromJson(gson.toJson(found), new TypeToken<List<String>>() {});
  }

  private static String report(String name) throws IOException {
    Programme programme = ShippedProgrammes.named(name).orElseThrow();
    Outcome outcome =
        Matching.run(
            programme,
            programme.objective(),
            Input.of(demonstration(name)).on(DAY),
            Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return ((Outcome.Matched) outcome)
        .files().stream()
            .filter(file -> file.name().equals("report.html"))
            .map(file -> new String(file.content(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
  }

  /** The made-up people of a programme; those of the default one stand on top. */
  private static List<SourceFile> demonstration(String programme) throws IOException {
    Path folder = DEMONSTRATIONS.resolve(programme);
    Path files = Files.isDirectory(folder) ? folder : DEMONSTRATIONS;
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(file -> file.toString().matches(".*(mentors|mentees|participants)\\.csv"))
          .sorted()
          .map(PrintedReportTest::read)
          .toList();
    }
  }

  private static SourceFile read(Path file) {
    try {
      return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
