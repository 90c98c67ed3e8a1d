package org.mentormatcher.jobs.receipts;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/**
 * The one way to write an object, so that it can be signed whatever spaces and order it is kept in:
 * RFC 8785, for what receipts consist of (names and texts in ASCII, whole numbers, booleans).
 */
final class CanonicalJson {

  private static final Gson TEXTS = new GsonBuilder().disableHtmlEscaping().create();

  private CanonicalJson() {}

  static byte[] bytes(JsonElement element) {
    StringBuilder text = new StringBuilder();
    write(element, text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonElement element, StringBuilder text) {
    if (element.isJsonObject()) {
      write(element.getAsJsonObject(), text);
    } else if (element.isJsonArray()) {
      write(element.getAsJsonArray(), text);
    } else {
      text.append(TEXTS.toJson(element));
    }
  }

  private static void write(JsonObject object, StringBuilder text) {
    String before = "{";
    for (String name : new TreeSet<>(object.keySet())) {
      text.append(before).append(TEXTS.toJson(name)).append(':');
      write(object.get(name), text);
      before = ",";
    }
    text.append(object.isEmpty() ? "{}" : "}");
  }

  private static void write(JsonArray array, StringBuilder text) {
    String before = "[";
    for (JsonElement each : array) {
      text.append(before);
      write(each, text);
      before = ",";
    }
    text.append(array.isEmpty() ? "[]" : "]");
  }
}
