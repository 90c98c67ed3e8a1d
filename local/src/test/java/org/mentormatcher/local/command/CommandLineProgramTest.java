package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  void saysThatAFolderIsNotAFile() {
    ProgramRun run = ProgramRun.of("match", folder.toString());

    assertThat(run.exitStatus()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(run.err()).contains(folder + " is a folder").hasLineCount(1);
  }
}
