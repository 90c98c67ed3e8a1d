package org.mentormatcher.browser.jdk;

import org.teavm.jso.JSBody;

/** Stands for {@link java.text.Normalizer}: every JavaScript engine has one. */
public final class Normalizer {

  private Normalizer() {}

  /** Stands for {@link java.text.Normalizer.Form}. */
  public enum Form {
    NFC,
    NFD,
    NFKC,
    NFKD
  }

  /** As {@link java.text.Normalizer#normalize}. */
  public static String normalize(CharSequence text, Form form) {
    return normalized(text.toString(), form.name());
  }

  @JSBody(
      params = {"text", "form"},
      script = "return text.normalize(form);")
  private static native String normalized(String text, String form);
}
