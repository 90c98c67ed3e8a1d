package org.mentormatcher.matching.participants;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Language;

/**
 * The words that answers are understood by: one list a language, beside this class. All are
 * understood at once, because people fill in forms in their own language, whatever that of the
 * results; a test refuses a word that would mean two things.
 */
final class Understood {
  private static final List<JsonObject> LISTS =
      Language.SPOKEN.stream()
          .map(language -> read("understood." + language.tag() + ".json"))
          .toList();

  static final Set<String> YES = words("yes");
  static final Set<String> NO = words("no");
  static final Set<String> YES_BEFORE = words("yesBefore");
  static final Set<String> DOUBT = words("doubt");
  static final Set<String> BLANK = words("blank");
  static final Set<String> NO_LIMIT = words("noLimit");
  static final Set<String> NOBODY = words("nobody");
  static final Set<String> BESIDE_NUMBERS = words("besideNumbers");

  /** The number that each means. */
  static final Map<String, Integer> NUMBERS = numbers();

  private Understood() {}

  private static Set<String> words(String key) {
    return LISTS.stream()
        .flatMap(list -> inOrder(list, key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Each stands at its place in a list. */
  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (JsonObject list : LISTS) {
      List<String> words = inOrder(list, "numbers");
      for (int number = 0; number < words.size(); number++) {
        numbers.put(words.get(number), number);
      }
    }
    return Collections.unmodifiableMap(numbers);
  }

  private static List<String> inOrder(JsonObject list, String key) {
    List<String> words = new ArrayList<>();
    list.getAsJsonArray(key).forEach(word -> words.add(Folding.fold(word.getAsString())));
    return words;
  }

  private static JsonObject read(String name) {
    try (InputStream in = Understood.class.getResourceAsStream(name)) {
      return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
