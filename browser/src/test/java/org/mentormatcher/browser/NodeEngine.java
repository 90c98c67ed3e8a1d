package org.mentormatcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mentormatcher.json.IndentedJson;
import org.mentormatcher.matching.files.ResultFile;

/** The compiled engine in Node.js: a line for each call, a line for each answer. */
final class NodeEngine implements AutoCloseable {
  static final Path ENGINE = Path.of("target/engine/engine.js");
  private static final Path SERVER = Path.of("src/test/javascript/answer-calls.mjs");

  private final Process process;
  private final Writer calls;
  private final BufferedReader answers;

  private NodeEngine(Process process) {
    this.process = process;
    this.calls = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Whether Node.js is installed. */
  static boolean canRun() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }

  static NodeEngine start() {
    try {
      return new NodeEngine(
          new ProcessBuilder("node", SERVER.toString(), ENGINE.toAbsolutePath().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it answers to a call. */
  DeskAnswer answer(EngineCall.Operation operation, EngineCall call) {
    JsonObject line = new JsonObject();
    line.addProperty("operation", operation.name().toLowerCase(Locale.ROOT));
    line.addProperty("call", call.json().toString());
    JsonArray contents = new JsonArray();
    call.contents().forEach(content -> contents.add(Base64.getEncoder().encodeToString(content)));
    line.add("contents", contents);
    try {
      calls.write(line + "\n");
      calls.flush();
      String answer = answers.readLine();
      assertThat(answer).as("the engine ended").isNotNull();
      return answer(JsonParser.parseString(answer).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks both, and expects the same bytes. */
  void assertSame(EngineCall.Operation operation, EngineCall call, String description) {
    assertSame(answer(operation, call), call.answer(operation), description);
  }

  /** Asks about the matching of the last run, and expects the same bytes as on the JVM. */
  void assertSame(
      EngineCall.Operation operation,
      JsonObject question,
      DeskAnswer expected,
      String description) {
    assertSame(answer(operation, new EngineCall(question, List.of())), expected, description);
  }

  private static void assertSame(DeskAnswer answer, DeskAnswer expected, String description) {
    assertThat(IndentedJson.of(answer.json()))
        .as(description)
        .isEqualTo(IndentedJson.of(expected.json()));
    assertThat(answer.files())
        .as(description)
        .extracting(ResultFile::name, ResultFile::mediaType)
        .isEqualTo(
            expected.files().stream().map(file -> tuple(file.name(), file.mediaType())).toList());
    for (int i = 0; i < answer.files().size(); i++) {
      ResultFile file = answer.files().get(i);
      byte[] other = expected.files().get(i).content();
      if (!Arrays.equals(file.content(), other)) {
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
            .as(description + ", " + file.name())
            .isEqualTo(new String(other, StandardCharsets.UTF_8));
      }
      assertThat(Arrays.equals(file.content(), other))
          .as(description + ", " + file.name())
          .isTrue();
    }
  }

  private static DeskAnswer answer(JsonObject line) {
    assertThat(line.has("thrown")).as("thrown: %s", line.get("thrown")).isFalse();
    List<ResultFile> files = new ArrayList<>();
    for (JsonElement each : line.getAsJsonArray("files")) {
      JsonObject file = each.getAsJsonObject();
      files.add(
          new ResultFile(
              file.get("name").getAsString(),
              file.get("mediaType").getAsString(),
              Base64.getDecoder().decode(file.get("content").getAsString())));
    }
    return new DeskAnswer(
        JsonParser.parseString(line.get("json").getAsString()).getAsJsonObject(), files);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
