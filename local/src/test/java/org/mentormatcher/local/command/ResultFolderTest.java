package org.mentormatcher.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.matching.files.ResultFile;

class ResultFolderTest {

  private static final List<ResultFile> RESULTS =
      List.of(file("pairs.csv", "new pairs"), file("summary.json", "new summary"));

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void nameAFolder() {
    folder = temporary.resolve("programme/results");
  }

  @Test
  void makesTheFolderAndItsParents() {
    new ResultFolder(folder).write(RESULTS);

    assertThat(folder.resolve("pairs.csv")).hasContent("new pairs");
    assertThat(folder.resolve("summary.json")).hasContent("new summary");
  }

  @Test
  void replacesEarlierResultsAndLeavesOtherFilesAlone() throws IOException {
    given("pairs.csv", "old pairs");
    given("notes.txt", "mine");

    new ResultFolder(folder).write(RESULTS);

    assertThat(folder.resolve("pairs.csv")).hasContent("new pairs");
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void leavesEarlierResultsAsTheyWereWhenTheSetCannotBeCompleted() throws IOException {
    given("pairs.csv", "old pairs");
    Files.createDirectory(folder.resolve("summary.json"));

    assertThatThrownBy(() -> new ResultFolder(folder).write(RESULTS))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("summary.json is a folder");

    assertThat(folder.resolve("pairs.csv")).hasContent("old pairs");
    assertThat(folder.resolve("summary.json")).isEmptyDirectory();
  }

  @Test
  void leavesNothingBehindBesideTheResults() throws IOException {
    given("pairs.csv", "old pairs");

    new ResultFolder(folder).write(RESULTS);

    assertThat(folder.getParent()).isDirectoryNotContaining(path -> !path.equals(folder));
    assertThat(folder)
        .isDirectoryNotContaining(
            path -> !List.of("pairs.csv", "summary.json").contains(path.getFileName().toString()));
  }

  @Test
  void letsOnlyTheOwnerReadTheResults() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

    new ResultFolder(folder).write(RESULTS);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("pairs.csv"))))
        .isEqualTo("rw-------");
  }

  @Test
  void saysThatAFileIsInTheWay() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file");

    assertThatThrownBy(() -> new ResultFolder(folder).write(RESULTS))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("another folder");
    assertThat(folder).hasContent("a file");
  }

  private void given(String name, String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), content);
  }

  private static ResultFile file(String name, String content) {
    return new ResultFile(name, "text/plain", content.getBytes(UTF_8));
  }
}
