package org.mentormatcher.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The page's colours")
class ColoursTest extends PageFrame {
  private static final List<String> GROUNDS = List.of("page", "surface", "raised");

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"DESK", "DARK"})
  @DisplayName("have a contrast of 7 to 1 in text, secondary text too, and of 3 to 1 in edges")
  void contrast(Look look) {
    visitAgain(chromium().visit(look), service.address());

    assertThat(visit.heading().textContent()).isNotEmpty();
    for (String ground : GROUNDS) {
      for (String text : List.of("text", "soft", "accent", "accent-strong", "good", "bad")) {
        assertThat(contrast(text, ground)).describedAs(text + " on " + ground).isBetween(7.0, 21.0);
      }
      assertThat(contrast("edge", ground)).describedAs("edge on " + ground).isBetween(3.0, 21.0);
      assertThat(Math.max(contrast("focus", ground), contrast("focus-edge", ground)))
          .describedAs("focus on " + ground)
          .isBetween(3.0, 21.0);
    }
    assertThat(contrast("on-accent", "accent")).isBetween(7.0, 21.0);
    assertThat(contrast("bad", "bad-surface")).isBetween(7.0, 21.0);
  }

  /** As WCAG 2.2 defines it: of the lighter colour's luminance to the darker's. */
  private double contrast(String one, String other) {
    double first = luminance(colour(one));
    double second = luminance(colour(other));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private Color colour(String name) {
    String value =
        visit
            .page()
            .evaluate(
                "name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()",
                "--" + name)
            .toString();
    return Color.decode(value.replaceFirst("^#(.)(.)(.)$", "#$1$1$2$2$3$3"));
  }

  private static double luminance(Color colour) {
    double[] parts =
        IntStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
            .mapToDouble(part -> part / 255.0)
            .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
}
