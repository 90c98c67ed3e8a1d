package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Sentence;

/** Reads the files that were named on the command line, or the made-up ones that ship with it. */
final class InputFiles {

  private static final LocalDate MADE_UP_ON = LocalDate.of(2026, 10, 1);

  private InputFiles() {}

  /** The content of each file, in the given order. */
  static List<SourceFile> read(List<Path> paths) {
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      SourceFile file = read(path, Limits.BYTES);
      files.add(new SourceFile(nameAmong(path, paths), file.content()));
    }
    return files;
  }

  /** The end of a file's path that tells it from the others: its name, or folders before it too. */
  private static String nameAmong(Path path, List<Path> all) {
    Path whole = path.toAbsolutePath().normalize();
    for (int length = 1; length < whole.getNameCount(); length++) {
      Path end = whole.subpath(whole.getNameCount() - length, whole.getNameCount());
      long alike =
          all.stream()
              .map(other -> other.toAbsolutePath().normalize())
              .filter(other -> other.endsWith(end) && !other.equals(whole))
              .count();
      if (alike == 0) {
        return end.toString().replace('\\', '/');
      }
    }
    return path.getFileName().toString();
  }

  /** The content of a file of at most {@code mostBytes} bytes. */
  static SourceFile read(Path path, int mostBytes) {
    if (Files.isDirectory(path)) {
      throw CommandFailure.wrongUsage(
          Sentence.of("command.folder-not-file").with("file", path.toString()));
    }
    try (InputStream content = Files.newInputStream(path)) {
      byte[] bytes = content.readNBytes(mostBytes);
      if (content.read() >= 0) {
        throw tooLarge(path, mostBytes);
      }
      return new SourceFile(path.getFileName().toString(), bytes);
    } catch (NoSuchFileException e) {
      throw CommandFailure.wrongUsage(
          Sentence.of("command.no-such-file").with("file", path.toString()));
    } catch (AccessDeniedException e) {
      throw CommandFailure.wrongUsage(
          Sentence.of("command.file-forbidden").with("file", path.toString()));
    } catch (IOException e) {
      throw CommandFailure.wrongUsage(
          Sentence.of("command.file-unreadable")
              .with("file", path.toString())
              .with("reason", String.valueOf(e.getMessage())));
    }
  }

  private static CommandFailure tooLarge(Path path, int mostBytes) {
    Sentence sentence =
        Sentence.of("command.file-too-large")
            .with("file", path.toString())
            .with("megabytes", mostBytes >> 20);
    return CommandFailure.inputRejected(language -> language.say(sentence));
  }

  /**
   * Made-up participants of a shipped programme, with the further files that come with them, on the
   * day on which they were made up: what they confirmed does not grow old.
   */
  static Input demonstration(String programme) {
    boolean isDefault = programme.equals(ShippedProgrammes.names().getFirst());
    String folder = isDefault ? "" : programme + "/";
    Optional<SourceFile> everybody = shipped(folder, "participants.csv");
    List<SourceFile> files =
        Stream.concat(
                everybody.stream(),
                Stream.of("mentors.csv", "mentees.csv")
                    .flatMap(name -> shipped(folder, name).stream()))
            .toList();
    if (files.isEmpty()) {
      throw CommandFailure.wrongUsage(Sentence.of("command.no-demo").with("programme", programme));
    }
    Input input = Input.of(files).on(MADE_UP_ON);
    for (FurtherFile kind : FurtherFile.values()) {
      Optional<SourceFile> further = shipped(folder, kind.label() + ".csv");
      input = further.isPresent() ? input.with(kind, further.get()) : input;
    }
    return input;
  }

  private static Optional<SourceFile> shipped(String folder, String name) {
    try (InputStream content =
        InputFiles.class.getResourceAsStream("/page/demo/" + folder + name)) {
      return content == null
          ? Optional.empty()
          : Optional.of(new SourceFile(name, content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
