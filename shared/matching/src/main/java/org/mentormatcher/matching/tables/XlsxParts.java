package org.mentormatcher.matching.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.mentormatcher.matching.files.Limits;

/**
 * The parts of a workbook, which is a ZIP archive of XML files (ECMA-376 part 2). The archive is
 * never unpacked as a whole: opening reads through it once, which finds out whether it unpacks to
 * more than the limit, and keeps only the small parts; a large part is streamed each time.
 */
final class XlsxParts {
  private static final int SMALL = 256 << 10;
  private static final int MOST_SMALL = 8 << 20;

  private final byte[] archive;
  private final Map<String, Optional<byte[]>> parts = new HashMap<>();

  /** The archive unpacks to more than the limit. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The parts of this archive.
   *
   * @throws TooLargeException if it unpacks to more than {@link Limits#UNPACKED}
   * @throws IOException if it is no whole archive
   */
  XlsxParts(byte[] archive) throws IOException {
    this.archive = archive;
    requireEnd(archive);
    long unpacked = 0;
    int kept = 0;
    byte[] buffer = new byte[SMALL + 1];
    try (ZipInputStream zip = open()) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        int start = zip.readNBytes(buffer, 0, buffer.length);
        boolean isKept = start <= SMALL && kept + start <= MOST_SMALL;
        parts.put(
            key(entry.getName()),
            isKept ? Optional.of(java.util.Arrays.copyOf(buffer, start)) : Optional.empty());
        kept += isKept ? start : 0;
        for (int read = start; read > 0; read = zip.readNBytes(buffer, 0, buffer.length)) {
          unpacked += read;
          if (unpacked > Limits.UNPACKED) {
            throw new TooLargeException();
          }
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("an entry has no readable name");
    }
  }

  /**
   * An archive ends with a record of its own (APPNOTE 4.3.16), which has 22 bytes and a comment. A
   * file without one was cut short: what is left may look whole.
   */
  private static void requireEnd(byte[] archive) throws IOException {
    for (int i = archive.length - 22; i >= Math.max(0, archive.length - (1 << 16)); i--) {
      if (archive[i] == 'P'
          && archive[i + 1] == 'K'
          && archive[i + 2] == 5
          && archive[i + 3] == 6) {
        return;
      }
    }
    throw new IOException("the archive has no end");
  }

  /** Whether there is a part of this name; capitals do not count. */
  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /**
   * A part's content.
   *
   * @throws IOException if there is no such part
   */
  InputStream open(String name) throws IOException {
    Optional<byte[]> kept = parts.get(key(name));
    if (kept == null) {
      throw new IOException("a part is missing");
    }
    return kept.isPresent() ? new ByteArrayInputStream(kept.get()) : stream(key(name));
  }

  private InputStream stream(String key) throws IOException {
    ZipInputStream zip = open();
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (key(entry.getName()).equals(key)) {
        return zip;
      }
    }
    throw new IOException("a part is missing");
  }

  private ZipInputStream open() {
    return new ZipInputStream(new ByteArrayInputStream(archive));
  }

  private static String key(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    return relative.replace('\\', '/').toLowerCase(Locale.ROOT);
  }
}
