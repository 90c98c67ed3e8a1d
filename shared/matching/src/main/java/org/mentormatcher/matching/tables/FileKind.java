package org.mentormatcher.matching.tables;

import java.nio.charset.StandardCharsets;

/** What a file is by its bytes; its name may say anything. */
enum FileKind {
  /** A ZIP archive: a workbook as spreadsheet programs write it today, or something else. */
  ARCHIVE,
  /** A workbook that is encrypted with a password. */
  PROTECTED_WORKBOOK,
  /** A workbook as they wrote it until 2007, or another file of that time. */
  OLD_WORKBOOK,
  /** Anything else: text, unless its bytes say otherwise. */
  TEXT;

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** A compound file: see [MS-CFB]. */
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** The name of the stream that holds an encrypted workbook: see [MS-OFFCRYPTO]. */
  private static final String ENCRYPTED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  static FileKind of(byte[] content) {
    if (startsWith(content, ZIP)) {
      return ARCHIVE;
    }
    if (startsWith(content, COMPOUND)) {
      return new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED)
          ? PROTECTED_WORKBOOK
          : OLD_WORKBOOK;
    }
    return TEXT;
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
