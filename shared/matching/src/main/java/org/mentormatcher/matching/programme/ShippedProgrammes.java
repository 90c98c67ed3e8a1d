package org.mentormatcher.matching.programme;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The programmes that come with the product. */
public final class ShippedProgrammes {
  private static final List<String> NAMES =
      List.of("civil-service", "lgbt", "seen", "one-to-one", "modern-civil-service");

  private ShippedProgrammes() {}

  /** The names of the shipped programmes, the default first. */
  public static List<String> names() {
    return NAMES;
  }

  /** The published JSON Schema of programme documents. */
  public static String schema() {
    return document("programme.schema");
  }

  /** Every shipped programme, the default first. */
  public static List<Programme> all() {
    return NAMES.stream().map(name -> ProgrammeReader.read(document(name))).toList();
  }

  /** The shipped programme of that name. */
  public static Optional<Programme> named(String name) {
    return source(name).map(ProgrammeReader::read);
  }

  /** The documents of every shipped programme, the default first. */
  public static List<JsonObject> documents() {
    return NAMES.stream().map(name -> JsonDocument.parse(document(name))).toList();
  }

  /** The JSON document of the shipped programme of that name, as it was written. */
  public static Optional<String> source(String name) {
    return NAMES.contains(name) ? Optional.of(document(name)) : Optional.empty();
  }

  private static String document(String name) {
    try (InputStream in = ShippedProgrammes.class.getResourceAsStream(name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
