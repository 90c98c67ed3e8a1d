package org.mentormatcher.matching.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int count;

  /** Adds an entry. */
  void add(String name, byte[] content) {
    byte[] written = name.getBytes(StandardCharsets.US_ASCII);
    int start = entries.size();
    four(entries, LOCAL_HEADER);
    common(entries, written, content);
    all(entries, written);
    all(entries, content);

    four(directory, CENTRAL_HEADER);
    two(directory, VERSION);
    common(directory, written, content);
    two(directory, 0); // comment
    two(directory, 0); // disk
    two(directory, 0); // attributes
    four(directory, 0);
    four(directory, start);
    all(directory, written);
    count++;
  }

  /** What both headers of an entry say. */
  private static void common(ByteArrayOutputStream out, byte[] name, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content, 0, content.length);
    two(out, VERSION);
    two(out, 0); // flags
    two(out, 0); // stored
    two(out, 0); // time
    two(out, FIRST_DAY);
    four(out, (int) checksum.getValue());
    four(out, content.length);
    four(out, content.length);
    two(out, name.length);
    two(out, 0); // extra fields
  }

  /** The zip. */
  byte[] bytes() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream(entries.size() + directory.size() + 22);
    all(zip, entries.toByteArray());
    all(zip, directory.toByteArray());
    four(zip, END);
    two(zip, 0); // disk
    two(zip, 0); // disk of the directory
    two(zip, count);
    two(zip, count);
    four(zip, directory.size());
    four(zip, entries.size());
    two(zip, 0); // comment
    return zip.toByteArray();
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
