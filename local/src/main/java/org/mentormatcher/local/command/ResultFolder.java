package org.mentormatcher.local.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.words.Sentence;

/**
 * The folder that results go to, all of them or none. They are written beside their destination
 * first (inside the folder if there is one) and moved when the last one is complete, so that a full
 * disk or an interruption leaves earlier results as they were. Other files in the folder are never
 * touched. What is written can be read by its owner only, where the file system knows owners.
 */
final class ResultFolder {

  private final Path folder;

  /** Results for {@code folder}, which need not exist. */
  ResultFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Writes the complete set, in place of an earlier one. */
  void write(List<ResultFile> files) {
    try {
      // Inside a folder that is there: what lies around it may be another disk, or not ours.
      Path place = Files.isDirectory(folder) ? folder : Files.createDirectories(folder.getParent());
      Path staging = Files.createTempDirectory(place, ".mentor-matcher-");
      try {
        fill(staging, files);
        if (Files.isDirectory(folder)) {
          replace(staging, files);
        } else {
          Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      } finally {
        deleteWithContent(staging);
      }
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Where the results are. */
  @Override
  public String toString() {
    return folder.toString();
  }

  private static void fill(Path staging, List<ResultFile> files) throws IOException {
    for (ResultFile file : files) {
      Path path = Files.createFile(staging.resolve(file.name()), ownerOnly(staging));
      Files.write(path, file.content());
    }
  }

  /** Moves file by file into the existing folder; if one cannot be moved, puts all back. */
  private void replace(Path staging, List<ResultFile> files) throws IOException {
    Path earlier = Files.createDirectory(staging.resolve("earlier"));
    List<String> replaced = new ArrayList<>();
    try {
      for (ResultFile file : files) {
        Path target = folder.resolve(file.name());
        if (Files.isDirectory(target)) {
          throw new FolderInTheWayException(file.name());
        }
        if (Files.exists(target)) {
          Files.move(target, earlier.resolve(file.name()));
        }
        replaced.add(file.name());
        Files.move(staging.resolve(file.name()), target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      putBack(earlier, replaced);
      throw e;
    }
  }

  private void putBack(Path earlier, List<String> names) throws IOException {
    for (String name : names) {
      Files.deleteIfExists(folder.resolve(name));
      if (Files.exists(earlier.resolve(name))) {
        Files.move(earlier.resolve(name), folder.resolve(name));
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path inFolder) throws IOException {
    boolean posix = Files.getFileStore(inFolder).supportsFileAttributeView("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void deleteWithContent(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      List<Path> content;
      try (var entries = Files.list(path)) {
        content = entries.toList();
      }
      for (Path entry : content) {
        deleteWithContent(entry);
      }
    }
    Files.deleteIfExists(path);
  }

  private CommandFailure notWritten(IOException e) {
    Sentence sentence = Sentence.of("command.not-written").with("folder", folder.toString());
    return CommandFailure.wrongUsage(
        switch (e) {
          case FolderInTheWayException inTheWay -> sentence.with("reason", inTheWay.reason());
          case FileSystemException failure when failure.getReason() != null ->
              sentence.with("reason", failure.getReason());
          default -> sentence.with("reason", Sentence.of("command.not-written.place"));
        });
  }

  /** A folder has the name of a result. */
  private static final class FolderInTheWayException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    FolderInTheWayException(String name) {
      super(name);
    }

    Sentence reason() {
      return Sentence.of("command.not-written.folder").with("file", getFile());
    }
  }
}
