package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Programme documents for tests, and changes to them. */
public final class Documents {

  private Documents() {}

  /** A shipped programme's document. */
  public static JsonObject shipped(String name) {
    return parse(ShippedProgrammes.source(name).orElseThrow());
  }

  /** A small programme with a list of each kind of thing; its ladder has the steps 1 to 4. */
  public static JsonObject small() {
    return parse(resource("small.json"));
  }

  /** The text of a file beside this class. */
  public static String resource(String name) {
    try (InputStream in = Documents.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonObject parse(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  /** Sets what stands at a JSON pointer; {@code null} takes it away, "-" at its end appends. */
  public static JsonObject with(JsonObject document, String pointer, String json) {
    JsonElement parent = document;
    String[] keys = pointer.substring(1).split("/", -1);
    for (int i = 0; i < keys.length - 1; i++) {
      parent =
          parent instanceof JsonArray array
              ? array.get(Integer.parseInt(keys[i]))
              : parent.getAsJsonObject().get(keys[i]);
    }
    String key = keys[keys.length - 1];
    switch (parent) {
      case JsonArray array when key.equals("-") -> array.add(JsonParser.parseString(json));
      case JsonArray array when json == null -> array.remove(Integer.parseInt(key));
      case JsonArray array -> array.set(Integer.parseInt(key), JsonParser.parseString(json));
      case JsonObject object when json == null -> object.remove(key);
      default -> parent.getAsJsonObject().add(key, JsonParser.parseString(json));
    }
    return document;
  }

  /** The programme with one change. */
  public static Programme programme(JsonObject document) {
    return ProgrammeReader.read(document.toString());
  }
}
