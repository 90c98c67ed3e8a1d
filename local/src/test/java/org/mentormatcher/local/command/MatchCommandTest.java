package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("The demonstration writes every result and says what came out, and nothing else")
  void demonstration() {
    Path out = folder.resolve("results");

    ProgramRun run = ProgramRun.of("match", "--demo", "--out", out.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(run.out()).contains("pairs made", "proved optimal", out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(out)
        .isDirectoryContaining(path -> path.endsWith("mentors-list.csv"))
        .isDirectoryContaining(path -> path.endsWith("mentees-list.csv"))
        .isDirectoryContaining(path -> path.endsWith("pairs.csv"))
        .isDirectoryContaining(path -> path.endsWith("unmatched.csv"))
        .isDirectoryContaining(path -> path.endsWith("summary.json"))
        .isDirectoryContaining(path -> path.endsWith("aggregates.csv"))
        .isDirectoryContaining(path -> path.endsWith("report.html"))
        .isDirectoryContaining(path -> path.endsWith("results.xlsx"));
  }

  @Test
  @DisplayName("With --zip every result is in one file, the same bytes every time")
  void zip() throws IOException {
    Path once = folder.resolve("once");
    Path again = folder.resolve("again");

    ProgramRun.of("match", "--demo", "--zip", "--out", once.toString());
    ProgramRun.of("match", "--demo", "--zip", "--out", again.toString());

    assertThat(once).isDirectoryNotContaining(path -> !path.endsWith("results.zip"));
    assertThat(again.resolve("results.zip")).hasSameBinaryContentAs(once.resolve("results.zip"));
  }

  @Test
  @DisplayName("On a terminal it shows what it does, and wipes that line in the end")
  void progress() {
    ProgramRun run =
        ProgramRun.onTerminal("match", "--demo", "--out", folder.resolve("results").toString());

    assertThat(run.err()).contains("Finding the best matching").endsWith("\r\u001B[K");
  }

  @Test
  @DisplayName("Input with problems is reported on standard error, and nothing is written")
  void rejected() throws IOException {
    Path mentors = Files.writeString(folder.resolve("mentors.csv"), "first name\nAda\n");
    Path mentees = Files.writeString(folder.resolve("mentees.csv"), "");
    Path out = folder.resolve("results");

    ProgramRun run =
        ProgramRun.of("match", mentors.toString(), mentees.toString(), "--out", out.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("mentors.csv", "mentees.csv").doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }

  @Test
  @DisplayName("An unknown programme is answered with those that exist")
  void unknownProgramme() {
    ProgramRun run = ProgramRun.of("match", "--demo", "--programme", "navy");

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("navy", "civil-service");
  }

  @Test
  @DisplayName("check says what match would say, and writes nothing")
  void check() throws IOException {
    Path bad = Files.writeString(folder.resolve("mentors.csv"), "first name\nAda\n");
    Path worse = Files.writeString(folder.resolve("mentees.csv"), "");
    Path out = folder.resolve("results");

    ProgramRun check = ProgramRun.of("check", bad.toString(), worse.toString());
    ProgramRun match =
        ProgramRun.of("match", bad.toString(), worse.toString(), "--out", out.toString());

    assertThat(check.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(match.err()).startsWith(check.err()).contains("Nothing was matched.");
  }

  @Test
  @DisplayName("With --json, check and match answer programs in the words of the HTTP interface")
  void json() throws IOException {
    String mentors = shipped("mentors.csv").toString();
    String mentees = shipped("mentees.csv").toString();
    String out = folder.resolve("results").toString();

    ProgramRun check = ProgramRun.of("check", "--json", mentors, mentees);
    ProgramRun match = ProgramRun.of("match", "--json", mentors, mentees, "--out", out);

    JsonObject complete = document(check);
    assertThat(complete.get("state").getAsString()).isEqualTo("complete");
    assertThat(complete.getAsJsonArray("understood")).isNotEmpty();
    JsonObject matched = document(match);
    assertThat(matched.get("state").getAsString()).isEqualTo("matched");
    assertThat(matched.getAsJsonObject("summary").get("mentees").getAsInt()).isEqualTo(45);
    assertThat(matched.get("folder").getAsString()).isEqualTo(out);
    assertThat(matched.getAsJsonArray("files")).contains(new JsonPrimitive("pairs.csv"));
    assertThat(check.err() + match.err()).isEmpty();
  }

  @Test
  @DisplayName(
      "With --json, what is wrong is told to programs and to people, and the status is kept")
  void jsonOfProblems() throws IOException {
    String bad = Files.writeString(folder.resolve("m.csv"), "first name\nAda\n").toString();
    String worse = Files.writeString(folder.resolve("n.csv"), "").toString();
    String out = folder.resolve("results").toString();

    ProgramRun check = ProgramRun.of("check", "--json", bad, worse);
    ProgramRun match = ProgramRun.of("match", "--json", bad, worse, "--out", out);
    ProgramRun explain =
        ProgramRun.of("explain", "--json", bad, worse, "--person", "ada@example.org");

    for (ProgramRun run : List.of(check, match, explain)) {
      assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
      assertThat(document(run).get("state").getAsString()).isEqualTo("rejected");
      assertThat(document(run).getAsJsonArray("problems")).isNotEmpty();
      assertThat(run.err()).contains("m.csv", "n.csv");
    }
  }

  private static JsonObject document(ProgramRun run) {
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  @Test
  @DisplayName("check finds nothing wrong with what match accepts")
  void checkPasses() throws IOException {
    Path mentors = shipped("mentors.csv");
    Path mentees = shipped("mentees.csv");

    ProgramRun check = ProgramRun.of("check", mentors.toString(), mentees.toString());

    assertThat(check.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(check.out()).contains("No problems");
    assertThat(check.err()).isEmpty();
  }

  @Test
  @DisplayName("programme lists what there is and shows a programme's document")
  void programmes() {
    assertThat(ProgramRun.of("programme", "list").out()).contains("civil-service");
    assertThat(ProgramRun.of("programme", "show", "civil-service").out())
        .startsWith("{")
        .contains("AA");
    assertThat(ProgramRun.of("programme", "show", "navy").exitStatus())
        .isEqualTo(ExitStatus.WRONG_USAGE);
  }

  private Path shipped(String name) throws IOException {
    return Files.write(
        folder.resolve(name),
        InputFiles.demonstration("civil-service").files().stream()
            .filter(file -> file.name().equals(name))
            .findFirst()
            .orElseThrow()
            .content());
  }
}
