package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineProgramTest {

  @TempDir private Path folder;

  @Test
  void explainsItselfOnStandardOutput() {
    ProgramRun help = ProgramRun.of("--help");

    assertThat(help.exitStatus()).isEqualTo(ExitStatus.DONE);
    assertThat(help.out()).contains("match", "programme", "Exit status");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void saysItsVersion() {
    assertThat(ProgramRun.of("--version").out()).startsWith("mentor-matcher ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "matsch",
        "match",
        "match a.csv b.csv c.csv",
        "match --demo mentors.csv mentees.csv",
        "match --demo --objective cheapest",
        "programme",
        "programme show",
      })
  void answersWrongUsageWithAnExplanationAndStatus2(String arguments) {
    ProgramRun run = ProgramRun.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--help").doesNotContain("Exception");
  }

  @Test
  void saysWhichFileDoesNotExist() {
    ProgramRun run =
        ProgramRun.of("match", folder.resolve("mentors.csv").toString(), folder.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains("mentors.csv does not exist").hasLineCount(1);
  }

  @Test
  void saysHowToSeeMoreOfAFaultOfItsOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("mentors.csv"), "name\nAda\n");
    StringWriter told = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("check", file.toString()));

    assertThat(broken(told).run(arguments.toArray(String[]::new)))
        .isEqualTo(ExitStatus.UNEXPECTED_FAILURE);
    assertThat(told.toString()).doesNotContain("a broken clock");
    arguments.addAll(0, Pasted.of("--verbose", told.toString()).getFirst().subList(0, 1));
    broken(told).run(arguments.toArray(String[]::new));
    assertThat(told.toString()).contains("a broken clock");
  }

  private static CommandLineProgram broken(StringWriter told) {
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw new IllegalStateException("a broken clock");
          }
        };
    return new CommandLineProgram(
        new PrintWriter(told, true), new PrintWriter(told, true), false, clock, Map.of());
  }

  @Test
  void saysThatAFolderIsNotAFile() {
    ProgramRun run = ProgramRun.of("match", folder.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains(folder + " is a folder").hasLineCount(1);
  }
}
