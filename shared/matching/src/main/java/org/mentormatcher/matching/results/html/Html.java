package org.mentormatcher.matching.results.html;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML or of SVG in HTML. Text can only become part of one by {@link #text}, so that
 * nothing that somebody wrote is ever markup.
 */
public final class Html {
  /** Nothing. */
  public static final Html NONE = new Html("");

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** A page of its own. */
  public static String page(Html root) {
    return "<!DOCTYPE html>\n" + root.markup + "\n";
  }

  /** A style sheet of ours. */
  public static Html style(String css) {
    if (css.contains("</")) {
      throw new IllegalArgumentException("a style sheet that would end its element");
    }
    return new Html("<style>" + css + "</style>");
  }

  /** What is seen is what is given. */
  public static Html text(String text) {
    return new Html(escaped(text));
  }

  /** An element without attributes that holds these. */
  public static Html element(String name, Html... content) {
    return element(name, List.of(), content);
  }

  /** An element without attributes that holds text. */
  public static Html element(String name, String text) {
    return element(name, text(text));
  }

  /**
   * An element.
   *
   * @param attributes name, value, name, value and so on
   */
  public static Html element(String name, List<String> attributes, Html... content) {
    return new Html(opening(name, attributes) + all(content).markup + "</" + name + ">");
  }

  /** An element that never holds anything, such as {@code meta}. */
  public static Html empty(String name, String... attributes) {
    return new Html(opening(name, List.of(attributes)));
  }

  /** Several pieces, one after the other. */
  public static Html all(Html... pieces) {
    return all(Arrays.asList(pieces));
  }

  /** Several pieces, one after the other. */
  public static Html all(List<Html> pieces) {
    return new Html(pieces.stream().map(piece -> piece.markup).collect(Collectors.joining()));
  }

  private static String opening(String name, List<String> attributes) {
    return "<" + name + attributes(attributes) + ">";
  }

  private static String attributes(List<String> namesAndValues) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      attributes
          .append(' ')
          .append(namesAndValues.get(i))
          .append("=\"")
          .append(escaped(namesAndValues.get(i + 1)))
          .append('"');
    }
    return attributes.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
