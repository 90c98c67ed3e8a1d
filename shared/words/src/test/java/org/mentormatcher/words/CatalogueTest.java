package org.mentormatcher.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("A catalogue of words")
class CatalogueTest {
  static final Iterable<Language> LANGUAGES = Language.ALL;

  private static final Set<String> FORMATS_OF_NUMBERS = Set.of("", "number");

  /** Limits of the program, which are never one. */
  private static final Set<String> LIMITS = Set.of("most", "millions", "megabytes");

  /** A noun in the plural, or "people", at most a word later; no verb. */
  private static final Pattern PLURAL =
      Pattern.compile(
          "^ (?:more |other |hidden |blank )?"
              + "(?!(?:is|was|has|says|does|takes|needs|repeats|knows|stands)\\b)"
              + "(?:people|[a-z]+(?<!s)s)\\b");

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  @DisplayName("has every sentence of the English one that it does not leave in English, no other")
  void sameSentences(Language language) {
    Map<String, Set<String>> english = values(Language.ENGLISH);
    english.keySet().removeIf(language::isInEnglish);

    assertThat(values(language)).isEqualTo(english);
  }

  @Test
  @DisplayName("leaves in English what the command line alone says, where it does")
  void inEnglish() {
    assertThat(Language.WELSH.say("command.no-problems"))
        .isEqualTo(Language.ENGLISH.say("command.no-problems"));
    Sentence counted =
        Sentence.of("command.no-mapping").with("file", "columns.json").with("count", 2);
    assertThat(Language.WELSH.say(counted)).isEqualTo(Language.ENGLISH.say(counted));
    assertThat(Language.ENGLISH.catalogue().sentences().keySet())
        .noneMatch(Language.ENGLISH::isInEnglish);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  @DisplayName("has every plural form of its language where it has one")
  void everyForm(Language language) {
    Map<String, Set<PluralForm>> others = new TreeMap<>();
    language
        .catalogue()
        .sentences()
        .forEach(
            (key, forms) -> {
              if (forms.size() > 1 && !forms.keySet().equals(language.plurals().forms())) {
                others.put(key, forms.keySet());
              }
            });

    assertThat(others)
        .as("counted sentences of %s without exactly %s", language, language.plurals().forms())
        .isEmpty();
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

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  @DisplayName("says every counted sentence for 0, 1, 2 and 5")
  void counted(Language language) {
    Map<String, Set<String>> values = values(language);
    language
        .catalogue()
        .sentences()
        .forEach(
            (key, forms) -> {
              if (forms.size() > 1) {
                for (long count : List.of(0L, 1L, 2L, 5L)) {
                  String said = language.say(counted(key, values.get(key), count));
                  PluralForm form = language.plurals().form(count);
                  assertThat(said)
                      .as(key + " for " + count)
                      .isEqualTo(said(forms.get(form), count));
                }
              }
            });
  }

  @Test
  @DisplayName("declines in English whatever stands after a count, and nothing by brackets")
  void declined() {
    assertThat(undeclined(Language.ENGLISH.catalogue())).isEmpty();
  }

  @Test
  @DisplayName("A count that is not declined would be found")
  void undeclinedIsFound() {
    assertThat(
            List.of(
                "{\"a\": \"{people} people are there\"}",
                "{\"a\": \"{count, number} rows\"}",
                "{\"a\": \"the row(s)\"}",
                "{\"a\": {\"one\": \"{count} rows\", \"other\": \"{count} rows\"}}"))
        .allSatisfy(
            json ->
                assertThat(undeclined(Catalogue.of(json, UnaryOperator.identity())))
                    .containsExactly("a"));
  }

  /** Keys of sentences in which a noun stands in the plural after a number that may be one. */
  private static List<String> undeclined(Catalogue catalogue) {
    List<String> keys = new ArrayList<>();
    catalogue
        .sentences()
        .forEach(
            (key, forms) ->
                forms.forEach(
                    (form, pattern) -> {
                      boolean mayBeOne = forms.size() == 1 || form == PluralForm.ONE;
                      if (!key.startsWith("misuse.") && mayBeOne && isPlural(pattern)) {
                        keys.add(key);
                      }
                    }));
    return keys;
  }

  private static boolean isPlural(SentencePattern pattern) {
    String before = "";
    for (SentencePattern.Part part : pattern.parts()) {
      switch (part) {
        case SentencePattern.Value(String name, String format) ->
            before = FORMATS_OF_NUMBERS.contains(format) && !LIMITS.contains(name) ? name : "";
        case SentencePattern.Words(String text) -> {
          if (text.contains("(s)") || (!before.isEmpty() && PLURAL.matcher(text).find())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Sentence counted(String key, Set<String> names, long count) {
    Sentence sentence = Sentence.of(key).with("count", count);
    for (String name : names) {
      sentence = name.equals("count") ? sentence : sentence.with(name, "7");
    }
    return sentence;
  }

  private static String said(SentencePattern pattern, long count) {
    StringBuilder said = new StringBuilder();
    for (SentencePattern.Part part : pattern.parts()) {
      said.append(
          switch (part) {
            case SentencePattern.Value(String name, String format) ->
                name.equals("count") ? Long.toString(count) : "7";
            case SentencePattern.Words(String text) -> text;
          });
    }
    return said.toString();
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
