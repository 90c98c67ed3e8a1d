package org.mentormatcher.matching.programme;

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
import org.mentormatcher.matching.problems.ProgrammeProblem;
import org.mentormatcher.matching.problems.ProgrammeProblems;

/**
 * A programme document as text. Gson's own tree keeps the last of two equal keys in silence, so
 * objects are read here: every key that stands in one twice is told, with both places.
 */
final class JsonText {
  /** Objects and lists within each other; no document needs a tenth of them. */
  private static final int MOST_LEVELS = 64;

  /** Gson says where it is; what else it says is for engineers. */
  private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+)");

  private final JsonReader reader;
  private final List<ProgrammeProblem> repeated = new ArrayList<>();

  private JsonText(JsonReader reader) {
    this.reader = reader;
  }

  /**
   * The object that a text holds.
   *
   * @throws ProgrammeException if it holds none, or one with a key that stands there twice
   */
  static JsonObject parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(MOST_LEVELS);
      JsonText document = new JsonText(reader);
      JsonElement root = document.element("");
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw JsonPlace.problem(ProgrammeProblems.notJsonAfterEnd());
      }
      if (!document.repeated.isEmpty()) {
        throw new ProgrammeException(document.repeated);
      }
      if (root instanceof JsonObject object) {
        return object;
      }
    } catch (JsonParseException | IOException | IllegalStateException e) {
      throw JsonPlace.problem(notJson(e.getMessage()));
    }
    throw new ProgrammeException(List.of(ProgrammeProblems.notAnObject("")));
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
      String at = JsonPlace.pointer(pointer, key);
      Position place = Position.in(reader.toString()).orElseThrow();
      Position first = placeOf.putIfAbsent(key, place);
      if (first != null) {
        repeated.add(
            ProgrammeProblems.repeatedKey(
                at, first.line(), first.character(), place.line(), place.character()));
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
      list.add(element(pointer + "/" + list.size()));
    }
    reader.endArray();
    return list;
  }

  private static ProgrammeProblem notJson(String message) {
    return Position.in(message)
        .map(at -> ProgrammeProblems.notJsonAt(at.line(), at.character()))
        .orElseGet(ProgrammeProblems::notJson);
  }

  /** Where something stands in the text, both numbers from 1. */
  private record Position(String line, String character) {
    static Optional<Position> in(String message) {
      return Optional.ofNullable(message)
          .map(POSITION::matcher)
          .filter(Matcher::find)
          .map(matcher -> new Position(matcher.group(1), matcher.group(2)));
    }
  }
}
