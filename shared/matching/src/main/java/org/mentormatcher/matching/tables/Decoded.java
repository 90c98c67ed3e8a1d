package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * The characters of a text in UTF-8 or UTF-16, strictly: bytes that stand for no character are an
 * error, and what is told is where they stand. The platform's decoders tell it too, but not those
 * of browsers.
 */
final class Decoded extends Reader {
  private static final int BUFFER = 8 << 10;

  /** How characters stand in bytes. */
  enum UnicodeForm {
    UTF_8,
    UTF_16LE,
    UTF_16BE
  }

  /** There is no character here. */
  static final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final InputStream bytes;
  private final UnicodeForm form;
  private final byte[] buffer = new byte[BUFFER];
  private int length;
  private int position;
  private int pending = -1;

  Decoded(InputStream bytes, UnicodeForm form) {
    this.bytes = bytes;
    this.form = form;
  }

  @Override
  public int read(char[] target, int offset, int most) throws IOException {
    int count = 0;
    // What was buffered is given before more is asked for.
    while (count < most && (count == 0 || position < length || pending >= 0)) {
      int c = read();
      if (c < 0) {
        break;
      }
      target[offset + count] = (char) c;
      count++;
    }
    return count == 0 && most > 0 ? -1 : count;
  }

  /** The next character, or -1 at the end. */
  @Override
  public int read() throws IOException {
    if (pending >= 0) {
      int low = pending;
      pending = -1;
      return low;
    }
    return form == UnicodeForm.UTF_8 ? utf8() : utf16();
  }

  private int utf8() throws IOException {
    int first = next();
    if (first < 0x80) {
      return first;
    }
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4) {
      throw new MalformedException();
    }
    int point = first & (0x3F >> more);
    for (int i = 0; i < more; i++) {
      int next = next();
      if ((next & 0xC0) != 0x80 || next < 0) {
        throw new MalformedException();
      }
      point = point << 6 | (next & 0x3F);
    }
    boolean isOverlong = point < (more == 2 ? 0x800 : more == 3 ? 0x10000 : 0x80);
    if (isOverlong || point > Character.MAX_CODE_POINT || isSurrogate(point)) {
      throw new MalformedException();
    }
    if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return point;
    }
    pending = Character.lowSurrogate(point);
    return Character.highSurrogate(point);
  }

  private int utf16() throws IOException {
    int unit = unit();
    if (unit >= 0 && Character.isHighSurrogate((char) unit)) {
      int low = unit();
      if (low < 0 || !Character.isLowSurrogate((char) low)) {
        throw new MalformedException();
      }
      pending = low;
      return unit;
    }
    if (unit >= 0 && isSurrogate(unit)) {
      throw new MalformedException();
    }
    return unit;
  }

  private int unit() throws IOException {
    int first = next();
    if (first < 0) {
      return -1;
    }
    int second = next();
    if (second < 0) {
      throw new MalformedException();
    }
    return form == UnicodeForm.UTF_16BE ? (first << 8) | second : (second << 8) | first;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private int next() throws IOException {
    if (position == length) {
      length = bytes.read(buffer, 0, buffer.length);
      position = 0;
      if (length <= 0) {
        length = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
