package org.mentormatcher.matching.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.rules.RuleKinds;

/** The published schema and the reader say the same: each is held against the other. */
class ProgrammeSchemaTest {
  private static final JsonObject SCHEMA = Documents.parse(ShippedProgrammes.schema());
  private static final URI ADDRESS = URI.create("urn:mentor-matcher:programme:2");
  private static final List<String> WRONG_VALUES =
      List.of("null", "-1", "1.5", "10000000000000", "true", "\"\"", "\"x\"", "[]", "[7]", "{}");

  private final Validator validator =
      new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();

  ProgrammeSchemaTest() {
    validator.registerSchema(ADDRESS, SCHEMA);
  }

  static Stream<JsonObject> documents() {
    return Stream.concat(
        ShippedProgrammes.names().stream().map(Documents::shipped), Stream.of(Documents.small()));
  }

  /** Two of them have every key that there is: the others would only take longer. */
  static Stream<JsonObject> changed() {
    return Stream.of(Documents.small(), Documents.shipped("one-to-one"));
  }

  @Test
  @DisplayName("The schema is a schema of draft 2020-12, checked by an independent library")
  void metaSchema() {
    Validator strict =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    URI metaSchema = URI.create(SCHEMA.get("$schema").getAsString());

    assertThat(strict.validate(metaSchema, SCHEMA).getErrors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  @DisplayName("Every shipped programme is valid, and read")
  void valid(JsonObject document) {
    assertThat(errors(document)).isEmpty();
    assertThat(Documents.programme(document).about().name())
        .isEqualTo(document.get("name").getAsString());
  }

  @Test
  @DisplayName("The schema describes every kind of rule, and no other")
  void kinds() {
    JsonObject rule = SCHEMA.getAsJsonObject("$defs").getAsJsonObject("rule");
    List<String> described =
        rule
            .getAsJsonObject("properties")
            .getAsJsonObject("kind")
            .getAsJsonArray("enum")
            .asList()
            .stream()
            .map(JsonElement::getAsString)
            .toList();

    assertThat(described).containsExactlyElementsOf(RuleKinds.names());
  }

  @Test
  @DisplayName("Every key in the schema has a description")
  void described() {
    List<String> bare = new ArrayList<>();
    collectBare("", SCHEMA, bare);

    assertThat(bare).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changed")
  @DisplayName(
      "Whatever the schema refuses, the reader refuses at a place, and the other way round")
  void agree(JsonObject document) {
    List<String> disagreements = new ArrayList<>();
    for (String pointer : pointers("", document)) {
      for (String wrong : WRONG_VALUES) {
        compare(Documents.with(document.deepCopy(), pointer, wrong), pointer + "=" + wrong)
            .ifPresent(disagreements::add);
      }
      compare(Documents.with(document.deepCopy(), pointer, null), pointer + " left out")
          .ifPresent(disagreements::add);
      if (at(document, pointer) instanceof JsonObject) {
        compare(Documents.with(document.deepCopy(), pointer + "/typo", "1"), pointer + "/typo")
            .ifPresent(disagreements::add);
      }
    }

    assertThat(disagreements).isEmpty();
  }

  /** References and contradictions are beyond what a schema can say; everything else is not. */
  private Optional<String> compare(JsonObject changed, String change) {
    boolean schemaRefuses = !errors(changed).isEmpty();
    String reader = "";
    try {
      Documents.programme(changed);
    } catch (ProgrammeException e) {
      reader = e.getMessage();
    }
    boolean beyondSchema =
        Stream.of(
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
                "compares numbers")
            .anyMatch(reader::contains);
    if (schemaRefuses == !reader.isEmpty() || (beyondSchema && !schemaRefuses)) {
      return Optional.empty();
    }
    return Optional.of(
        change + ": schema " + (schemaRefuses ? "refuses" : "accepts") + ", reader: " + reader);
  }

  private List<String> errors(JsonObject document) {
    return validator.validate(ADDRESS, document).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  private static List<String> pointers(String pointer, JsonElement element) {
    List<String> pointers = new ArrayList<>();
    if (element instanceof JsonObject object) {
      object
          .entrySet()
          .forEach(
              entry -> {
                pointers.add(pointer + "/" + entry.getKey());
                pointers.addAll(pointers(pointer + "/" + entry.getKey(), entry.getValue()));
              });
    } else if (element instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        pointers.add(pointer + "/" + i);
        pointers.addAll(pointers(pointer + "/" + i, array.get(i)));
      }
    }
    return pointers;
  }

  private static JsonElement at(JsonElement element, String pointer) {
    JsonElement found = element;
    for (String key : pointer.substring(1).split("/", -1)) {
      found =
          found instanceof JsonArray array
              ? array.get(Integer.parseInt(key))
              : found.getAsJsonObject().get(key);
    }
    return found;
  }

  private static void collectBare(String pointer, JsonElement element, List<String> bare) {
    if (!(element instanceof JsonObject object)) {
      return;
    }
    if (object.get("properties") instanceof JsonObject properties && !pointer.contains("/if")) {
      for (String key : properties.keySet()) {
        JsonElement property = properties.get(key);
        // A kind's entry repeats the keys that every rule has; they are described once.
        boolean repeated = property.equals(JsonParser.parseString("true"));
        if (!repeated && !property.getAsJsonObject().has("description")) {
          bare.add(pointer + "/" + key);
        }
      }
    }
    object.entrySet().forEach(e -> collectBare(pointer + "/" + e.getKey(), e.getValue(), bare));
  }
}
