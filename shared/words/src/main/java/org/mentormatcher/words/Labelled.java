package org.mentormatcher.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An enumerated value with the name that files, rows, HTTP, the command line and documentation use
 * for it, the same in every language.
 */
public interface Labelled {

  /** The name: the constant's own in lower case with hyphens, unless it says otherwise. */
  default String label() {
    return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of that name, if there is one. */
  static <E extends Enum<E> & Labelled> Optional<E> find(Class<E> type, String label) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> value.label().equals(label))
        .findFirst();
  }

  /**
   * The value of a name that one of us wrote.
   *
   * @throws IllegalArgumentException if there is none; the message does not quote the name
   */
  static <E extends Enum<E> & Labelled> E of(Class<E> type, String label) {
    return find(type, label)
        .orElseThrow(() -> new IllegalArgumentException("not one of " + labels(type)));
  }

  /** The names of all values, in order. */
  static <E extends Enum<E> & Labelled> List<String> labels(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(Labelled::label).toList();
  }
}
