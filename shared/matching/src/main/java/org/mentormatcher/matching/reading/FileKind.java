package org.mentormatcher.matching.reading;

/** What a file is by its first bytes; its name may say anything. */
enum FileKind {
  /** A spreadsheet program's own format. */
  WORKBOOK,
  /** Anything else: text, unless its bytes say otherwise. */
  TEXT;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static FileKind of(byte[] content) {
    return startsWith(content, ZIP) || startsWith(content, OLE) ? WORKBOOK : TEXT;
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
