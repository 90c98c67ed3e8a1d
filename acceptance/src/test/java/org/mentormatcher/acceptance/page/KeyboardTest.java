package org.mentormatcher.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the engine as it is compiled, whose matches are looked at. */
@DisplayName("With the keyboard alone, the page")
class KeyboardTest extends PageFrame {
  private static final String ON_THIS_DEVICE = "On this device: nothing about your people is sent";

  /** More steps than any step of the page has controls. */
  private static final int MOST_STEPS = 400;

  /** Where the focus is: what it is called, whether one sees it, and whether anything hides it. */
  private static final String FOCUS =
      """
      () => {
        const each = document.activeElement;
        if (each === document.body) return 'nowhere';
        each.dataset.order ??= String(document.querySelectorAll('[data-order]').length);
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        const box = each.getBoundingClientRect();
        const x = Math.min(Math.max(box.left + 4, 0), innerWidth - 1);
        const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        const isFree = top !== null && (each.contains(top) || top.contains(each));
        const name = `${each.tagName} ${each.id} ${each.textContent.trim().slice(0, 40)}`;
        return `${each.dataset.order} ${isSeen ? '' : 'unseen '}${isFree ? '' : 'hidden '}${name}`;
      }
      """;

  /** Every control that a keyboard has to reach, by how it is found above. */
  private static final String UNREACHED =
      """
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter((each) => each.checkVisibility() && !each.disabled && !each.dataset.order)
        .filter((each) => each.type !== 'radio'
          || !document.querySelector(`input[name="${each.name}"][data-order]`))
        .map((each) => `${each.tagName} ${each.id} ${each.textContent.trim().slice(0, 40)}`)
      """;

  @BeforeEach
  void carryEngine() {
    service.carriesEngine();
    visit.page().reload();
  }

  @Test
  @DisplayName("is walked through from its first control to its last: each is seen, and none holds")
  void form() {
    assertThat(visit.heading()).hasText("Match mentors and mentees");
    walks();
  }

  @Test
  @DisplayName("is walked through so where results, matches and pictures are")
  void matches() {
    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    assertThat(visit.heading()).hasText("Your matches are ready");
    walks();
    visit.press("See and change the matches");
    assertThat(visit.heading()).hasText("The matches");
    walks();
  }

  @Test
  @DisplayName("asks a question that keeps the focus within it, and gives it back after Escape")
  void dialogue() {
    visit.choose(ON_THIS_DEVICE);
    visit.press(DEMO);
    visit.button("Forget all of it").focus();
    visit.page().keyboard().press("Enter");
    assertThat(visit.page().getByRole(AriaRole.DIALOG)).isVisible();

    visit.page().keyboard().press("Escape");

    assertThat(visit.page().getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(visit.button("Forget all of it")).isFocused();
    assertThat(visit.heading()).hasText("Your matches are ready");
  }

  @Test
  @DisplayName("is as usable when it is turned: nothing asks for one orientation")
  void turned() {
    assertThat(visit.heading()).hasText("Match mentors and mentees");
    visit.page().setViewportSize(740, 360);
    assertThat(visit.scrollsSideways()).isFalse();
    walks();
  }

  /** Forwards through the whole page, once round. */
  private void walks() {
    Page page = visit.page();
    page.evaluate(
        """
        () => {
          document.body.tabIndex = -1;
          document.body.focus();
          document.body.removeAttribute('tabindex');
          document.querySelectorAll('[data-order]').forEach((each) => delete each.dataset.order);
        }
        """);
    List<String> places = new ArrayList<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      String place = String.valueOf(page.evaluate(FOCUS));
      if (place.equals("nowhere") || places.contains(place)) {
        break; // Round: it goes on to the browser's own controls, or from the beginning.
      }
      places.add(place);
    }
    assertThat(places).hasSizeBetween(5, MOST_STEPS - 1);
    assertThat(places).noneMatch(place -> place.matches("\\d+ .*(unseen|hidden) .*"));
    assertThat(page.evaluate(UNREACHED)).isEqualTo(List.of());
  }
}
