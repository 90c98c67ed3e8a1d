package org.mentormatcher.words;

/**
 * A pseudo-language: English with an accent on every letter and a third longer. What still looks
 * English stands outside the catalogue; what does not fit will not fit another language either.
 */
final class Accents {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
  private static final int EVERY_THIRD = 3;

  private Accents() {}

  /** The sentence of a catalogue with accents; its values stay as they are. */
  static String on(String sentence) {
    StringBuilder accented = new StringBuilder();
    int letters = 0;
    boolean isValue = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean isQuoted = i > 0 && sentence.charAt(i - 1) == '\'';
      isValue = isQuoted ? isValue : c == '{' || (isValue && c != '}');
      int letter = isValue ? -1 : LETTERS.indexOf(c);
      char written = letter < 0 ? c : ACCENTED.charAt(letter);
      accented.append(written);
      if (letter >= 0 && ++letters % EVERY_THIRD == 0) {
        accented.append(Character.toLowerCase(written));
      }
    }
    return accented.toString();
  }
}
