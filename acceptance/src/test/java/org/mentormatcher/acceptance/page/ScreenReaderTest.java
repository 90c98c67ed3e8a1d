package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What browsers tell screen readers of the page, as it is written down beside this class: whoever
 * changes a step reads there what it is for those who hear it. {@code -Daria.write=true} writes it
 * anew.
 */
@DisplayName("To a screen reader the page")
class ScreenReaderTest extends PageFrame {
  private static final String ON_THIS_DEVICE = "On this device: nothing about your people is sent";
  private static final Path WRITTEN = Path.of("src", "test", "resources", "aria");
  private static final Path DEMONSTRATION = Path.of("..", "page", "demo");

  @BeforeEach
  void carryEngine() {
    service.carriesEngine();
    visit.page().reload();
    assertThat(visit.heading()).hasText("Match mentors and mentees");
  }

  @Test
  @DisplayName("reads its form as it is written down")
  void form() {
    isAsWritten("form", main());
  }

  @Test
  @DisplayName("reads what is to be checked before anything is sent as it is written down")
  void answers() {
    visit.giveReasons();
    visit.pick("Your mentors file", "mentors.csv", text("mentors.csv"));
    visit.pick("Your mentees file", "mentees.csv", giving());
    visit.goOn();
    assertThat(visit.heading()).hasText("Check your answers");

    isAsWritten("answers", main());
  }

  @Test
  @DisplayName("reads results and matches as they are written down")
  void results() {
    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    isAsWritten("results", main());

    visit.press("See and change the matches");
    assertThat(visit.heading()).hasText("The matches");
    isAsWritten("without-a-match", region("People without a match"));
  }

  @Test
  @DisplayName("names each step in its title, before its own name")
  void titles() {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(visit.page().title());
    visit.goOn();
    titles.add(visit.page().title());
    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    titles.add(visit.page().title());

    assertThat(titles)
        .containsExactly(
            "Match mentors and mentees – Mentor Matcher",
            "Error: Match mentors and mentees – Mentor Matcher",
            "Your matches are ready – Mentor Matcher");
  }

  @Test
  @DisplayName("says what is written on a control wherever it says more")
  void labelsInNames() {
    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.press("See and change the matches");
    assertThat(visit.heading()).hasText("The matches");

    Locator named = visit.page().locator("button[aria-label], a[aria-label]");
    for (Locator each : named.all()) {
      assertThat(each.getAttribute("aria-label")).containsIgnoringCase(each.textContent().strip());
    }
  }

  @Test
  @DisplayName("has the same header and the same notice at each step, in the same place")
  void sameAtEachStep() {
    String header = visit.page().locator("header.site-header").ariaSnapshot();
    String notice = notice().ariaSnapshot();

    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");

    assertThat(visit.page().locator("header.site-header").ariaSnapshot()).isEqualTo(header);
    assertThat(notice().ariaSnapshot()).isEqualTo(notice);
  }

  @Test
  @DisplayName("says aloud what changes beside the focus")
  void announces() {
    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    visit.save("Download everything");

    assertThat(visit.page().getByRole(AriaRole.STATUS).first()).not().isEmpty();
  }

  @Test
  @DisplayName("lets the browser fill in the name of whoever signs off, and nothing else")
  void ownName() {
    visit.page().getByLabel("1-2-1 Mentors").check();
    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your suggestions are ready");
    visit.press("See and change the matches");

    assertThat(visit.page().locator("input[autocomplete]:not([autocomplete=off])"))
        .hasAttribute("id", "signed-by");
  }

  private Locator region(String name) {
    return visit
        .page()
        .getByRole(AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
  }

  private void isAsWritten(String step, Locator part) {
    String tree = part.ariaSnapshot() + "\n";
    Path file = WRITTEN.resolve(step + ".yaml");
    try {
      if (Boolean.getBoolean("aria.write")) {
        Files.createDirectories(WRITTEN);
        Files.writeString(file, tree);
      }
      assertThat(tree).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String giving() {
    return text("mentees.csv").replace("Catalogues kites", "Gay and proud. Catalogues kites");
  }

  private static String text(String name) {
    try {
      return Files.readString(DEMONSTRATION.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
