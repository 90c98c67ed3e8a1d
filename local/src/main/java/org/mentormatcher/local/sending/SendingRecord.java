package org.mentormatcher.local.sending;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file beside the results in which every message stands before it is handed over, and what became
 * of it: so that another run knows which it must not hand over again. A line is on the disk before
 * what it tells of begins; one that was cut off tells of nothing. It has digests in it, no person.
 */
public final class SendingRecord implements AutoCloseable {
  /** The file's name. */
  public static final String NAME = "sent.csv";

  private static final String HEADINGS = "time,template,key,message,reference,state";

  /** What the last line about a message says. */
  public enum SentState {
    /** It was about to be handed over. */
    BEGUN,
    /** Notify took it. */
    TAKEN,
    /** Notify did not take it. */
    REFUSED
  }

  /**
   * A line.
   *
   * @param time when it was written
   * @param template the template's ID
   * @param key a digest of the API key
   * @param message a digest of the message
   * @param reference by which Notify knows the message
   * @param state what became of it
   */
  public record SentLine(
      Instant time,
      String template,
      String key,
      String message,
      String reference,
      SentState state) {
    private String written() {
      return String.join(
          ",",
          time.toString(),
          template,
          key,
          message,
          reference,
          state.name().toLowerCase(Locale.ROOT));
    }
  }

  private final Optional<FileChannel> channel;
  private final Map<List<String>, SentLine> lines = new HashMap<>();

  private SendingRecord(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /** What was written so far, to look at. */
  public static SendingRecord read(Path folder) throws IOException {
    SendingRecord record = new SendingRecord(Optional.empty());
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      record.take(Files.readString(file));
    }
    return record;
  }

  /**
   * What was written so far, to go on from there; nobody else can until it is closed.
   *
   * @return nothing where somebody else does
   */
  public static Optional<SendingRecord> open(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            ownerOnly(folder));
    if (!isLocked(channel)) {
      channel.close();
      return Optional.empty();
    }
    SendingRecord record = new SendingRecord(Optional.of(channel));
    ByteBuffer content = ByteBuffer.allocate((int) channel.size());
    while (content.hasRemaining() && channel.read(content) >= 0) {
      // Until all is there.
    }
    String text = new String(content.array(), StandardCharsets.UTF_8);
    record.take(text);
    record.append(text.isEmpty() ? HEADINGS + "\n" : text.endsWith("\n") ? "" : "\n");
    return Optional.of(record);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private void take(String text) {
    text.lines().skip(1).map(SendingRecord::line).flatMap(Optional::stream).forEach(this::take);
  }

  private void take(SentLine line) {
    lines.put(List.of(line.template(), line.key(), line.message()), line);
  }

  private static Optional<SentLine> line(String text) {
    String[] cells = text.split(",", -1);
    try {
      return cells.length == 6
          ? Optional.of(
              new SentLine(
                  Instant.parse(cells[0]),
                  cells[1],
                  cells[2],
                  cells[3],
                  cells[4],
                  SentState.valueOf(cells[5].toUpperCase(Locale.ROOT))))
          : Optional.empty();
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The last line about a message that was handed over with one of these keys. */
  public Optional<SentLine> last(String template, Set<String> keys, String message) {
    return keys.stream()
        .map(key -> lines.get(List.of(template, key, message)))
        .filter(Objects::nonNull)
        .max(Comparator.comparing(line -> line.state() == SentState.TAKEN));
  }

  /** The other keys with which messages of this template were handed over. */
  public Set<String> otherKeys(String template, String key) {
    return lines.values().stream()
        .filter(line -> line.template().equals(template) && line.state() != SentState.REFUSED)
        .map(SentLine::key)
        .filter(other -> !other.equals(key))
        .collect(Collectors.toSet());
  }

  /** Writes a line, and comes back when it is on the disk. */
  public void write(SentLine line) throws IOException {
    append(line.written() + "\n");
    take(line);
  }

  private void append(String text) throws IOException {
    FileChannel file = channel.orElseThrow();
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    file.position(file.size());
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(true);
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
