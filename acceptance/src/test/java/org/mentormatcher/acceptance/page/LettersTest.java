package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the engine as it is compiled, which says what letters are filled in from. */
@DisplayName("Letters about the matches")
class LettersTest extends PageFrame {

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

  @BeforeEach
  void openLetters() {
    service.carriesEngine();
    visit.page().reload();
    openDesk();
    visit.press("Write letters and print them");
    assertThat(visit.heading()).hasText("Letters to print");
  }

  @Test
  @DisplayName("say to each person whom they are matched with and why, and are printed one a page")
  void printed() {
    assertThat(visit.page().getByLabel("What each letter says"))
        .hasValue(Pattern.compile("Hello \\(\\(first name\\)\\),[\\s\\S]*"));
    assertThat(first()).hasText(Pattern.compile("Hello [^,]+,[\\s\\S]*"));
    assertThat(first()).containsText("job title: ");
    assertThat(first()).not().containsText("((");
    int letters = countOf(visit.page().locator("button.button").first().textContent());

    visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    byte[] paper = visit.page().pdf();

    assertThat(PAGE.matcher(new String(paper, StandardCharsets.ISO_8859_1)).results().count())
        .isEqualTo(letters);
    assertThat(visit.page().locator(".letters .letter")).hasCount(letters);
    assertThat(visit.page().locator("h1")).isHidden();
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  @DisplayName("say what somebody writes, for mentors and for mentees, until the page is left")
  void written() {
    text("Dear ((First Name)), meet ((match first name)).");
    assertThat(first()).hasText(Pattern.compile("Dear [^,]+, meet \\S+\\."));

    visit.choose("Mentees");
    assertThat(visit.page().getByLabel("What each letter says"))
        .hasValue(Pattern.compile("Hello[\\s\\S]*"));
    text("Your mentor is ((match first name)).");
    visit.press("Back to the matches");
    assertThat(visit.heading()).hasText("The matches");
    visit.press("Write letters and print them");

    assertThat(visit.heading()).hasText("Letters to print");
    assertThat(visit.page().getByLabel("Mentees")).isChecked();
    assertThat(first()).hasText(Pattern.compile("Your mentor is \\S+\\."));
    visit.choose("Mentors");
    assertThat(first()).hasText(Pattern.compile("Dear [^,]+, meet \\S+\\."));
  }

  @Test
  @DisplayName("are not printed with a place that nothing fills in: it is named")
  void unknown() {
    text("Dear ((nickname)), hello.");

    assertThat(main()).containsText("Your lists have nothing to fill in for this: ((nickname)).");
    assertThat(visit.page().locator("button.button").first()).isDisabled();
    visit.page().pdf();
    assertThat(visit.page().locator(".letters .letter")).hasCount(0);
  }

  @Test
  @DisplayName("are about the matches as they were changed")
  void changed() {
    String name = first().textContent().replaceFirst("(?s)Hello (\\p{L}+),.*", "$1");
    int before = countOf(visit.page().locator("button.button").first().textContent());
    visit.press("Back to the matches");
    visit.page().getByLabel("Part of their name or address").fill(name);
    visit.page().locator("#found button").first().click();
    visit.press("Takes no part");
    assertThat(main()).containsText("1 change of yours");

    visit.press("Write letters and print them");

    assertThat(visit.heading()).hasText("Letters to print");
    assertThat(first()).not().containsText("Hello " + name + ",");
    assertThat(countOf(visit.page().locator("button.button").first().textContent()))
        .isLessThanOrEqualTo(before);
  }

  @Test
  @DisplayName("are none in a programme that tells nobody of a match by a list")
  void none() {
    visit.page().reload();
    visit.choose("On this device: nothing about your people is sent");
    visit.choose("1-2-1 Mentors");
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your suggestions are ready");
    visit.press("See and change the matches");
    assertThat(visit.button("Go on to the files")).isVisible();
    assertThat(visit.button("Write letters and print them")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("can be written by everyone, in every look")
  void accessible(Look look) {
    visitAgain(chromium().visit(look), service.address());
    openDesk();
    visit.press("Write letters and print them");
    assertThat(visit.heading()).hasText("Letters to print");
    atStep("Letters to print");
    text("Dear ((nickname)), hello.");
    atStep("Letters to print");
  }

  private void openDesk() {
    visit.choose("On this device: nothing about your people is sent");
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    visit.press("See and change the matches");
    assertThat(visit.heading()).hasText("The matches");
  }

  private Locator first() {
    return visit.page().locator("main > .letter");
  }

  private void text(String text) {
    visit.page().getByLabel("What each letter says").fill(text);
  }

  private static int countOf(String button) {
    return Integer.parseInt(button.replaceAll("\\D", ""));
  }
}
