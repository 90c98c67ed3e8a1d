package org.mentormatcher.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.SourceFile;

/**
 * Something to ask of the engine, on the JVM or compiled.
 *
 * @param json how files are read and what is sought
 * @param contents of the files, in their order
 */
record EngineCall(JsonObject json, List<byte[]> contents) {
  /** A day on which confirmations of the demonstrations still stand. */
  static final String TODAY = "2026-10-01";

  /** What the page may ask for. */
  enum Operation {
    CHECK,
    CORRECT,
    RUN,
    /** Those that follow are about the matching of the last run. */
    EDIT,
    EXPLAIN,
    HELP,
    PROOF,
    LETTERS,
    FILES
  }

  static EngineCall of(String programme) {
    JsonObject json = new JsonObject();
    json.addProperty("programme", programme);
    json.addProperty("today", TODAY);
    json.add("files", new JsonArray());
    return new EngineCall(json, List.of());
  }

  static EngineCall of(JsonObject programme) {
    EngineCall call = of("");
    call.json.add("programme", programme);
    return call;
  }

  EngineCall with(Path file) {
    SourceFile source = source(file);
    return with(source.name(), source.content());
  }

  EngineCall with(FurtherFile kind, Path file) {
    return with(kind, source(file));
  }

  EngineCall with(String name, byte[] content) {
    JsonObject file = new JsonObject();
    file.addProperty("name", name);
    return adding(file, content);
  }

  EngineCall with(FurtherFile kind, SourceFile source) {
    JsonObject file = new JsonObject();
    file.addProperty("name", source.name());
    file.addProperty("as", kind.label());
    return adding(file, source.content());
  }

  /** The same, where one file is broken. */
  EngineCall breaking(Fuzz fuzz) {
    List<byte[]> broken = new ArrayList<>(contents);
    int file = fuzz.one(IntStream.range(0, contents.size()).boxed().toList());
    broken.set(file, fuzz.broken(contents.get(file)));
    return new EngineCall(json, broken);
  }

  EngineCall seeking(String objective) {
    JsonObject json = this.json.deepCopy();
    json.addProperty("objective", objective);
    return new EngineCall(json, contents);
  }

  /** Where whoever takes no part, or is named and is not there, is agreed to. */
  EngineCall acceptingAnybody() {
    JsonObject json = this.json.deepCopy();
    json.add("acceptUnknown", list("managers"));
    json.add("acceptLost", list("mentors", "mentees", "everybody"));
    return new EngineCall(json, contents);
  }

  EngineCall leavingOutProblemRows() {
    JsonObject json = this.json.deepCopy();
    json.addProperty("leaveOutProblemRows", true);
    return new EngineCall(json, contents);
  }

  /** The first column of each row in which something is wrong is corrected, and all like it. */
  EngineCall correctingAll() {
    JsonArray corrections = new JsonArray();
    for (JsonElement table : answer(Operation.CHECK).json().getAsJsonArray("tables")) {
      JsonObject seen = table.getAsJsonObject();
      for (JsonElement row : seen.getAsJsonArray("rows")) {
        JsonObject correction = new JsonObject();
        correction.add("file", seen.get("file"));
        correction.add("row", row.getAsJsonObject().get("row"));
        correction.addProperty("letter", "A");
        correction.addProperty("value", "?");
        correction.addProperty("isForAlike", true);
        corrections.add(correction);
      }
    }
    JsonObject json = this.json.deepCopy();
    json.add("corrections", corrections);
    return new EngineCall(json, contents);
  }

  /** What comes of it on the JVM. */
  DeskAnswer answer(Operation operation) {
    return switch (operation) {
      case CHECK -> Desk.check(json.toString(), contents);
      case CORRECT -> Desk.correct(json.toString(), contents);
      case RUN -> Desk.run(json.toString(), contents, stage -> {});
      case EDIT, EXPLAIN, HELP, PROOF, LETTERS, FILES ->
          throw new IllegalArgumentException("about a matching that is open");
    };
  }

  private static SourceFile source(Path file) {
    try {
      return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EngineCall adding(JsonObject file, byte[] content) {
    JsonObject json = this.json.deepCopy();
    json.getAsJsonArray("files").add(file);
    List<byte[]> more = new ArrayList<>(contents);
    more.add(content);
    return new EngineCall(json, more);
  }

  private static JsonArray list(String... texts) {
    JsonArray list = new JsonArray();
    for (String text : texts) {
      list.add(text);
    }
    return list;
  }
}
