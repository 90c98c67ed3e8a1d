package org.mentormatcher.matching.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mentormatcher.matching.files.Limits;

/**
 * A ZIP archive (PKWARE's APPNOTE), read by its central directory: that is what counts for every
 * spreadsheet program, whereas the headers before the entries may lack sizes or belong to entries
 * that were deleted. Nothing is unpacked before somebody asks for it.
 */
final class Archive {
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_LENGTH = 20;
  private static final int LONGEST_COMMENT = (1 << 16) - 1;
  private static final long IN_EXTRA_FIELD = 0xFFFF_FFFFL;
  private static final int EXTRA_FIELD_64 = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final byte[] bytes;
  private final Map<String, ArchiveEntry> entries = new HashMap<>();

  /** The archive unpacks to more than the limit. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A file in the archive.
   *
   * @param header where its own header stands
   * @param checksum of what it unpacks to
   */
  private record ArchiveEntry(
      int method, boolean isEncrypted, long packed, long unpacked, long header, int checksum) {}

  /**
   * The archive in these bytes.
   *
   * @throws TooLargeException if it unpacks to more than {@link Limits#UNPACKED}
   * @throws IOException if it is no whole archive, or two files in it have the same name
   */
  Archive(byte[] bytes) throws IOException {
    this.bytes = bytes;
    try {
      readDirectory();
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("the archive's directory is broken");
    }
  }

  /** Whether there is a file of this name; capitals do not count. */
  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /**
   * What a file holds, unpacked while it is read.
   *
   * @throws IOException if there is no such file, or it cannot be unpacked
   */
  InputStream open(String name) throws IOException {
    ArchiveEntry entry = entries.get(key(name));
    if (entry == null || entry.isEncrypted()) {
      throw new IOException("a part is missing");
    }
    try {
      int header = Math.toIntExact(entry.header());
      int start = header + LOCAL_LENGTH + two(header + 26) + two(header + 28);
      int length = Math.toIntExact(entry.packed());
      if (four(header) != LOCAL || length > bytes.length - start) {
        throw new IOException("a part is not where it should be");
      }
      return switch (entry.method()) {
        case STORED -> new ByteArrayInputStream(bytes, start, length);
        case DEFLATED -> new Inflated(bytes, start, length, entry);
        default -> throw new IOException("a part is packed in an unusual way");
      };
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IOException("a part is not where it should be");
    }
  }

  private void readDirectory() throws IOException {
    int end = end();
    long count = two(end + 10);
    long length = unsigned(four(end + 12));
    long offset = unsigned(four(end + 16));
    long after = end;
    int locator = end - LOCATOR_64_LENGTH;
    if (locator >= 0 && four(locator) == LOCATOR_64) {
      // It says where it stands in the file as it was written; before it something may stand now.
      int end64 = lastBefore(locator, END_64);
      count = eight(end64 + 32);
      length = eight(end64 + 40);
      offset = eight(end64 + 48);
      after = end64;
    }
    if (length > after || offset > after - length) {
      throw new IOException("the archive has no directory");
    }
    long shift = after - length - offset;
    int at = (int) (after - length);
    long unpacked = 0;
    for (long i = 0; i < count; i++) {
      if (four(at) != ENTRY) {
        throw new IOException("the archive's directory is broken");
      }
      int name = two(at + 28);
      ArchiveEntry entry = entry(at, name, shift);
      unpacked += entry.unpacked();
      if (entry.unpacked() < 0 || unpacked > Limits.UNPACKED) {
        throw new TooLargeException();
      }
      String key = key(new String(bytes, at + ENTRY_LENGTH, name, StandardCharsets.ISO_8859_1));
      ArchiveEntry other = entries.putIfAbsent(key, entry);
      if (other != null && other.checksum() != entry.checksum()) {
        throw new IOException("two files in the archive have the same name");
      }
      at += ENTRY_LENGTH + name + two(at + 30) + two(at + 32);
    }
  }

  /** Large archives write what does not fit four bytes into an extra field, in this order. */
  private ArchiveEntry entry(int at, int name, long shift) throws IOException {
    long[] values = {
      unsigned(four(at + 24)), unsigned(four(at + 20)), unsigned(four(at + 42)),
    };
    int field = at + ENTRY_LENGTH + name;
    int fieldsEnd = field + two(at + 30);
    while (field + 4 <= fieldsEnd) {
      int length = two(field + 2);
      if (two(field) == EXTRA_FIELD_64) {
        int value = field + 4;
        for (int i = 0; i < values.length; i++) {
          if (values[i] == IN_EXTRA_FIELD && value + 8 <= field + 4 + length) {
            values[i] = eight(value);
            value += 8;
          }
        }
      }
      field += 4 + length;
    }
    if (values[1] < 0 || values[2] < 0) {
      throw new IOException("the archive's directory is broken");
    }
    boolean isEncrypted = (two(at + 8) & 1) != 0;
    return new ArchiveEntry(
        two(at + 10), isEncrypted, values[1], values[0], values[2] + shift, four(at + 16));
  }

  /** Where the record stands that an archive ends with; a file without one was cut short. */
  private int end() throws IOException {
    for (int at = bytes.length - END_LENGTH;
        at >= Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
        at--) {
      if (four(at) == END && at + END_LENGTH + two(at + 20) <= bytes.length) {
        return at;
      }
    }
    throw new IOException("the archive has no end");
  }

  private int lastBefore(int position, int signature) throws IOException {
    for (int at = position - 4; at >= Math.max(0, position - LONGEST_COMMENT); at--) {
      if (four(at) == signature) {
        return at;
      }
    }
    throw new IOException("the archive has no end");
  }

  /**
   * The number in two bytes.
   *
   * @throws IndexOutOfBoundsException also where arrays do not throw it by themselves
   */
  private int two(int at) {
    Objects.checkFromIndexSize(at, 2, bytes.length);
    return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
  }

  private int four(int at) {
    return two(at) | (two(at + 2) << 16);
  }

  private long eight(int at) {
    return unsigned(four(at)) | (unsigned(four(at + 4)) << 32);
  }

  private static long unsigned(int value) {
    return value & 0xFFFF_FFFFL;
  }

  private static String key(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    return relative.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /** Unpacks a file while it is read, and never to more than the directory says. */
  private static final class Inflated extends InputStream {
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final ArchiveEntry entry;
    private long left;

    Inflated(byte[] bytes, int start, int length, ArchiveEntry entry) {
      inflater.setInput(bytes, start, length);
      this.entry = entry;
      this.left = entry.unpacked();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      try {
        int read = 0;
        while (read == 0 && !inflater.finished()) {
          read = inflater.inflate(buffer, offset, length);
          if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
            throw new IOException("a part is cut short");
          }
        }
        left -= read;
        checksum.update(buffer, offset, read);
        boolean isWrong = read == 0 && (left != 0 || (int) checksum.getValue() != entry.checksum());
        if (left < 0 || isWrong) {
          throw new IOException("a part is not what the directory says");
        }
        return read == 0 ? -1 : read;
      } catch (DataFormatException e) {
        throw new IOException("a part cannot be unpacked");
      }
    }

    @Override
    public void close() {
      inflater.end();
    }
  }
}
