package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.problems.ProgrammeProblems;

/**
 * The versions of the document. Documents of earlier versions keep working: they are rewritten as
 * ones of the current version, with the same meaning.
 */
final class Versions {
  static final int CURRENT = 2;

  private Versions() {}

  /**
   * The document in the current version; the argument stays as it is.
   *
   * @throws ProgrammeException if its version is not known
   */
  static JsonObject upgraded(JsonObject document) {
    JsonElement version = document.get("version");
    if (version == null) {
      throw JsonPlace.problem(ProgrammeProblems.missing("", "version", document.keySet()));
    }
    if (version.equals(new JsonPrimitive(1))) {
      return fromVersion1(document.deepCopy());
    }
    if (version.equals(new JsonPrimitive(CURRENT))) {
      return document;
    }
    throw JsonPlace.problem(ProgrammeProblems.unknownVersion("/version", CURRENT));
  }

  /**
   * Version 1 took two files or a column for granted, and lists; what differs had to; and cells
   * that were compared with {@code wanted-among-offered} could always hold several values.
   */
  private static JsonObject fromVersion1(JsonObject document) {
    document.addProperty("version", CURRENT);
    if (document.get("roles") instanceof JsonObject roles) {
      roles.addProperty("from", "files-or-column");
    }
    JsonArray outputs = new JsonArray();
    outputs.add(Output.LISTS.label());
    document.add("outputs", outputs);
    List<JsonElement> several = new ArrayList<>();
    for (JsonObject rule : objects(document, "rules")) {
      if (new JsonPrimitive("different").equals(rule.get("kind"))) {
        rule.addProperty("effect", "must");
      }
      if (new JsonPrimitive("wanted-among-offered").equals(rule.get("kind"))) {
        several.add(rule.get("wanted"));
        several.add(rule.get("offered"));
      }
    }
    for (JsonObject column : objects(document, "columns")) {
      if (several.contains(column.get("name"))) {
        column.addProperty("several", true);
      }
    }
    return document;
  }

  private static List<JsonObject> objects(JsonObject document, String key) {
    List<JsonObject> objects = new ArrayList<>();
    if (document.get(key) instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (element instanceof JsonObject object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }
}
