package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Language;

@DisplayName("The lists of words that answers are understood by")
class UnderstoodTest {

  /** Questions for which a word can have one meaning only. */
  private static final List<List<String>> QUESTIONS =
      List.of(List.of("yes", "no", "blank"), List.of("noLimit", "nobody"));

  @Test
  @DisplayName("have the same parts in every language")
  void parts() throws IOException {
    for (Language language : Language.SPOKEN) {
      assertThat(list(language).keySet())
          .as(language.tag())
          .isEqualTo(list(Language.ENGLISH).keySet());
    }
  }

  @Test
  @DisplayName("have no word that means one thing here and another there")
  void meanings() throws IOException {
    List<JsonObject> lists = new ArrayList<>();
    for (Language language : Language.SPOKEN) {
      lists.add(list(language));
    }

    assertThat(ambiguous(lists)).isEmpty();
  }

  @Test
  @DisplayName("Such a word would be found: a Welsh no, which says nothing in English")
  void found() throws IOException {
    JsonObject welsh = list(Language.ENGLISH).deepCopy();
    welsh.entrySet().forEach(part -> part.setValue(new JsonArray()));
    welsh.getAsJsonArray("no").add("Na");
    welsh.getAsJsonArray("numbers").add("one");

    assertThat(ambiguous(List.of(list(Language.ENGLISH), welsh)))
        .containsExactlyInAnyOrder("na", "one");
  }

  private static List<String> ambiguous(List<JsonObject> lists) {
    List<String> ambiguous = new ArrayList<>();
    for (List<String> question : QUESTIONS) {
      Map<String, String> meaning = new HashMap<>();
      for (String part : question) {
        for (JsonObject list : lists) {
          for (String word : words(list, part)) {
            String other = meaning.putIfAbsent(word, part);
            if (other != null && !other.equals(part)) {
              ambiguous.add(word);
            }
          }
        }
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (JsonObject list : lists) {
      List<String> words = words(list, "numbers");
      for (int number = 0; number < words.size(); number++) {
        Integer other = numbers.putIfAbsent(words.get(number), number);
        if (other != null && other != number) {
          ambiguous.add(words.get(number));
        }
      }
    }
    return ambiguous;
  }

  private static List<String> words(JsonObject list, String part) {
    return list.getAsJsonArray(part).asList().stream()
        .map(JsonElement::getAsString)
        .map(Folding::fold)
        .toList();
  }

  private static JsonObject list(Language language) throws IOException {
    String name = "understood." + language.tag() + ".json";
    try (InputStream in = Understood.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .getAsJsonObject();
    }
  }
}
