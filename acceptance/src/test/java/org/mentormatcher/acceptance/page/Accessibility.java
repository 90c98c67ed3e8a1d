package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;

/** What a machine can check of it. */
final class Accessibility {

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
  }
}
