package org.mentormatcher.browser.jdk;

/** What {@link String} calls white space, where the compiler's own takes JavaScript's word. */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** As {@link String#isBlank}. */
  public static boolean isBlank(String text) {
    return first(text) == text.length();
  }

  /** As {@link String#strip}. */
  public static String strip(String text) {
    return stripLeading(stripTrailing(text));
  }

  /** As {@link String#stripLeading}. */
  public static String stripLeading(String text) {
    return text.substring(first(text));
  }

  /** As {@link String#stripTrailing}. */
  public static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static int first(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
