package org.mentormatcher.matching.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.rules.RuleKinds;

/** The published schema and the reader say the same: each is held against the other. */
class ProgrammeSchemaTest {
  private static final JsonObject SCHEMA = Documents.parse(ShippedProgrammes.schema());
  private final SchemaAndReader both = new SchemaAndReader();

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
    assertThat(both.errors(document)).isEmpty();
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
    assertThat(
            SchemaAndReader.changes(document)
                .flatMap(change -> both.disagreement(document, change).stream()))
        .isEmpty();
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
