package org.mentormatcher.matching.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is by its bytes; its name may say anything. */
enum FileKind {
  /** A ZIP archive: a workbook as spreadsheet programs write it today, or something else. */
  ARCHIVE,
  /** A workbook that is encrypted with a password. */
  PROTECTED_WORKBOOK,
  /** A workbook as they wrote it until 2007, or another file of that time. */
  OLD_WORKBOOK,
  /** A page of the web, which some services call a workbook. */
  WEB_PAGE,
  /** A workbook as XML in one file, as Excel 2003 wrote it. */
  XML_WORKBOOK,
  /** A document to be printed. */
  PDF,
  /** Anything else: text, unless its bytes say otherwise. */
  TEXT;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

  /** A compound file: see [MS-CFB]. */
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final int START = 1024;

  /** The name of the stream that holds an encrypted workbook: see [MS-OFFCRYPTO]. */
  private static final String ENCRYPTED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  static FileKind of(byte[] content) {
    if (startsWith(content, ZIP) || startsWith(content, EMPTY_ZIP)) {
      return ARCHIVE;
    }
    if (startsWith(content, COMPOUND)) {
      return new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED)
          ? PROTECTED_WORKBOOK
          : OLD_WORKBOOK;
    }
    return ofText(content);
  }

  private static FileKind ofText(byte[] content) {
    int length = Math.min(content.length, START);
    String start =
        new String(content, 0, length, StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(?:ï»¿|ÿþ|þÿ)?[ \t\r\n]*", "")
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("%pdf-")) {
      return PDF;
    }
    if (start.startsWith("<?xml")
        && start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return XML_WORKBOOK;
    }
    boolean isPage =
        List.of("<!doctype html", "<html", "<table", "<meta", "<head", "<body").stream()
            .anyMatch(start::startsWith);
    boolean isXmlPage = start.startsWith("<?xml") && start.contains("<html");
    return isPage || isXmlPage ? WEB_PAGE : TEXT;
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
