package org.mentormatcher.browser.jdk;

import java.util.Locale;
import org.teavm.jso.JSBody;

/**
 * {@link String} in one case, in no language: that is all that is asked for, and asking JavaScript
 * for it by a language takes a third of a check.
 */
public final class Casing {

  private Casing() {}

  /** As {@link String#toLowerCase(Locale)} for {@link Locale#ROOT}. */
  public static String toLowerCase(String text, Locale root) {
    return lower(text);
  }

  /** As {@link String#toUpperCase(Locale)} for {@link Locale#ROOT}. */
  public static String toUpperCase(String text, Locale root) {
    return upper(text);
  }

  @JSBody(params = "text", script = "return text.toLowerCase();")
  private static native String lower(String text);

  @JSBody(params = "text", script = "return text.toUpperCase();")
  private static native String upper(String text);
}
