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
import java.util.Optional;
import java.util.Set;

/**
 * A file beside the results in which every message stands before it is handed over, and what became
 * of it: so that another run knows which it must not hand over again. A line is on the disk before
 * what it tells of begins; a last one that was cut off tells of nothing. It has digests in it, no
 * person.
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
    REFUSED,
    /** It is no message: what this key hands over reaches nobody. */
    TRIAL_KEY,
    /** It is no message: what this key hands over reaches people. */
    LIVE_KEY
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

  /** By template and message, and then by key. */
  private final Map<List<String>, Map<String, SentLine>> lines = new HashMap<>();

  private final Map<String, SentState> uses = new HashMap<>();

  private SendingRecord(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /** The file was written by somebody else, or changed. */
  public static final class UnreadableRecordException extends IOException {
    private static final long serialVersionUID = 1L;
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
    try {
      record.take(text);
    } catch (UnreadableRecordException e) {
      channel.close();
      throw e;
    }
    // Of what a cut-off line tells, either nothing began or the line before says that it did.
    channel.truncate(
        text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length);
    record.append(channel.size() == 0 ? HEADINGS + "\n" : "");
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

  /**
   * @throws UnreadableRecordException where a line says what nobody wrote here: whoever goes on
   *     might tell people twice
   */
  private void take(String text) throws UnreadableRecordException {
    List<String> whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    for (int i = 0; i < whole.size(); i++) {
      if (i > 0) {
        take(line(whole.get(i)).orElseThrow(UnreadableRecordException::new));
      } else if (!whole.get(i).equals(HEADINGS)) {
        throw new UnreadableRecordException();
      }
    }
  }

  private void take(SentLine line) {
    if (line.message().isEmpty()) {
      uses.put(line.key(), line.state());
    } else {
      lines
          .computeIfAbsent(List.of(line.template(), line.message()), unseen -> new HashMap<>())
          .put(line.key(), line);
    }
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

  /** What a key is for, where somebody said so. */
  public Optional<SentState> use(String key) {
    return Optional.ofNullable(uses.get(key));
  }

  /**
   * The last line about a message that was handed over with this key, or with any live key where
   * this one is live.
   */
  public Optional<SentLine> last(String template, String key, String message) {
    return lines.getOrDefault(List.of(template, message), Map.of()).values().stream()
        .filter(line -> line.key().equals(key) || (isLive(key) && isLive(line.key())))
        .max(
            Comparator.comparing((SentLine line) -> line.state() == SentState.TAKEN)
                .thenComparing(SentLine::time));
  }

  private boolean isLive(String key) {
    return uses.get(key) == SentState.LIVE_KEY;
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
