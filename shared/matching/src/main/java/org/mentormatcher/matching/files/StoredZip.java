package org.mentormatcher.matching.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A zip whose entries are stored as they are, all at one time: no two places where it is written
 * differ in a byte, as they may by how they compress or by what their clocks say (PKWARE, APPNOTE
 * 4.3). For names in ASCII.
 */
final class StoredZip {
  private static final int LOCAL_HEADER = 0x04034B50;
  private static final int CENTRAL_HEADER = 0x02014B50;
  private static final int END = 0x06054B50;

  /** 1.0: stored entries and nothing else. */
  private static final int VERSION = 10;

  /** The first of January 1980, the first day that a zip knows, at midnight. */
  private static final int FIRST_DAY = 0x21;

  private final List<byte[]> entries = new ArrayList<>();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int count;

  /** Adds an entry. */
  void add(String name, byte[] content) {
    add(name, List.of(content));
  }

  /**
   * Adds an entry.
   *
   * @param content its content in pieces, which are not copied
   */
  void add(String name, List<byte[]> content) {
    byte[] written = name.getBytes(StandardCharsets.US_ASCII);
    int start = LongText.bytes(entries);
    byte[] common = common(written, content);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    four(header, LOCAL_HEADER);
    all(header, common);
    all(header, written);
    entries.add(header.toByteArray());
    entries.addAll(content);

    four(directory, CENTRAL_HEADER);
    two(directory, VERSION);
    all(directory, common);
    two(directory, 0); // comment
    two(directory, 0); // disk
    two(directory, 0); // attributes
    four(directory, 0);
    four(directory, start);
    all(directory, written);
    count++;
  }

  /** What both headers of an entry say. */
  private static byte[] common(byte[] name, List<byte[]> content) {
    CRC32 checksum = new CRC32();
    content.forEach(piece -> checksum.update(piece, 0, piece.length));
    int bytes = LongText.bytes(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    two(out, VERSION);
    two(out, 0); // flags
    two(out, 0); // stored
    two(out, 0); // time
    two(out, FIRST_DAY);
    four(out, (int) checksum.getValue());
    four(out, bytes);
    four(out, bytes);
    two(out, name.length);
    two(out, 0); // extra fields
    return out.toByteArray();
  }

  /** The zip. */
  byte[] bytes() {
    ByteArrayOutputStream end = new ByteArrayOutputStream();
    all(end, directory.toByteArray());
    four(end, END);
    two(end, 0); // disk
    two(end, 0); // disk of the directory
    two(end, count);
    two(end, count);
    four(end, directory.size());
    four(end, LongText.bytes(entries));
    two(end, 0); // comment
    List<byte[]> all = new ArrayList<>(entries);
    all.add(end.toByteArray());
    return LongText.joined(all);
  }

  private static void all(ByteArrayOutputStream out, byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  private static void two(ByteArrayOutputStream out, int number) {
    out.write(number);
    out.write(number >>> 8);
  }

  private static void four(ByteArrayOutputStream out, int number) {
    two(out, number);
    two(out, number >>> 16);
  }
}
