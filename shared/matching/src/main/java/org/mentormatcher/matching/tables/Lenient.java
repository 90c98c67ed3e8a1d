package org.mentormatcher.matching.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in UTF-8 of which some bytes are not: how many letters are good, and where the others are.
 *
 * @param text with a mark for each byte that is no part of a letter
 * @param good letters of more than one byte
 * @param bad bytes that are no part of a letter
 */
record Lenient(String text, int good, int bad) {
  private static final char MARK = '\uFFFD';
  private static final int MOST_ROWS = 20;

  static Lenient utf8(byte[] content, int mark) {
    StringBuilder text = new StringBuilder(content.length);
    int good = 0;
    int bad = 0;
    int at = mark;
    while (at < content.length) {
      int length = length(content, at);
      if (length == 0) {
        text.append(MARK);
        bad++;
        at++;
      } else {
        text.appendCodePoint(point(content, at, length));
        good += length > 1 ? 1 : 0;
        at += length;
      }
    }
    return new Lenient(text.toString(), good, bad);
  }

  /** How many bytes the character has that stands here; 0 where none does. */
  private static int length(byte[] content, int at) {
    int first = content[at] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (at + length > content.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((content[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int point = point(content, at, length);
    boolean isOverlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    boolean isNone = point > Character.MAX_CODE_POINT || (point >= 0xD800 && point <= 0xDFFF);
    return isOverlong || isNone ? 0 : length;
  }

  private static int point(byte[] content, int at, int length) {
    int point = length == 1 ? content[at] : content[at] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      point = point << 6 | (content[at + i] & 0x3F);
    }
    return point;
  }

  /**
   * The rows with bad bytes, as a spreadsheet numbers them; the first ones, where there are many.
   */
  List<Integer> badRows() {
    List<Integer> rows = new ArrayList<>();
    int row = 1;
    boolean isQuoted = false;
    for (int i = 0; i < text.length() && rows.size() < MOST_ROWS; i++) {
      char c = text.charAt(i);
      isQuoted ^= c == '"';
      boolean isLineEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (isLineEnd && !isQuoted) {
        row++;
      }
      if (c == MARK && !rows.contains(row)) {
        rows.add(row);
      }
    }
    return rows;
  }
}
