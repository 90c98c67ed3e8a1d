package org.mentormatcher.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentormatcher.json.JsonFault.Position;

/**
 * JSON that comes from outside, as text. Gson's own tree keeps the last of two equal keys in
 * silence, so objects are read here: every key that stands in one twice is told, with both places.
 */
public final class JsonText {
  /** Objects and lists within each other; no document needs a tenth of them. */
  private static final int MOST_LEVELS = 64;

  /** Gson says where it is; what else it says is for engineers. */
  private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+)");

  private final JsonReader reader;
  private final List<JsonFault> repeated = new ArrayList<>();

  private JsonText(JsonReader reader) {
    this.reader = reader;
  }

  /**
   * The document that a text holds.
   *
   * @throws JsonTextException if it holds none, or one with a key that stands in an object twice
   */
  public static JsonElement parse(String text) throws JsonTextException {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(MOST_LEVELS);
      JsonText document = new JsonText(reader);
      JsonElement root = document.element(JsonPointer.ROOT);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonTextException(new JsonFault.GoesOn());
      }
      if (!document.repeated.isEmpty()) {
        throw new JsonTextException(document.repeated);
      }
      return root;
    } catch (JsonParseException | IOException | IllegalStateException e) {
      throw new JsonTextException(notJson(e.getMessage()));
    }
  }

  private JsonElement element(String pointer) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(pointer);
      case BEGIN_ARRAY -> list(pointer);
      default -> JsonParser.parseReader(reader);
    };
  }

  private JsonObject object(String pointer) throws IOException {
    JsonObject object = new JsonObject();
    Map<String, Position> placeOf = new HashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      String at = JsonPointer.child(pointer, key);
      Position place = position(reader.toString()).orElseThrow();
      Position first = placeOf.putIfAbsent(key, place);
      if (first != null) {
        repeated.add(new JsonFault.RepeatedKey(at, first, place));
      }
      object.add(key, element(at));
    }
    reader.endObject();
    return object;
  }

  private JsonArray list(String pointer) throws IOException {
    JsonArray list = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(element(JsonPointer.child(pointer, list.size())));
    }
    reader.endArray();
    return list;
  }

  private static JsonFault notJson(String message) {
    return position(message)
        .<JsonFault>map(JsonFault.NotJsonAt::new)
        .orElseGet(JsonFault.NotJson::new);
  }

  private static Optional<Position> position(String message) {
    return Optional.ofNullable(message)
        .map(POSITION::matcher)
        .filter(Matcher::find)
        .map(matcher -> new Position(matcher.group(1), matcher.group(2)));
  }
}
