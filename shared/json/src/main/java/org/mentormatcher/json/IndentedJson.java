package org.mentormatcher.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * JSON for files that people may open: indented, as {@code Gson} with pretty printing writes it.
 * That class looks into classes, which nothing that runs in a browser can.
 */
public final class IndentedJson {
  private static final String INDENT = "  ";

  private IndentedJson() {}

  /** As it is. */
  public static String of(JsonElement json) {
    return text(json, false);
  }

  /** The same, in which no letter means anything to HTML. */
  public static String safeInHtml(JsonElement json) {
    return text(json, true);
  }

  private static String text(JsonElement json, boolean isSafeInHtml) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = new JsonWriter(text)) {
      writer.setIndent(INDENT);
      writer.setHtmlSafe(isSafeInHtml);
      writer.setSerializeNulls(false);
      write(json, writer);
    } catch (IOException e) {
      throw new UncheckedIOException("never, in memory", e);
    }
    return text.toString();
  }

  private static void write(JsonElement json, JsonWriter writer) throws IOException {
    if (json.isJsonObject()) {
      writer.beginObject();
      for (Map.Entry<String, JsonElement> member : json.getAsJsonObject().entrySet()) {
        writer.name(member.getKey());
        write(member.getValue(), writer);
      }
      writer.endObject();
    } else if (json.isJsonArray()) {
      writer.beginArray();
      for (JsonElement element : json.getAsJsonArray()) {
        write(element, writer);
      }
      writer.endArray();
    } else if (json.isJsonNull()) {
      writer.nullValue();
    } else {
      write(json.getAsJsonPrimitive(), writer);
    }
  }

  private static void write(JsonPrimitive json, JsonWriter writer) throws IOException {
    if (json.isNumber()) {
      writer.value(json.getAsNumber());
    } else if (json.isBoolean()) {
      writer.value(json.getAsBoolean());
    } else {
      writer.value(json.getAsString());
    }
  }
}
