package org.mentormatcher.browser.jdk;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/** {@link Collectors#joining}, where the compiler's own forgets empty texts at the beginning. */
public final class Joining {

  private Joining() {}

  /** As {@link Collectors#joining(CharSequence, CharSequence, CharSequence)}. */
  public static Collector<CharSequence, ?, String> joining(
      CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
    return Collectors.collectingAndThen(
        Collectors.toList(), texts -> prefix + String.join(delimiter, texts) + suffix);
  }
}
