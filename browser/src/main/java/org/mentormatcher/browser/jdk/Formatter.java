package org.mentormatcher.browser.jdk;

import java.util.Locale;

/**
 * Stands for {@link java.util.Formatter}, which would bring calendars and time zones. Gson formats
 * numbers of characters by one pattern; Commons CSV makes messages of others, which nobody is
 * shown: they are the patterns themselves here.
 */
public final class Formatter {
  private static final String ESCAPED = "\\u%04x";
  private static final int DIGITS = 4;

  private String text = "";

  /** As {@link java.util.Formatter#Formatter()}. */
  public Formatter() {
    // Nothing is kept.
  }

  /** As {@link java.util.Formatter#Formatter(Locale)}. */
  public Formatter(Locale locale) {
    this();
  }

  /** As {@link java.util.Formatter#format(String, Object...)} for Gson's pattern. */
  public Formatter format(String pattern, Object... values) {
    text = pattern.equals(ESCAPED) ? escaped((Integer) values[0]) : pattern;
    return this;
  }

  private static String escaped(int character) {
    String digits = Integer.toHexString(character);
    return "\\u" + "0".repeat(DIGITS - digits.length()) + digits;
  }

  @Override
  public String toString() {
    return text;
  }
}
