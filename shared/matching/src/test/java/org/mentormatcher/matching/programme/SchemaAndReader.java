package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published schema and the reader, held against each other. */
final class SchemaAndReader {
  private static final List<String> WRONG_VALUES =
      List.of("null", "-1", "1.5", "10000000000000", "true", "\"\"", "\"x\"", "[]", "[7]", "{}");

  /** References and contradictions are beyond what a schema can say; everything else is not. */
  private static final List<String> BEYOND_A_SCHEMA =
      List.of(
          "is not among the",
          "defined twice",
          "on the ladder",
          "never hold",
          "is not one of the",
          "is ignored",
          "says nothing and is an answer",
          "tells people apart",
          "more than \"most\"",
          "points of all rules",
          "be on this ladder",
          "compares numbers");

  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
  private final URI address = validator.registerSchema(Documents.parse(ShippedProgrammes.schema()));

  /**
   * A change to one place of a document.
   *
   * @param json what is put there, or null where that is taken away
   */
  record Change(String pointer, String json) {
    JsonObject to(JsonObject document) {
      return Documents.with(document.deepCopy(), pointer, json);
    }
  }

  /** Wrong values in every place, every place left out, and a mistyped key in every object. */
  static Stream<Change> changes(JsonObject document) {
    return pointers("", document)
        .flatMap(
            pointer ->
                Stream.of(
                        WRONG_VALUES.stream().map(wrong -> new Change(pointer, wrong)),
                        Stream.of(new Change(pointer, null)),
                        at(document, pointer) instanceof JsonObject
                            ? Stream.of(new Change(pointer + "/typo", "1"))
                            : Stream.<Change>of())
                    .flatMap(each -> each));
  }

  /** Where the document is refused by the schema, and why. */
  List<String> errors(JsonObject document) {
    return validator.validate(address, document).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  /** What only one of the two says of a changed document, if they do not agree. */
  Optional<String> disagreement(JsonObject document, Change change) {
    JsonObject changed = change.to(document);
    boolean schemaRefuses = !errors(changed).isEmpty();
    String reader = "";
    try {
      Documents.programme(changed);
    } catch (ProgrammeException e) {
      reader = e.getMessage();
    }
    boolean isBeyondSchema = BEYOND_A_SCHEMA.stream().anyMatch(reader::contains);
    if (schemaRefuses == !reader.isEmpty() || (isBeyondSchema && !schemaRefuses)) {
      return Optional.empty();
    }
    return Optional.of(
        change + ": schema " + (schemaRefuses ? "refuses" : "accepts") + ", reader: " + reader);
  }

  private static Stream<String> pointers(String pointer, JsonElement element) {
    return keys(element)
        .flatMap(
            key ->
                Stream.concat(
                    Stream.of(pointer + "/" + key),
                    pointers(pointer + "/" + key, child(element, key))));
  }

  private static Stream<String> keys(JsonElement element) {
    return switch (element) {
      case JsonObject object -> object.keySet().stream();
      case JsonArray array -> IntStream.range(0, array.size()).mapToObj(String::valueOf);
      default -> Stream.of();
    };
  }

  private static JsonElement at(JsonElement document, String pointer) {
    JsonElement found = document;
    for (String key : pointer.substring(1).split("/", -1)) {
      found = child(found, key);
    }
    return found;
  }

  private static JsonElement child(JsonElement element, String key) {
    return element instanceof JsonArray array
        ? array.get(Integer.parseInt(key))
        : element.getAsJsonObject().get(key);
  }
}
