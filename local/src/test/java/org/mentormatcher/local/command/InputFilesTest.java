package org.mentormatcher.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.matching.files.SourceFile;

class InputFilesTest {

  @TempDir private Path folder;

  @Test
  void keepsTheGivenOrderAndTheFilesOwnNames() throws IOException {
    Path mentors = Files.writeString(folder.resolve("z.csv"), "mentors");
    Path mentees = Files.writeString(folder.resolve("a.csv"), "mentees");

    List<SourceFile> files = InputFiles.read(List.of(mentors, mentees));

    assertThat(files).extracting(SourceFile::name).containsExactly("z.csv", "a.csv");
    assertThat(files.getFirst().content()).asString().isEqualTo("mentors");
  }

  @Test
  void readsAFileOfExactlyTheLargestSizeAndNoLarger() throws IOException {
    Path file = Files.write(folder.resolve("people.csv"), new byte[10]);

    assertThat(InputFiles.read(file, 10).content()).hasSize(10);
    assertThatThrownBy(() -> InputFiles.read(file, 9))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitStatus()).isEqualTo(ExitStatus.INPUT_REJECTED))
        .hasMessageContaining("people.csv");
  }

  @Test
  void shipsMadeUpParticipantsForADemonstration() {
    assertThat(InputFiles.demonstration("civil-service").files())
        .extracting(SourceFile::name)
        .containsExactly("mentors.csv", "mentees.csv");
  }
}
