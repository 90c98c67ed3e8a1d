package org.mentormatcher.acceptance.openapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.mentormatcher.jobs.http.ApiProblem;

/**
 * The OpenAPI document, as tests ask it.
 *
 * @param json the whole of it
 */
record OpenApiDocument(JsonObject json) {

  private static final Path FILE = Path.of("../page/openapi.json");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String PROBLEM_JSON = "application/problem+json";
  private static final String PROPERTIES = "properties";
  private static final String FURTHER = "additionalProperties";

  /** As it is published. */
  static OpenApiDocument published() {
    try {
      return new OpenApiDocument(JsonParser.parseString(Files.readString(FILE)).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every operation by its method and path, such as {@code GET /api/config}. */
  Map<String, JsonObject> operations() {
    Map<String, JsonObject> operations = new TreeMap<>();
    json.getAsJsonObject("paths")
        .asMap()
        .forEach(
            (path, methods) ->
                methods.getAsJsonObject().entrySet().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path,
                                method.getValue().getAsJsonObject())));
    return operations;
  }

  /** Every schema by its name. */
  Map<String, JsonElement> schemas() {
    return json.getAsJsonObject("components").getAsJsonObject("schemas").asMap();
  }

  JsonObject schema(String name) {
    return schemas().get(name).getAsJsonObject();
  }

  /** The names of an object's properties. */
  Set<String> properties(String schema) {
    return new TreeSet<>(schema(schema).getAsJsonObject(PROPERTIES).keySet());
  }

  JsonObject property(String schema, String name) {
    return schema(schema).getAsJsonObject(PROPERTIES).getAsJsonObject(name);
  }

  /** The names of an object's properties that are always there. */
  Set<String> required(String schema) {
    JsonElement required = schema(schema).get("required");
    return required == null ? Set.of() : new TreeSet<>(texts(required));
  }

  /** What a schema allows, one by one. */
  static List<String> values(JsonObject schema) {
    return texts(schema.get("enum"));
  }

  /** Every refusal, as {@code OPERATION STATUS CODE}; one of no operation begins with a star. */
  Set<String> refusals() {
    Set<String> refusals = new TreeSet<>();
    operations()
        .forEach(
            (operation, described) ->
                refusals.addAll(refusals(operation, described.getAsJsonObject("responses"))));
    JsonObject elsewhere = json.getAsJsonObject("components").getAsJsonObject("responses");
    for (Map.Entry<String, JsonElement> each : elsewhere.entrySet()) {
      refusals.addAll(refusals("*", Map.of("", each.getValue())));
    }
    return refusals;
  }

  private static Set<String> refusals(String operation, JsonObject responses) {
    return refusals(operation, responses.asMap());
  }

  private static Set<String> refusals(String operation, Map<String, JsonElement> responses) {
    Set<String> refusals = new TreeSet<>();
    responses.forEach(
        (status, response) -> {
          JsonObject content = response.getAsJsonObject().getAsJsonObject("content");
          if (content.has(PROBLEM_JSON)) {
            JsonObject schema = schema(content, PROBLEM_JSON).getAsJsonObject(PROPERTIES);
            String stated = schema.getAsJsonObject("status").get("const").getAsString();
            String where = status.isEmpty() || status.equals(stated) ? stated : status + "?";
            values(schema.getAsJsonObject("type"))
                .forEach(type -> refusals.add(operation + " " + where + " " + type));
          }
        });
    return refusals;
  }

  /** A refusal as {@link #refusals} writes it. */
  static String refusal(String operation, ApiProblem problem) {
    return operation + " " + problem.status() + " /problems/" + problem.code();
  }

  /**
   * What an answer has that is not described, or lacks; a property that the document does not name
   * is an error here, though clients pass it over.
   */
  List<String> errors(String operation, int status, String mediaType, JsonElement answer) {
    JsonObject responses =
        operation.equals("*")
            ? json.getAsJsonObject("components").getAsJsonObject("responses")
            : operations().get(operation).getAsJsonObject("responses");
    String name = operation.equals("*") ? "not-found" : Integer.toString(status);
    if (!responses.has(name)) {
      return List.of(operation + " is not described to answer " + status);
    }
    JsonObject content = responses.getAsJsonObject(name).getAsJsonObject("content");
    if (!content.keySet().equals(Set.of(mediaType))) {
      return List.of(operation + " answers " + mediaType + " instead of " + content.keySet());
    }
    return errors(schema(content, mediaType), true, answer);
  }

  /** What is wrong with a request's body, as the document has it. */
  List<String> requestErrors(String operation, JsonElement body) {
    JsonObject content =
        operations().get(operation).getAsJsonObject("requestBody").getAsJsonObject("content");
    return errors(schema(content, "application/json"), false, body);
  }

  private List<String> errors(JsonObject schema, boolean closed, JsonElement instance) {
    JsonObject whole = new JsonObject();
    whole.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.add("$defs", json.getAsJsonObject("components").getAsJsonObject("schemas").deepCopy());
    if (closed) {
      close(whole.get("$defs"));
    }
    JsonArray all = new JsonArray();
    all.add(schema);
    whole.add("allOf", all);
    String text = whole.toString().replace("#/components/schemas/", "#/$defs/");
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .withEvaluatorFactory(new FormatEvaluatorFactory())
            .createValidator();
    return validator.validate(validator.registerSchema(text), instance).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  private static void close(JsonElement part) {
    if (part instanceof JsonObject object) {
      if (object.get(PROPERTIES) instanceof JsonObject && !object.has(FURTHER)) {
        object.add(FURTHER, new JsonPrimitive(false));
      }
      List.copyOf(object.asMap().values()).forEach(OpenApiDocument::close);
    } else if (part instanceof JsonArray array) {
      array.forEach(OpenApiDocument::close);
    }
  }

  private static JsonObject schema(JsonObject content, String mediaType) {
    return content.getAsJsonObject(mediaType).getAsJsonObject("schema");
  }

  private static List<String> texts(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsString)
        .toList();
  }
}
