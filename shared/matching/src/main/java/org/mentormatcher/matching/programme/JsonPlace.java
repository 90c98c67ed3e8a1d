package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * An object in a JSON document and where it stands there, so that whatever is wrong with it can be
 * named by its place.
 *
 * @param path as a JSON pointer (RFC 6901), "" for the document
 * @param json the object
 */
record JsonPlace(String path, JsonObject json) {

  /** Refuses keys that nobody reads: a mistyped one would otherwise be ignored. */
  JsonPlace allowing(String... keys) {
    Set<String> allowed = Set.of(keys);
    for (String key : json.keySet()) {
      if (!allowed.contains(key)) {
        throw problem(key, "is not a key that is known here; known are " + String.join(", ", keys));
      }
    }
    return this;
  }

  boolean has(String key) {
    return json.has(key);
  }

  String text(String key) {
    JsonElement element = json.get(key);
    if (element == null || !element.isJsonPrimitive() || element.getAsString().isBlank()) {
      throw problem(key, "must be a text");
    }
    return element.getAsString();
  }

  String textOr(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  boolean flag(String key) {
    return has(key) && json.get(key).getAsBoolean();
  }

  /** A whole number, 0 and above. */
  long number(String key) {
    try {
      long number = json.get(key).getAsBigDecimal().longValueExact();
      if (number >= 0) {
        return number;
      }
    } catch (RuntimeException e) {
      throw problem(key, "must be a whole number, 0 or more");
    }
    throw problem(key, "must be a whole number, 0 or more");
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (has(key)) {
      array(key).forEach(element -> texts.add(element.getAsString()));
    }
    return texts;
  }

  JsonPlace object(String key) {
    if (json.get(key) instanceof JsonObject object) {
      return new JsonPlace(path + "/" + key, object);
    }
    throw problem(key, "must be an object");
  }

  <T> List<T> objects(String key, Function<JsonPlace, T> reader) {
    List<T> read = new ArrayList<>();
    JsonArray array = array(key);
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof JsonObject object)) {
        throw problem(key + "/" + i, "must be an object");
      }
      read.add(reader.apply(new JsonPlace(path + "/" + key + "/" + i, object)));
    }
    return read;
  }

  private JsonArray array(String key) {
    if (json.get(key) instanceof JsonArray array) {
      return array;
    }
    throw problem(key, "must be a list");
  }

  ProgrammeException problem(String key, String problem) {
    return new ProgrammeException(path + "/" + key, problem);
  }
}
