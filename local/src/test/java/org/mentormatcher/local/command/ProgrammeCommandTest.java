package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("The command line and programmes")
class ProgrammeCommandTest {

  @TempDir private Path folder;

  static List<String> names() {
    return ShippedProgrammes.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("Every shipped programme is listed, shown, valid, and matches its made-up people")
  void shipped(String name) throws IOException {
    Path saved = folder.resolve(name + ".json");
    Path out = folder.resolve("results");
    Files.writeString(saved, ProgramRun.of("programme", "show", name).out());

    assertThat(ProgramRun.of("programme", "list").out()).contains(name);
    assertThat(ProgramRun.of("programme", "validate", saved.toString()).exitStatus())
        .isEqualTo(ExitStatus.DONE);
    ProgramRun match =
        ProgramRun.of("match", "--demo", "--programme", name, "--out", out.toString());
    assertThat(match.err()).isEmpty();
    assertThat(match.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(Files.readAllLines(out.resolve("pairs.csv"))).hasSizeGreaterThan(2);
  }

  @Test
  @DisplayName("What is wrong with a programme file is told with its place and a remedy")
  void invalid() throws IOException {
    Path file = folder.resolve("mine.json");
    Files.writeString(
        file,
        ShippedProgrammes.source("seen")
            .orElseThrow()
            .replace("\"column\": \"department\"", "\"column\": \"departement\"")
            .replace("\"most-matched\"", "\"most\""));

    ProgramRun run = ProgramRun.of("programme", "validate", file.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err())
        .contains(
            "mine.json is no programme yet: 2 problems were found.",
            "/objective:\n  \"most\" is no objective.",
            "/rules/0/column:\n  \"departement\" is not among the columns.",
            "What to do: Did you mean \"department\"?");
    assertThat(ProgramRun.of("match", "--demo", "--programme", file.toString()).err())
        .isEqualTo(run.err());
  }

  @Test
  @DisplayName("A changed programme is saved as a file, and runs")
  void change() {
    Path file = folder.resolve("mine.json");
    Path mentors = page("mentors.csv");
    Path mentees = page("mentees.csv");

    ProgramRun change =
        ProgramRun.of(
            "programme",
            "change",
            "civil-service",
            "--points",
            "profession=20",
            "--points",
            "grade/2=1",
            "--capacity",
            "mentor=1",
            "--capacity",
            "mentee=1",
            "--objective",
            "most-matched",
            "--name",
            "mine",
            "--save",
            file.toString());
    assertThat(change.err()).isEmpty();
    assertThat(change.exitStatus()).isEqualTo(ExitStatus.DONE);

    ProgramRun match =
        ProgramRun.of(
            "match",
            mentors.toString(),
            mentees.toString(),
            "--programme",
            file.toString(),
            "--out",
            folder.resolve("results").toString());
    assertThat(match.out()).contains("most-matched");
    assertThat(folder.resolve("results/summary.json")).content().contains("\"mine\"");

    ProgramRun again =
        ProgramRun.of(
            "programme", "change", "seen", "--capacity", "mentor=1", "--save", file.toString());
    assertThat(again.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(file).content().contains("\"mine\"");
  }

  @Test
  @DisplayName("A change that makes no sense is refused, and nothing is saved")
  void badChange() {
    Path file = folder.resolve("mine.json");

    ProgramRun run =
        ProgramRun.of(
            "programme", "change", "lgbt", "--points", "profesion=2", "--save", file.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
    assertThat(run.err()).contains("Did you mean \"profession\"?");
    assertThat(file).doesNotExist();
  }

  @Test
  @DisplayName(
      "The schema is printed, and a programme that does not exist is answered with a likely one")
  void others() {
    assertThat(ProgramRun.of("programme", "schema").out()).startsWith("{").contains("2020-12");
    assertThat(ProgramRun.of("programme", "show", "sen").err()).contains("Did you mean seen?");
  }

  @Test
  @DisplayName("Further files are read by match and by check")
  void furtherFiles() throws IOException {
    Path never =
        Files.writeString(folder.resolve("never.csv"), "mentor,mentee\nnobody@example.org,\n");

    for (String command : List.of("match", "check")) {
      ProgramRun run =
          ProgramRun.of(
              command,
              page("mentors.csv").toString(),
              page("mentees.csv").toString(),
              "--do-not-match",
              never.toString());
      assertThat(run.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED);
      assertThat(run.err()).contains("never.csv, row 2", "This cell is blank.");
    }
  }

  @Test
  @DisplayName("LGBT-6: the made-up opt-out is in no result")
  void optOut() throws IOException {
    Path out = folder.resolve("results");

    ProgramRun.of("match", "--demo", "--programme", "lgbt", "--out", out.toString());

    try (var files = Files.list(out)) {
      for (Path file : files.toList()) {
        // The workbook is stored as it is, so that its text can be looked through, too.
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("nia.parry");
      }
    }
  }

  private static Path page(String name) {
    return Path.of("../page/demo", name);
  }
}
