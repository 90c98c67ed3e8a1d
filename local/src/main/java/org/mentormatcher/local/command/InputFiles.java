package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.SourceFile;
import org.mentormatcher.matching.reading.Limits;

/** Reads the files that were named on the command line, or the made-up ones that ship with it. */
final class InputFiles {

  private InputFiles() {}

  /** The content of each file, in the given order. */
  static List<SourceFile> read(List<Path> paths) {
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      files.add(read(path, Limits.BYTES));
    }
    return files;
  }

  /** The content of a file of at most {@code mostBytes} bytes. */
  static SourceFile read(Path path, int mostBytes) {
    if (Files.isDirectory(path)) {
      throw CommandFailure.wrongUsage(path + " is a folder. Name the file itself.");
    }
    try (InputStream content = Files.newInputStream(path)) {
      byte[] bytes = content.readNBytes(mostBytes);
      if (content.read() >= 0) {
        throw CommandFailure.inputRejected(
            path + " is larger than %,d MB. Is it the right file?".formatted(mostBytes >> 20));
      }
      return new SourceFile(path.getFileName().toString(), bytes);
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongUsage(path + " does not exist. Check its name and folder.");
    } catch (AccessDeniedException e) {
      throw CommandFailure.wrongUsage(path + " may not be read. Check its permissions.");
    } catch (IOException e) {
      throw CommandFailure.wrongUsage(path + " cannot be read: " + e.getMessage());
    }
  }

  /** Made-up participants, mentors first. */
  static List<SourceFile> demonstration() {
    return List.of(shipped("mentors.csv"), shipped("mentees.csv"));
  }

  private static SourceFile shipped(String name) {
    try (InputStream content = InputFiles.class.getResourceAsStream("/page/demo/" + name)) {
      if (content == null) {
        throw new IllegalStateException(
            "the demonstration's " + name + " is not on the class path");
      }
      return new SourceFile(name, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
