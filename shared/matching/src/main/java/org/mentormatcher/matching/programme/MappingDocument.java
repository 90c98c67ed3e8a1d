package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.json.IndentedJson;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SavedMapping.FileMapping;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.matching.problems.ProgrammeProblems;

/**
 * How the files of a programme are understood, as the document that it is kept in:
 *
 * <pre>{@code
 * {
 *   "version": 1,
 *   "files": [
 *     { "of": "mentors", "columns": { "email address": ["What is your work email?"] } }
 *   ],
 *   "dates": "day-first"
 * }
 * }</pre>
 */
public final class MappingDocument {
  private static final int VERSION = 1;

  private MappingDocument() {}

  /**
   * What a document says.
   *
   * @throws ProgrammeException with everything that is wrong with it
   */
  public static SavedMapping parse(String text) {
    return JsonPlace.document(JsonDocument.parse(text), MappingDocument::mapping);
  }

  private static SavedMapping mapping(JsonPlace place) {
    place.number("version", VERSION, VERSION);
    Optional<DateOrder> dates =
        place.has("dates") ? Optional.of(place.word("dates", DateOrder.class)) : Optional.empty();
    List<FileMapping> files = place.objects("files", MappingDocument::file);
    List<Whose> seen = new ArrayList<>();
    for (FileMapping file : files) {
      if (seen.contains(file.of())) {
        throw JsonPlace.problem(
            ProgrammeProblems.definedTwice(
                place.pointer("files") + "/" + seen.size() + "/of",
                file.of().label(),
                place.pointer("files") + "/" + seen.indexOf(file.of()) + "/of"));
      }
      seen.add(file.of());
    }
    return new SavedMapping(
        place.optionalText("encoding"),
        place.texts("sheets"),
        dates,
        place.has("decimals")
            ? Optional.of(place.word("decimals", DecimalSign.class))
            : Optional.empty(),
        place.optionalText("several"),
        files);
  }

  private static FileMapping file(JsonPlace place) {
    return new FileMapping(
        place.word("of", Whose.class),
        place.object(
            "columns",
            columns -> {
              Map<String, List<String>> headings = new LinkedHashMap<>();
              columns.keys().forEach(column -> headings.put(column, columns.texts(column)));
              return headings;
            }));
  }

  /** As it is saved: indented, with a line break at the end. */
  public static String toJson(SavedMapping mapping) {
    JsonObject json = new JsonObject();
    json.addProperty("version", VERSION);
    JsonArray files = new JsonArray();
    for (FileMapping file : mapping.files()) {
      JsonObject columns = new JsonObject();
      file.columns().forEach((column, headings) -> columns.add(column, list(headings)));
      JsonObject object = new JsonObject();
      object.addProperty("of", file.of().label());
      object.add("columns", columns);
      files.add(object);
    }
    json.add("files", files);
    mapping.encoding().ifPresent(encoding -> json.addProperty("encoding", encoding));
    if (!mapping.sheets().isEmpty()) {
      json.add("sheets", list(mapping.sheets()));
    }
    mapping.dates().ifPresent(dates -> json.addProperty("dates", dates.label()));
    mapping.decimals().ifPresent(sign -> json.addProperty("decimals", sign.label()));
    mapping.several().ifPresent(several -> json.addProperty("several", several));
    return IndentedJson.of(json) + "\n";
  }

  private static JsonArray list(List<String> texts) {
    JsonArray list = new JsonArray();
    texts.forEach(list::add);
    return list;
  }
}
