package org.mentormatcher.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language that Mentor Matcher speaks. Another one is a constant here, its name in {@link
 * #SPOKEN}, and a file beside {@code en.json}.
 */
public final class Language {
  public static final Language ENGLISH =
      new Language("en", PluralRule.ENGLISH, "en.json", UnaryOperator.identity(), List.of());

  /** A draft, which no speaker has checked; what the command line alone says is English in it. */
  public static final Language WELSH =
      new Language(
          "cy",
          PluralRule.WELSH,
          "cy.json",
          UnaryOperator.identity(),
          List.of("help.", "command.", "misuse.", "progress.", "rights.", "send."));

  /** No language, but a way to see what stands outside the catalogue: see {@link Accents}. */
  public static final Language PSEUDO =
      new Language("en-XA", PluralRule.ENGLISH, "en.json", Accents::on, List.of());

  /** Every language that people speak. */
  public static final List<Language> SPOKEN = List.of(ENGLISH, WELSH);

  /** Every language. */
  public static final List<Language> ALL =
      Stream.concat(SPOKEN.stream(), Stream.of(PSEUDO)).toList();

  private static final String COUNT = "count";
  private static final String NUMBER = "number";
  private static final String THOUSANDS = "format.thousands";
  private static final String SEPARATOR_OF = "format.";

  private final String tag;
  private final PluralRule plurals;
  private final String file;
  private final UnaryOperator<String> change;

  /** How keys begin whose sentences it leaves in English. */
  private final List<String> inEnglish;

  /** Read when first needed, or given; immutable, so reading it twice at once would do no harm. */
  private Catalogue catalogue;

  private Language(
      String tag,
      PluralRule plurals,
      String file,
      UnaryOperator<String> change,
      List<String> inEnglish) {
    this.tag = tag;
    this.plurals = plurals;
    this.file = file;
    this.change = change;
    this.inEnglish = inEnglish;
  }

  /** The language of a tag, such as {@code en} (BCP 47). */
  public static Optional<Language> of(String tag) {
    for (Language language : ALL) {
      if (language.tag.equalsIgnoreCase(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** Its tag (BCP 47). */
  public String tag() {
    return tag;
  }

  @Override
  public String toString() {
    return tag;
  }

  /**
   * A sentence in this language.
   *
   * @throws IllegalArgumentException if the catalogue has no such sentence, or it names a value
   *     that is not given
   */
  public String say(Sentence sentence) {
    StringBuilder said = new StringBuilder();
    say(sentence, said);
    return said.toString();
  }

  /** A sentence without values in this language. */
  public String say(String key) {
    return say(Sentence.of(key));
  }

  /** Sentences in this language. */
  public List<String> sayAll(List<Sentence> sentences) {
    return sentences.stream().map(this::say).toList();
  }

  /**
   * What was said in this language, as a sentence that can be said in another: for libraries that
   * speak one language only.
   *
   * @param keys of the sentences that it may be, the most special ones first
   */
  public Optional<Sentence> heard(String said, List<String> keys) {
    for (String key : keys) {
      Optional<Map<String, String>> values =
          speakerOf(key).catalogue().forms(key).get(PluralForm.OTHER).valuesIn(said);
      if (values.isPresent()) {
        return Optional.of(new Sentence(key, Map.copyOf(values.get())));
      }
    }
    return Optional.empty();
  }

  /** A number as readers of this language write it, such as 12,345. */
  public String number(long number) {
    return grouped(number);
  }

  /** The keys of every sentence that begin like this. */
  public Set<String> keys(String beginning) {
    return ENGLISH.catalogue().sentences().keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .collect(Collectors.toSet());
  }

  /** Whether a sentence is left in English: a language need not say everything. */
  boolean isInEnglish(String key) {
    return inEnglish.stream().anyMatch(key::startsWith);
  }

  private Language speakerOf(String key) {
    return isInEnglish(key) ? ENGLISH : this;
  }

  PluralRule plurals() {
    return plurals;
  }

  Catalogue catalogue() {
    Catalogue read = catalogue;
    if (read == null) {
      read = Catalogue.of(resource(file), change);
      catalogue = read;
    }
    return read;
  }

  /**
   * Gives it its sentences, where the program does not carry them.
   *
   * @param json as its file has them
   * @throws IllegalArgumentException if they are none
   */
  public void learn(String json) {
    catalogue = Catalogue.of(json, change);
  }

  private void say(Sentence sentence, StringBuilder said) {
    for (SentencePattern.Part part : template(sentence).parts()) {
      switch (part) {
        case SentencePattern.Words(String text) -> said.append(text);
        case SentencePattern.Value(String name, String format) -> {
          Object value = sentence.values().get(name);
          if (value == null) {
            throw new IllegalArgumentException(sentence.key() + " needs a value for " + name);
          }
          write(value, format, said);
        }
      }
    }
  }

  private SentencePattern template(Sentence sentence) {
    Language speaker = speakerOf(sentence.key());
    Map<PluralForm, SentencePattern> forms = speaker.catalogue().forms(sentence.key());
    return forms.size() > 1 && sentence.values().get(COUNT) instanceof Long count
        ? forms.get(speaker.plurals.form(count))
        : forms.get(PluralForm.OTHER);
  }

  private void write(Object value, String format, StringBuilder said) {
    switch (value) {
      case Sentence inner -> say(inner, said);
      case Long number when format.equals(NUMBER) -> said.append(grouped(number));
      case List<?> list -> {
        String separator = "";
        for (Object element : list) {
          said.append(separator);
          write(element, "", said);
          separator = separator(format);
        }
      }
      default -> said.append(value);
    }
  }

  private String separator(String format) {
    return say(SEPARATOR_OF + format);
  }

  /** In groups of three digits, as a reader of this language expects them. */
  private String grouped(long number) {
    String digits = Long.toString(number);
    StringBuilder grouped = new StringBuilder(digits);
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      grouped.insert(at, say(THOUSANDS));
    }
    return grouped.toString();
  }

  private static String resource(String file) {
    try (InputStream stream = Language.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no catalogue " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
