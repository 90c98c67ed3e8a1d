package org.mentormatcher.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a catalogue, cut at its values once: {@code {name}} stands for a value as it is,
 * {@code {name, format}} for a value in a format. A brace that is meant as such stands between two
 * apostrophes.
 *
 * @param parts texts and values in turn
 */
record SentencePattern(List<Part> parts) {
  private static final String NO_FORMAT = "";

  /** A piece of a sentence. */
  sealed interface Part {}

  /** Words as they are. */
  record Words(String text) implements Part {}

  /**
   * The place of a value.
   *
   * @param format how it is written; "" as it is
   */
  record Value(String name, String format) implements Part {}

  SentencePattern {
    parts = List.copyOf(parts);
  }

  /**
   * Cuts a sentence.
   *
   * @throws IllegalArgumentException if a brace is not closed, or stands where none can
   */
  static SentencePattern of(String written) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      if (written.startsWith("'{'", at) || written.startsWith("'}'", at)) {
        text.append(written.charAt(at + 1));
        at += 3;
      } else if (c == '{') {
        int end = written.indexOf('}', at);
        if (end < 0) {
          throw new IllegalArgumentException("a brace is never closed: " + written);
        }
        addText(parts, text);
        parts.add(value(written.substring(at + 1, end)));
        at = end + 1;
      } else if (c == '}') {
        throw new IllegalArgumentException("a brace is closed that was never opened: " + written);
      } else {
        text.append(c);
        at++;
      }
    }
    addText(parts, text);
    return new SentencePattern(parts);
  }

  /** The values that make it what was said, by their names; empty where none do. */
  Optional<Map<String, String>> valuesIn(String said) {
    StringBuilder pattern = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Words(String text) -> pattern.append(Pattern.quote(text));
        case Value(String name, String format) -> {
          pattern.append("(.+?)");
          names.add(name);
        }
      }
    }
    Matcher matcher = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), matcher.group(i + 1));
    }
    return Optional.of(values);
  }

  private static void addText(List<Part> parts, StringBuilder text) {
    if (!text.isEmpty()) {
      parts.add(new Words(text.toString()));
      text.setLength(0);
    }
  }

  private static Value value(String inside) {
    int comma = inside.indexOf(',');
    Value value =
        comma < 0
            ? new Value(inside, NO_FORMAT)
            : new Value(inside.substring(0, comma), inside.substring(comma + 1).strip());
    if (!value.name().matches("[a-z][A-Za-z]*")) {
      throw new IllegalArgumentException("this is no name of a value: " + inside);
    }
    return value;
  }
}
