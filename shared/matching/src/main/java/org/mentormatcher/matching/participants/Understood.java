package org.mentormatcher.matching.participants;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.text.Folding;

/** The words that answers are understood by: one list a language, beside this class. */
final class Understood {
  private static final JsonObject ENGLISH = read("understood.en.json");

  static final Set<String> YES = words("yes");
  static final Set<String> NO = words("no");
  static final Set<String> YES_BEFORE = words("yesBefore");
  static final Set<String> DOUBT = words("doubt");
  static final Set<String> BLANK = words("blank");
  static final Set<String> NO_LIMIT = words("noLimit");
  static final Set<String> NOBODY = words("nobody");
  static final Set<String> BESIDE_NUMBERS = words("besideNumbers");

  /** Each stands at the number that it means. */
  static final List<String> NUMBERS = inOrder("numbers");

  private Understood() {}

  private static Set<String> words(String key) {
    return Set.copyOf(inOrder(key));
  }

  private static List<String> inOrder(String key) {
    JsonArray array = ENGLISH.getAsJsonArray(key);
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(Folding.fold(word.getAsString())));
    return List.copyOf(words);
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
