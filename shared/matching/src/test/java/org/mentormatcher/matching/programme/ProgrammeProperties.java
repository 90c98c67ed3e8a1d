package org.mentormatcher.matching.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mentormatcher.matching.programme.SchemaAndReader.Change;

@Label("Whatever a programme says")
class ProgrammeProperties {
  private static final JsonObject SCHEMA = Documents.parse(ShippedProgrammes.schema());
  private static final int ENOUGH = 1_500;

  private final SchemaAndReader both = new SchemaAndReader();

  @Provide
  Arbitrary<JsonObject> documents() {
    return AnyProgramme.documents();
  }

  @Property(tries = 100)
  @Label("saved and read again, it says the same")
  void savedAndReadAgain(@ForAll("documents") JsonObject document) {
    ProgrammeDocument read = ProgrammeDocument.parse(document.toString());

    ProgrammeDocument again = ProgrammeDocument.parse(read.toJson());

    assertThat(again.programme()).usingRecursiveComparison().isEqualTo(read.programme());
    assertThat(Documents.parse(again.toJson())).isEqualTo(document);
  }

  @Property(tries = 100)
  @Label("the published schema allows it")
  void allowed(@ForAll("documents") JsonObject document) {
    assertThat(both.errors(document)).isEmpty();
  }

  @Property(tries = 100)
  @Label("what the schema refuses of a change to it, the reader refuses, and the other way round")
  void changed(
      @ForAll("documents") JsonObject document, @ForAll @IntRange(max = 100_000) int which) {
    List<Change> changes = SchemaAndReader.changes(document).toList();

    assertThat(both.disagreement(document, changes.get(which % changes.size()))).isEmpty();
  }

  @Example
  @Label("is tried here: every key and every word that the schema knows stands in some document")
  void everything() {
    Set<String> known = new TreeSet<>();
    collectKnown(SCHEMA, known);
    Set<String> said = new TreeSet<>();

    AnyProgramme.documents().sampleStream().limit(ENOUGH).forEach(each -> collectSaid(each, said));

    assertThat(known).contains("kind", "variety", "undirected", "resultsMonths");
    assertThat(said).containsAll(known);
  }

  private static void collectKnown(JsonElement schema, Set<String> known) {
    if (schema instanceof JsonArray array) {
      array.forEach(element -> collectKnown(element, known));
    } else if (schema instanceof JsonObject object) {
      if (object.get("properties") instanceof JsonObject properties) {
        known.addAll(properties.keySet());
      }
      if (object.get("enum") instanceof JsonArray words) {
        words.forEach(word -> known.add(word.getAsString()));
      }
      object.entrySet().forEach(entry -> collectKnown(entry.getValue(), known));
    }
  }

  private static void collectSaid(JsonElement json, Set<String> said) {
    switch (json) {
      case JsonArray array -> array.forEach(element -> collectSaid(element, said));
      case JsonObject object ->
          object
              .entrySet()
              .forEach(
                  entry -> {
                    said.add(entry.getKey());
                    collectSaid(entry.getValue(), said);
                  });
      case JsonPrimitive primitive -> said.add(primitive.getAsString());
      default -> throw new AssertionError(json);
    }
  }
}
