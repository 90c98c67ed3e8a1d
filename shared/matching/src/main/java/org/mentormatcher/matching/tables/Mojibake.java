package org.mentormatcher.matching.tables;

import java.util.Optional;

/**
 * Letters that were damaged before the file was saved: text in UTF-8 was opened as Windows-1252, so
 * that each letter beyond ASCII became two or three (known as mojibake: "ZoÃ«" for "Zoë"). The
 * file's own encoding is right then, and its letters are wrong.
 */
public final class Mojibake {
  private static final int ASCII = 0x80;
  private static final int FIRST_SIGN = 0xA0;
  private static final int CONTINUATIONS = 0xC0;
  private static final int FIRST_OF_TWO = 0xC2;
  private static final int FIRST_OF_THREE = 0xE0;
  private static final int FIRST_OF_FOUR = 0xF0;
  private static final int PAYLOAD = 6;

  private Mojibake() {}

  /**
   * What was probably written, where letters are damaged like that; nothing where they are not.
   * Only what can stand in a European name or sentence is believed: a letter "ß" before a quotation
   * mark would be one of the N'Ko alphabet. Linear in the text's length.
   */
  public static Optional<String> undone(String text) {
    StringBuilder undone = new StringBuilder(text.length());
    boolean isDamaged = false;
    int at = 0;
    while (at < text.length()) {
      int letters = lettersOfOne(text, at);
      int point = letters == 1 ? text.charAt(at) : decoded(text, at, letters);
      boolean isOne = letters > 1 && isUsual(point);
      undone.append(isOne ? (char) point : text.charAt(at));
      isDamaged |= isOne;
      at += isOne ? letters : 1;
    }
    return isDamaged ? Optional.of(undone.toString()) : Optional.empty();
  }

  /** Of how many bytes the character here would be the first, were all of them there. */
  private static int lettersOfOne(String text, int at) {
    int first = byteOf(text.charAt(at));
    int letters = 1;
    if (first >= FIRST_OF_TWO && first < FIRST_OF_FOUR) {
      letters = first < FIRST_OF_THREE ? 2 : 3;
    }
    for (int i = at + 1; i < at + letters; i++) {
      int next = i < text.length() ? byteOf(text.charAt(i)) : 0;
      if (next < ASCII || next >= CONTINUATIONS) {
        return 1;
      }
    }
    return letters;
  }

  private static int decoded(String text, int at, int letters) {
    int point = byteOf(text.charAt(at)) & (letters == 2 ? 0x1F : 0x0F);
    for (int i = at + 1; i < at + letters; i++) {
      point = point << PAYLOAD | (byteOf(text.charAt(i)) & 0x3F);
    }
    return point;
  }

  /** Accented Latin letters, signs beside them, and the quotation marks and dashes of print. */
  private static boolean isUsual(int point) {
    return (point >= FIRST_SIGN && point < 0x250)
        || (point >= 0x2010 && point <= 0x203A)
        || point == 0x20AC;
  }

  /** The byte that a character was; bytes without a character stand for themselves. */
  private static int byteOf(char character) {
    return character < FIRST_SIGN ? character : SingleByte.WINDOWS_1252.byteOf(character).orElse(0);
  }
}
