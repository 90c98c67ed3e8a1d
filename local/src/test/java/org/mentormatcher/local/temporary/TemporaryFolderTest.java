package org.mentormatcher.local.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  @TempDir private Path parent;

  @Test
  @DisplayName("It goes with everything in it")
  void goes() throws IOException {
    TemporaryFolder folder = TemporaryFolder.in(parent);
    Files.writeString(folder.newFolder().resolve("library.so"), "bytes");

    folder.close();

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  @DisplayName("What a killed service left is removed at the next start")
  void leftovers() throws IOException {
    Path left = Files.createDirectory(parent.resolve("mentor-matcher-1234"));
    Files.createFile(left.resolve("in-use"));
    Files.writeString(Files.createDirectory(left.resolve("inner")).resolve("crash"), "bytes");

    TemporaryFolder folder = TemporaryFolder.in(parent);

    assertThat(contents()).containsExactly(folder.path());
    folder.close();
  }

  @Test
  @DisplayName("What another service is using stays")
  void inUse() {
    TemporaryFolder other = TemporaryFolder.in(parent);

    TemporaryFolder folder = TemporaryFolder.in(parent);

    assertThat(contents()).containsExactlyInAnyOrder(other.path(), folder.path());
    other.close();
    folder.close();
  }

  @Test
  @DisplayName("What only looks like a leftover stays: no lock, a file, a link to elsewhere")
  void foreign(@TempDir Path elsewhere) throws IOException {
    Files.createFile(elsewhere.resolve("in-use"));
    Path link = Files.createSymbolicLink(parent.resolve("mentor-matcher-link"), elsewhere);
    Path notes = Files.createDirectory(parent.resolve("mentor-matcher-notes"));
    Path file = Files.createFile(parent.resolve("mentor-matcher-file"));

    TemporaryFolder folder = TemporaryFolder.in(parent);

    assertThat(contents()).containsExactlyInAnyOrder(link, notes, file, folder.path());
    assertThat(elsewhere.resolve("in-use")).exists();
    folder.close();
  }

  private List<Path> contents() {
    try (var files = Files.list(parent)) {
      return files.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
