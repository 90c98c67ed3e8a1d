package org.mentormatcher.acceptance.template;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A transformed template, or a part of one, addressed by paths such as {@code
 * Jobs/Properties/KeySchema/0/KeyType}. What is not there is JSON's null.
 */
record Template(JsonElement json) {

  static Template parse(String text) {
    return new Template(JsonParser.parseString(text));
  }

  /** The part at a path. */
  Template at(String path) {
    JsonElement part = json;
    for (String step : path.split("/", -1)) {
      part = step(part, step);
    }
    return new Template(part);
  }

  private static JsonElement step(JsonElement from, String step) {
    if (from instanceof JsonObject object && object.has(step)) {
      return object.get(step);
    }
    if (from instanceof JsonArray array && Integer.parseInt(step) < array.size()) {
      return array.get(Integer.parseInt(step));
    }
    return JsonNull.INSTANCE;
  }

  boolean exists() {
    return !json.isJsonNull();
  }

  /** The text, number or truth value, as text; or the JSON of a structure. */
  String text() {
    return json.isJsonPrimitive() ? json.getAsString() : new Gson().toJson(json);
  }

  /** The elements of a list; what is not a list is one element, as in policies. */
  List<Template> elements() {
    if (json.isJsonNull()) {
      return List.of();
    }
    if (json instanceof JsonArray array) {
      return StreamSupport.stream(array.spliterator(), false).map(Template::new).toList();
    }
    return List.of(this);
  }

  /** The texts of a list. */
  List<String> texts() {
    return elements().stream().map(Template::text).toList();
  }

  /** The names of all resources of a type. */
  List<String> resources(String type) {
    JsonObject resources = json.getAsJsonObject().getAsJsonObject("Resources");
    return resources.keySet().stream()
        .filter(name -> resource(name).at("Type").text().equals(type))
        .toList();
  }

  Template resource(String name) {
    return at("Resources/" + name);
  }

  /** The properties of a resource. */
  Template properties(String name) {
    return at("Resources/" + name + "/Properties");
  }

  /** The same template with something else at a path. */
  Template with(String path, String value) {
    Template changed = new Template(json.deepCopy());
    int last = path.lastIndexOf('/');
    JsonElement parent = changed.at(path.substring(0, last)).json();
    String step = path.substring(last + 1);
    if (parent instanceof JsonArray array) {
      array.set(Integer.parseInt(step), JsonParser.parseString(value));
    } else {
      parent.getAsJsonObject().add(step, JsonParser.parseString(value));
    }
    return changed;
  }

  /** The same template without what is at a path; fails if nothing is. */
  Template without(String path) {
    if (!at(path).exists()) {
      throw new IllegalArgumentException("There is nothing at " + path);
    }
    return with(path, "null");
  }
}
