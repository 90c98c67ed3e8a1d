package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.matching.files.SourceFile;

@DisplayName("explain says what a pair costs, who would move, and why somebody has no match")
class ExplainCommandTest {

  @TempDir private Path folder;

  private List<String> pair;

  @BeforeEach
  void files() throws IOException {
    for (SourceFile file : InputFiles.demonstration("civil-service").files()) {
      Files.write(folder.resolve(file.name()), file.content());
    }
    ProgramRun.of(
        "match", file("mentors"), file("mentees"), "--out", folder.resolve("out").toString());
    pair = List.of(rows("pairs.csv").get(1).split(",")).subList(0, 2);
  }

  @Test
  @DisplayName("a pair that is made: what the whole would have without it, and what changes")
  void made() {
    ProgramRun run = explain("--pair", pair.getFirst(), pair.getLast());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out())
        .contains(
            "are matched", "Without it the whole would have", "no longer: " + pair.getFirst());
  }

  @Test
  @DisplayName("a person: whom they are matched with, and whom they could have at what price")
  void person() {
    assertThat(explain("--person", pair.getFirst()).out())
        .contains("takes part as a mentor", "Matched with " + pair.getLast(), "Could have");
  }

  @Test
  @DisplayName("programs are told the same sentences, as --json asks")
  void json() {
    ProgramRun told = explain("--person", pair.getFirst());
    ProgramRun run = explain("--json", "--person", pair.getFirst());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    JsonObject document = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(document.get("state").getAsString()).isEqualTo("explained");
    assertThat(document.getAsJsonArray("sentences"))
        .extracting(JsonElement::getAsString)
        .containsExactlyElementsOf(told.out().lines().toList());
    assertThat(run.err()).isEmpty();
  }

  @Test
  @DisplayName("somebody who takes no part is said not to, without the name")
  void nobody() {
    ProgramRun run = explain("--pair", pair.getFirst(), "nobody@example.org");

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("email address").doesNotContain("nobody@", "Exception");
  }

  @Test
  @DisplayName("without a pair or a person it says what to name")
  void nothingAsked() {
    assertThat(explain().exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  private ProgramRun explain(String... asked) {
    String[] arguments = new String[3 + asked.length];
    arguments[0] = "explain";
    arguments[1] = file("mentors");
    arguments[2] = file("mentees");
    System.arraycopy(asked, 0, arguments, 3, asked.length);
    return ProgramRun.of(arguments);
  }

  private String file(String side) {
    return folder.resolve(side + ".csv").toString();
  }

  private List<String> rows(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name), StandardCharsets.UTF_8);
  }
}
