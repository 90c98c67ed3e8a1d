package org.mentormatcher.matching.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of many megabytes in UTF-8. It is encoded piece by piece as it grows: as letters it would
 * take up to twice the memory, and the same once more while it is encoded.
 */
final class LongText {
  private static final int PIECE_LETTERS = 1 << 16;

  private final List<byte[]> pieces = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();

  /** Adds a text, which does not end within a letter that takes two characters. */
  LongText append(String text) {
    letters.append(text);
    if (letters.length() >= PIECE_LETTERS) {
      encode();
    }
    return this;
  }

  /** What was written so far, in order. */
  List<byte[]> pieces() {
    encode();
    return List.copyOf(pieces);
  }

  /** Several pieces as one. */
  static byte[] joined(List<byte[]> pieces) {
    byte[] whole = new byte[bytes(pieces)];
    int end = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, end, piece.length);
      end += piece.length;
    }
    return whole;
  }

  /** How many bytes pieces have. */
  static int bytes(List<byte[]> pieces) {
    int bytes = 0;
    for (byte[] piece : pieces) {
      bytes = Math.addExact(bytes, piece.length);
    }
    return bytes;
  }

  private void encode() {
    pieces.add(letters.toString().getBytes(StandardCharsets.UTF_8));
    letters.setLength(0);
  }
}
