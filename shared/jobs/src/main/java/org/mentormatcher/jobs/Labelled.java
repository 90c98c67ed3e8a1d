package org.mentormatcher.jobs;

import java.util.Arrays;
import java.util.Optional;

/** An enumerated value with the name that HTTP, rows and documentation use for it. */
public interface Labelled {

  /** The name, in lower case with hyphens. */
  String label();

  /** The value of that name, if there is one. */
  static <E extends Enum<E> & Labelled> Optional<E> find(Class<E> type, String label) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.label().equals(label))
        .findFirst();
  }
}
