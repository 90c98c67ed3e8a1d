package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/**
 * What a machine can check of it, at every step that a test comes to: axe's rules, and what axe
 * does not look at. docs/accessibility.md says which criterion is which.
 */
final class Accessibility {

  /** Whatever one presses, ticks or writes in, but for links within sentences. */
  private static final String CONTROLS =
      """
      const controls = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
        .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden, .skip-link'))
        .filter((each) => getComputedStyle(each).display !== 'inline');
      const named = (each) => `${each.tagName} ${each.id} ${each.textContent.trim().slice(0, 40)}`;
      """;

  private static final String TOO_SMALL =
      """
      return controls
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ each, box }) => `${named(each)} ${box.width} x ${box.height}`);
      """;

  private static final String WITHOUT_EDGE =
      """
      return controls
        .filter((each) => each.matches('.button, input:not([type=file]), select, textarea'))
        .filter((each) => !['checkbox', 'radio'].includes(each.type))
        .filter((each) => parseFloat(getComputedStyle(each).borderTopWidth) === 0)
        .map(named);
      """;

  private static final String MOVING =
      """
      return document.getAnimations()
        .filter(({ playState, effect }) =>
          playState === 'running' && effect.getComputedTiming().endTime > 100)
        .map(({ effect }) => named(effect.target));
      """;

  /**
   * As readers space text who need it; what is cut off then can't be read. Labels of pictures are
   * shortened anyhow: what they say stands whole in the table of the same.
   */
  private static final String CUT_OFF_WHERE_SPACED =
      """
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
      document.adoptedStyleSheets = [spaced];
      const cut = [...document.body.querySelectorAll('*')]
        .filter((each) => each.checkVisibility() && !each.closest('.visually-hidden, .skip-link, thead, svg'))
        .filter((each) => !each.matches('input, figure [title]'))
        .filter((each) => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
        .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
        .map(named);
      const isTooWide = document.documentElement.scrollWidth > window.innerWidth;
      document.adoptedStyleSheets = [];
      return isTooWide ? [...cut, 'scrolls sideways'] : cut;
      """;

  /** Keys that do something by themselves, and what is heard or moves. */
  private static final String UNASKED =
      """
      return [...document.querySelectorAll('[accesskey], audio, video')].map(named);
      """;

  private Accessibility() {}

  /** No such rule is broken at this step, and it fits. */
  static void holdsAt(Visit visit, String heading) {
    assertThat(visit.heading()).hasText(heading);
    List<Rule> violations =
        new AxeBuilder(visit.page())
            .setLegacyMode(true)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(violations).describedAs("at step %s: %s", heading, violations).isEmpty();
    assertThat(visit.scrollsSideways()).describedAs("scrolls sideways at %s", heading).isFalse();
    found(visit, TOO_SMALL, "2.5.8 Target size, at " + heading);
    found(visit, CUT_OFF_WHERE_SPACED, "1.4.12 Text spacing, at " + heading);
    found(visit, UNASKED, "1.2, 1.4.2, 2.1.4: unasked, at " + heading);
    visit.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    found(visit, MOVING, "2.2.2 and reduced motion, at " + heading);
    visit.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    found(visit, WITHOUT_EDGE, "1.4.11 with the reader's own colours, at " + heading);
    visit.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
  }

  private static void found(Visit visit, String script, String criterion) {
    assertThat(visit.page().evaluate("() => {" + CONTROLS + script + "}"))
        .describedAs(criterion)
        .isEqualTo(List.of());
  }
}
