package org.mentormatcher.jobs.http;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.mentormatcher.words.Language;

/** Chooses the language of an answer. */
public final class Languages {

  private static final List<String> TAGS = Language.ALL.stream().map(Language::tag).toList();

  private Languages() {}

  /**
   * The language that the header {@code Accept-Language} wants most of those that there are, by the
   * lookup of RFC 4647. English where there is no header, none of its languages, or it is none.
   */
  public static Language wanted(Optional<String> acceptLanguage) {
    try {
      return acceptLanguage
          .map(LanguageRange::parse)
          .map(ranges -> Locale.lookupTag(ranges, TAGS))
          .flatMap(Language::of)
          .orElse(Language.ENGLISH);
    } catch (IllegalArgumentException e) {
      return Language.ENGLISH;
    }
  }
}
