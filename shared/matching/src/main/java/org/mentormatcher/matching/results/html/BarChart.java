package org.mentormatcher.matching.results.html;

import static org.mentormatcher.matching.results.html.Html.all;
import static org.mentormatcher.matching.results.html.Html.element;
import static org.mentormatcher.matching.results.html.Html.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.words.Language;

/**
 * Counts as bars, and as a table for those who cannot see bars.
 *
 * @param caption what is counted
 * @param unit heading over the labels
 * @param counted heading over the counts
 * @param bars in the order in which they are shown
 * @param language in which numbers are written
 */
public record BarChart(
    String caption, String unit, String counted, List<Bar> bars, Language language) {
  /** Lengths in the picture's own unit, about a pixel on a screen. */
  private static final int WIDTH = 640;

  private static final int HEIGHT = 220;
  private static final int TOP = 24;
  private static final int BOTTOM = 28;
  private static final int WIDEST_BAR = 72;
  private static final double BAR_SHARE = 0.8;

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param count its height, 0 and above
   */
  public record Bar(String label, long count) {}

  /** The picture and its table. */
  public Html html() {
    List<List<String>> rows =
        bars.stream().map(bar -> List.of(bar.label(), language.number(bar.count()))).toList();
    return element(
        "figure",
        picture(),
        new HtmlTable(caption, List.of(unit, counted), rows, List.of(1)).html());
  }

  private Html picture() {
    long highest = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
    double step = (double) WIDTH / Math.max(1, bars.size());
    double width = Math.min(WIDEST_BAR, step * BAR_SHARE);
    int floor = HEIGHT - BOTTOM;
    List<Html> shapes = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double middle = step * (i + 0.5);
      double height = (double) (floor - TOP) * bar.count() / highest;
      shapes.add(rectangle(middle - width / 2, floor - height, width, height));
      shapes.add(label("count", middle, floor - height - 6, language.number(bar.count())));
      shapes.add(label("label", middle, HEIGHT - 8, bar.label()));
    }
    shapes.add(rectangle(0, floor, WIDTH, 1));
    return element(
        "svg",
        List.of("viewBox", "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden", "true"),
        all(shapes));
  }

  private static Html rectangle(double x, double y, double width, double height) {
    return element(
        "rect",
        List.of("x", length(x), "y", length(y), "width", length(width), "height", length(height)));
  }

  private static Html label(String kind, double x, double y, String label) {
    return element("text", List.of("class", kind, "x", length(x), "y", length(y)), text(label));
  }

  private static String length(double length) {
    return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP).toString();
  }
}
