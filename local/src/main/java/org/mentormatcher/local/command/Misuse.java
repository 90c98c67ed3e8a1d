package org.mentormatcher.local.command;

import java.util.List;
import org.mentormatcher.words.Language;
import picocli.CommandLine.ParameterException;

/**
 * What picocli says about arguments that make no sense. It speaks English only; so the English
 * catalogue holds its sentences, they are recognised by that, and said again in another language.
 */
final class Misuse {

  /** The special ones before the general ones. */
  private static final List<String> SENTENCES =
      List.of(
          "misuse.unknown-option",
          "misuse.unknown-options",
          "misuse.unmatched-argument",
          "misuse.unmatched-arguments",
          "misuse.no-parameter-found",
          "misuse.no-parameter-of-option",
          "misuse.missing-parameter",
          "misuse.missing-parameters",
          "misuse.missing-option",
          "misuse.missing-options",
          "misuse.missing-options-and-parameters",
          "misuse.missing-command",
          "misuse.missing-one-of",
          "misuse.one-of-only",
          "misuse.too-few-values-at",
          "misuse.too-few-values",
          "misuse.twice",
          "misuse.no-key-and-value",
          "misuse.not-a-whole-number",
          "misuse.not-a-long-number",
          "misuse.not-true-or-false",
          "misuse.not-one-of");

  private Misuse() {}

  /** What is wrong with the arguments. What is not recognised stays as picocli says it. */
  static String words(ParameterException misuse, Language language) {
    return Language.ENGLISH
        .heard(misuse.getMessage(), SENTENCES)
        .map(language::say)
        .orElse(misuse.getMessage());
  }
}
