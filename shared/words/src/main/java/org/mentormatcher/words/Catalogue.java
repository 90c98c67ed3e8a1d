package org.mentormatcher.words;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The sentences of one language by their keys: a JSON object in which a sentence is a string, and a
 * counted one is an object of strings, one a plural form.
 */
final class Catalogue {
  private final Map<String, Map<PluralForm, SentencePattern>> sentences;

  private Catalogue(Map<String, Map<PluralForm, SentencePattern>> sentences) {
    this.sentences = Collections.unmodifiableMap(sentences);
  }

  /**
   * Reads a catalogue.
   *
   * @param change what is done to each sentence first
   * @throws IllegalArgumentException if it is none, or has a key twice
   */
  static Catalogue of(String json, UnaryOperator<String> change) {
    Map<String, Map<PluralForm, SentencePattern>> sentences = new LinkedHashMap<>();
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.beginObject();
      while (reader.hasNext()) {
        String key = reader.nextName();
        if (sentences.put(key, forms(reader, change)) != null) {
          throw new IllegalArgumentException("twice in the catalogue: " + key);
        }
      }
      reader.endObject();
      return new Catalogue(sentences);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a catalogue", e);
    }
  }

  private static Map<PluralForm, SentencePattern> forms(
      JsonReader reader, UnaryOperator<String> change) throws IOException {
    Map<PluralForm, SentencePattern> forms = new EnumMap<>(PluralForm.class);
    if (reader.peek() == JsonToken.STRING) {
      forms.put(PluralForm.OTHER, SentencePattern.of(change.apply(reader.nextString())));
      return forms;
    }
    reader.beginObject();
    while (reader.hasNext()) {
      PluralForm form = form(reader.nextName());
      if (forms.put(form, SentencePattern.of(change.apply(reader.nextString()))) != null) {
        throw new IllegalArgumentException("twice in a sentence: " + form.label());
      }
    }
    reader.endObject();
    return forms;
  }

  private static PluralForm form(String label) {
    for (PluralForm form : PluralForm.values()) {
      if (form.label().equals(label)) {
        return form;
      }
    }
    throw new IllegalArgumentException("no plural form: " + label);
  }

  /** Every sentence in the order of the file: one form, or a form a plural. */
  Map<String, Map<PluralForm, SentencePattern>> sentences() {
    return sentences;
  }

  /**
   * The forms of a sentence.
   *
   * @throws IllegalArgumentException if there is none of this key
   */
  Map<PluralForm, SentencePattern> forms(String key) {
    Map<PluralForm, SentencePattern> forms = sentences.get(key);
    if (forms == null) {
      throw new IllegalArgumentException("not in the catalogue: " + key);
    }
    return forms;
  }
}
