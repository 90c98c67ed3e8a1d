package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** With the engine as it is compiled, which is given its language by the page. */
@DisplayName("In Welsh, the page")
class WelshPageTest extends PageFrame {
  private static final Path DEMONSTRATION = Path.of("..", "page", "demo");

  @BeforeEach
  void chooseWelsh() {
    service.carriesEngine();
    visit.page().clock().setFixedTime(Date.from(OnDeviceTest.noon()));
    visit.page().reload();
    visit.page().getByText("Cymraeg").click();
    assertThat(visit.heading()).hasText(said("page.form.heading"));
  }

  @Test
  @DisplayName("says that it is a draft, and leads back to English")
  void draft() {
    assertThat(visit.page().locator("html")).hasAttribute("lang", "cy");
    assertThat(visit.page().locator(".draft")).hasText(said("page.draft"));
    assertThat(notice()).containsText(said("page.notice.lawful"));

    Locator english = visit.page().getByText("English");
    assertThat(english).hasAttribute("lang", "en-GB");
    english.click();

    assertThat(visit.heading()).hasText("Match mentors and mentees");
    assertThat(visit.page().locator("html")).hasAttribute("lang", "en-GB");
    assertThat(visit.page().locator(".draft")).hasCount(0);
  }

  @Test
  @DisplayName("asks before files that were chosen would have to be chosen again")
  void filesKept() {
    visit.page().locator("#mentors").setInputFiles(DEMONSTRATION.resolve("mentors.csv"));
    assertThat(visit.page().locator("#mentors-ready")).not().isEmpty();
    visit.page().getByText("English").click();
    assertThat(visit.page().locator("dialog")).containsText(said("page.confirm-language.text"));
    visit.press(said("page.confirm-again.no"));
    assertThat(visit.page().locator("#mentors-ready")).not().isEmpty();
    assertThat(visit.page().locator("html")).hasAttribute("lang", "cy");

    visit.page().getByText("English").click();
    visit.press(said("page.confirm-language.yes"));

    assertThat(visit.heading()).hasText("Match mentors and mentees");
  }

  @Test
  @DisplayName("leads from two files to the matches on this device, all of it and every file")
  void onDevice() throws IOException {
    visit.choose(said("page.form.where.device"));
    visit.page().locator("#lawfulBasis-consent").check();
    visit.page().locator("#specialCategoryCondition").selectOption("explicit-consent");
    visit.page().locator("#mentors").setInputFiles(DEMONSTRATION.resolve("mentors.csv"));
    visit.page().locator("#mentees").setInputFiles(DEMONSTRATION.resolve("mentees.csv"));
    assertThat(visit.page().locator("#mentees-ready")).isVisible();
    visit.press(said("page.form.submit"));

    assertThat(visit.heading()).hasText(said("page.answers.heading"));
    Outcome.Matched expected = onTheJvm();
    assertThat(visit.page().locator("ul.found").last().locator("li"))
        .hasText(expected.understood().toArray(String[]::new));
    atStep(said("page.answers.heading"));
    visit.press(said("page.answers.match"));
    assertThat(visit.heading()).hasText(said("page.results.heading"));
    atStep(said("page.results.heading"));
    Map<String, byte[]> saved = Visit.unzippedBytes(visit.save(said("page.results.download.all")));
    assertThat(saved).hasSameSizeAs(expected.files());
    expected.files().forEach(file -> assertThat(saved.get(file.name())).isEqualTo(file.content()));
    visit.press(said("page.desk.open"));
    assertThat(visit.heading()).hasText(said("page.desk.heading"));
    atStep(said("page.desk.heading"));
    // The HTML is the English page's, which names its words so that they come early.
    assertThat(visit.complaints()).allMatch(each -> each.contains("was preloaded"));
  }

  @Test
  @DisplayName("leads from made-up people to what the service deleted, and asks it in Welsh")
  void byService() {
    service.becomes(service.matched());
    List<String> languages = new CopyOnWriteArrayList<>();
    visit
        .page()
        .onRequest(request -> languages.add(request.headers().getOrDefault("accept-language", "")));
    visit.press(said("page.form.demo.button"));
    assertThat(visit.heading()).hasText(said("page.results.heading"));
    assertThat(languages).contains("cy");

    visit.save(said("page.results.download.all"));
    visit.press(said("page.opened.yes"));

    assertThat(visit.heading()).hasText(said("page.deleted.received.heading"));
    atStep(said("page.deleted.received.heading"));
  }

  @Test
  @DisplayName("marks as English what the service writes of files, which speaks English to all")
  void marked() {
    service.becomes(ServiceStub.rejected());
    visit.press(said("page.form.demo.button"));
    assertThat(visit.heading()).hasText(said("page.rejected.heading"));

    assertThat(visit.page().locator("td.problem span[lang=en-GB]").first()).isVisible();
    assertThat(visit.page().locator("td.remedy span[lang=en-GB]").first()).isVisible();
    assertThat(visit.page().locator("td.value span")).hasCount(0);
  }

  @Test
  @DisplayName("has the words for counts that Welsh has")
  void counts() {
    assertThat(
            List.of(0, 1, 2, 3, 6, 7).stream()
                .map(count -> Language.WELSH.say(Sentence.of("page.minutes").with("count", count))))
        .doesNotHaveDuplicates();
    assertThat(
            visit
                .page()
                .evaluate(
                    "() => [2, 3, 6].map((n) => new Intl.PluralRules('cy').select(n)).join()"))
        .isEqualTo("two,few,many");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("can be used by everyone, in every look")
  void accessible(Look look) {
    visitAgain(chromium().visit(look), service.address().resolve("?language=cy"));
    atStep(said("page.form.heading"));
  }

  private static Outcome.Matched onTheJvm() throws IOException {
    Programme programme = ShippedProgrammes.named("civil-service").orElseThrow();
    Input input =
        Input.of(source("mentors"), source("mentees"))
            .on(LocalDate.parse("2026-10-01"))
            .in(Language.WELSH);
    return (Outcome.Matched) Matching.run(programme, programme.objective(), input, Stage.UNWATCHED);
  }

  private static SourceFile source(String name) throws IOException {
    return new SourceFile(name, Files.readAllBytes(DEMONSTRATION.resolve(name + ".csv")));
  }

  private static String said(String key) {
    return Language.WELSH.say(key);
  }
}
