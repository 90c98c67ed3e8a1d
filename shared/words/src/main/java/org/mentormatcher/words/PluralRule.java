package org.mentormatcher.words;

import static org.mentormatcher.words.PluralForm.FEW;
import static org.mentormatcher.words.PluralForm.MANY;
import static org.mentormatcher.words.PluralForm.ONE;
import static org.mentormatcher.words.PluralForm.OTHER;
import static org.mentormatcher.words.PluralForm.TWO;
import static org.mentormatcher.words.PluralForm.ZERO;

import java.util.Set;
import java.util.function.LongFunction;

/**
 * Which plural form a language takes for a whole number.
 *
 * @param forms every form that a counted sentence needs
 * @param rule chooses one of them
 * @see <a
 *     href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">Unicode
 *     CLDR: language plural rules</a>
 */
record PluralRule(Set<PluralForm> forms, LongFunction<PluralForm> rule) {
  static final PluralRule ENGLISH =
      new PluralRule(Set.of(ONE, OTHER), number -> number == 1 ? ONE : OTHER);
  static final PluralRule WELSH =
      new PluralRule(
          Set.of(ZERO, ONE, TWO, FEW, MANY, OTHER),
          number ->
              switch (Math.toIntExact(Math.min(Math.abs(number), Integer.MAX_VALUE))) {
                case 0 -> ZERO;
                case 1 -> ONE;
                case 2 -> TWO;
                case 3 -> FEW;
                case 6 -> MANY;
                default -> OTHER;
              });

  PluralRule {
    forms = Set.copyOf(forms);
  }

  /** The form for a number. */
  PluralForm form(long number) {
    return rule.apply(number);
  }
}
