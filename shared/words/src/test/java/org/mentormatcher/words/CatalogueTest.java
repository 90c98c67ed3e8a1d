package org.mentormatcher.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("A catalogue of words")
class CatalogueTest {
  static final Iterable<Language> LANGUAGES = Language.ALL;

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  @DisplayName("has every sentence of the English one, with the same values")
  void sameSentences(Language language) {
    assertThat(values(language)).isEqualTo(values(Language.ENGLISH));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  @DisplayName("has every plural form of its language where it has one")
  void everyForm(Language language) {
    assertThat(language.catalogue().sentences())
        .allSatisfy(
            (key, forms) ->
                assertThat(forms.keySet())
                    .isIn(Set.of(PluralForm.OTHER), language.plurals().forms()));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  @DisplayName("names only formats that it has")
  void knownFormats(Language language) {
    Set<String> formats =
        language.catalogue().sentences().values().stream()
            .flatMap(forms -> forms.values().stream())
            .flatMap(template -> template.parts().stream())
            .filter(SentencePattern.Value.class::isInstance)
            .map(part -> ((SentencePattern.Value) part).format())
            .filter(format -> !format.isEmpty() && !format.equals("number"))
            .map(format -> "format." + format)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(language.catalogue().sentences().keySet()).containsAll(formats);
  }

  @Test
  @DisplayName("refuses a key that stands in it twice")
  void twice() {
    assertThatThrownBy(
            () -> Catalogue.of("{\"a\": \"one\", \"a\": \"two\"}", UnaryOperator.identity()))
        .hasMessageContaining("twice");
  }

  @ParameterizedTest
  @CsvSource({
    "0, OTHER, ZERO", "1, ONE, ONE", "2, OTHER, TWO", "3, OTHER, FEW", "4, OTHER, OTHER",
    "5, OTHER, OTHER", "6, OTHER, MANY", "7, OTHER, OTHER", "11, OTHER, OTHER", "100, OTHER, OTHER"
  })
  @DisplayName("chooses plural forms as the CLDR says for English and Welsh")
  void plurals(long number, PluralForm english, PluralForm welsh) {
    assertThat(PluralRule.ENGLISH.form(number)).isEqualTo(english);
    assertThat(PluralRule.WELSH.form(number)).isEqualTo(welsh);
    assertThat(PluralRule.WELSH.forms()).containsExactlyInAnyOrder(PluralForm.values());
  }

  /** The names of the values in every sentence. */
  static Map<String, Set<String>> values(Language language) {
    return language.catalogue().sentences().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().values().stream()
                        .flatMap(template -> template.parts().stream())
                        .filter(SentencePattern.Value.class::isInstance)
                        .map(part -> ((SentencePattern.Value) part).name())
                        .collect(Collectors.toCollection(TreeSet::new))));
  }
}
