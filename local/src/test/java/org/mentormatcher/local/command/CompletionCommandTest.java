package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("completion")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs bash")
class CompletionCommandTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("completes every command")
  void commands() throws IOException, InterruptedException {
    assertThat(completed("mentor-matcher", "s")).contains("serve", "send", "sign-off");
    assertThat(completed("mentor-matcher", "comp")).isEqualTo("completion");
  }

  @Test
  @DisplayName("completes a command's options")
  void options() throws IOException, InterruptedException {
    assertThat(completed("mentor-matcher", "match", "--leave"))
        .isEqualTo("--leave-out-problem-rows");
    assertThat(completed("mentor-matcher", "receipt", "ver")).isEqualTo("verify");
  }

  /** What bash offers for the last word, asked as it asks itself. */
  private String completed(String... words) throws IOException, InterruptedException {
    ProgramRun run = ProgramRun.of("completion");
    assertThat(run.exitStatus()).isZero();
    Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
    String asked =
        """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        "$(complete -p mentor-matcher | sed 's/.*-F \\([^ ]*\\).*/\\1/')"
        echo "${COMPREPLY[@]}"
        """;
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", asked, "bash", script.toString());
    bash.command().addAll(List.of(words));
    Process process = bash.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return answer.strip();
  }
}
