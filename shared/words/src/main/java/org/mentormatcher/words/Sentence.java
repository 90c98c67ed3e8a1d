package org.mentormatcher.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to say in whatever language: the key of a sentence in the catalogue, and the values
 * that it names.
 *
 * <pre>{@code
 * Sentence.of("note.hidden-rows").with("file", name).with("count", rows)
 * }</pre>
 *
 * @param key the sentence's key
 * @param values by their names in the sentence: texts, whole numbers, other sentences, or lists of
 *     these
 * @see Language#say
 */
public record Sentence(String key, Map<String, Object> values) {

  public Sentence {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A sentence without values so far. */
  public static Sentence of(String key) {
    return new Sentence(key, Map.of());
  }

  /** The same with a text that is no language's, such as a name. */
  public Sentence with(String name, String text) {
    return adding(name, text);
  }

  /** The same with a whole number; the one named {@code count} chooses the plural form. */
  public Sentence with(String name, long number) {
    return adding(name, number);
  }

  /** The same with a sentence, or a part of one, inside. */
  public Sentence with(String name, Sentence sentence) {
    return adding(name, sentence);
  }

  /** The same with a list of texts, whole numbers or sentences. */
  public Sentence with(String name, List<?> list) {
    return adding(name, List.copyOf(list));
  }

  private Sentence adding(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Sentence(key, more);
  }

  /** Only the key: values may be somebody's data, and this may end in a log. */
  @Override
  public String toString() {
    return key;
  }
}
