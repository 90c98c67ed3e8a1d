package org.mentormatcher.matching.tables;

/**
 * Letters that a program could not write down, so that a question mark or the sign for a missing
 * letter took their place: {@code Siobh?n}, {@code O???Brien}. Unlike in {@link Mojibake}, nobody
 * can tell which they were.
 */
public final class LostLetters {
  private static final char MISSING = '\uFFFD';
  private static final char QUESTION = '?';

  /** Addresses of pages hold question marks of their own. */
  private static final String OF_ADDRESSES = "/=&";

  private LostLetters() {}

  /** Whether a letter was lost in what somebody wrote. */
  public static boolean areIn(String written) {
    if (written.indexOf(MISSING) >= 0) {
      return true;
    }
    if (written.indexOf(QUESTION) < 0) {
      return false;
    }
    int start = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i == written.length() || Character.isWhitespace(written.charAt(i))) {
        if (isLostIn(written.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** A question mark within a word; before a capital it may only be followed by no space. */
  private static boolean isLostIn(String word) {
    if (word.chars().anyMatch(letter -> OF_ADDRESSES.indexOf(letter) >= 0)) {
      return false;
    }
    int at = word.indexOf(QUESTION);
    while (at >= 0) {
      int end = at;
      while (end < word.length() && word.charAt(end) == QUESTION) {
        end++;
      }
      if (at > 0 && end < word.length() && Character.isLetter(word.charAt(at - 1))) {
        char next = word.charAt(end);
        if (Character.isLowerCase(next) || (at == 1 && Character.isLetter(next))) {
          return true;
        }
      }
      at = word.indexOf(QUESTION, end);
    }
    return false;
  }
}
