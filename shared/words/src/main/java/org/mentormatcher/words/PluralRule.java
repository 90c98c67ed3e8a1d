package org.mentormatcher.words;

import static org.mentormatcher.words.PluralForm.FEW;
import static org.mentormatcher.words.PluralForm.MANY;
import static org.mentormatcher.words.PluralForm.ONE;
import static org.mentormatcher.words.PluralForm.OTHER;
import static org.mentormatcher.words.PluralForm.TWO;
import static org.mentormatcher.words.PluralForm.ZERO;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which plural form a language takes for a whole number.
 *
 * @see <a
 *     href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">Unicode
 *     CLDR: language plural rules</a>
 */
final class PluralRule {
  static final PluralRule ENGLISH = new PluralRule(Map.of(1L, ONE));
  static final PluralRule WELSH =
      new PluralRule(Map.of(0L, ZERO, 1L, ONE, 2L, TWO, 3L, FEW, 6L, MANY));

  /** Every other number is {@link PluralForm#OTHER}. */
  private final Map<Long, PluralForm> formOf;

  private PluralRule(Map<Long, PluralForm> formOf) {
    this.formOf = formOf;
  }

  /** The form for a number. */
  PluralForm form(long number) {
    return formOf.getOrDefault(number, OTHER);
  }

  /** Every form that a counted sentence needs. */
  Set<PluralForm> forms() {
    Set<PluralForm> forms = EnumSet.of(OTHER);
    forms.addAll(formOf.values());
    return forms;
  }
}
