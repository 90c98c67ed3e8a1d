package org.mentormatcher.matching.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters and signs that cannot stand where they stand in a name or a sentence: a sign of money
 * before a letter, a capital after a small letter, an opening quotation mark after a letter. Text
 * that was read in the wrong encoding is full of them, and text in the right one is not.
 */
final class Oddities {
  private static final String OPENING = "\u2018\u201C\u201E\u201A\u2039";
  private static final String MONEY = "\u00A3\u00A5\u00A4\u00A2";
  private static final String ACCENTS = "\u00A8\u00AF\u00B4\u00B8\u02C6\u02DC\u2030";
  private static final String RAISED = "\u00B9\u00B2\u00B3";
  private static final String BETWEEN_LETTERS = "\u2019\u00B7\u00AD\u2010\u2011\u00A0/";
  private static final String DASHES = "\u2013\u2014";
  private static final String VOWELS = "aeiouAEIOU";
  private static final List<String> CONTRACTIONS =
      List.of("s", "t", "d", "m", "re", "ve", "ll", "em", "n", "am", "all", "clock");
  private static final int LONG_RUN = 4;
  private static final String BETWEEN_CELLS = ",;\t\r\n\"|";
  private static final int LONGEST_SAMPLE = 40;

  private final String text;

  private Oddities(String text) {
    this.text = text;
  }

  /** How many there are. */
  static int in(String text) {
    Oddities oddities = new Oddities(text);
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) >= 0x80 && oddities.isOdd(i) ? 1 : 0;
    }
    return count;
  }

  private boolean isOdd(int at) {
    char c = text.charAt(at);
    if (c == SingleByte.NOTHING || (c < 0xA0 && c >= 0x80)) {
      return true;
    }
    boolean isLetter = Character.isLetter(c) && c != '\u00AA' && c != '\u00BA';
    return isLetter ? isOddLetter(at) : isOddSign(at);
  }

  private boolean isOddLetter(int at) {
    char c = text.charAt(at);
    boolean isAfterSmall = Character.isLowerCase(at(at - 1));
    boolean isInSmallWord = isLetter(at - 1) && Character.isLowerCase(at(at + 1));
    if (Character.isUpperCase(c) && (isAfterSmall || isInSmallWord)) {
      return true;
    }
    if (isLatin(c) != isLatin(at(at - 1)) && isLetter(at - 1)) {
      return true;
    }
    if (isLatin(c) != isLatin(at(at + 1)) && isLetter(at + 1)) {
      return true;
    }
    return isLatin(c) && startsLongRun(at);
  }

  /** Four accented letters in a row are another alphabet's. */
  private boolean startsLongRun(int at) {
    for (int i = at; i < at + LONG_RUN; i++) {
      if (at(i) < 0x80 || !isLetter(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOddSign(int at) {
    char c = text.charAt(at);
    boolean isAfter = isLetter(at - 1);
    boolean isBefore = isLetter(at + 1);
    if (OPENING.indexOf(c) >= 0) {
      return isAfter;
    }
    if (MONEY.indexOf(c) >= 0) {
      return isBefore && !Character.isDigit(at(at - 1));
    }
    if (ACCENTS.indexOf(c) >= 0) {
      return isAfter || isBefore;
    }
    if (RAISED.indexOf(c) >= 0) {
      return isAfter && (isBefore || lettersBefore(at) > 2);
    }
    if (DASHES.indexOf(c) >= 0) {
      return isOddDash(at);
    }
    if (c == '\u2019') {
      return isOddApostrophe(at);
    }
    return isAfter && isBefore && BETWEEN_LETTERS.indexOf(c) < 0;
  }

  /** In a name a capital follows a dash: Nu–ez is no name, Smith–Jones is one. */
  private boolean isOddDash(int at) {
    int before = lettersBefore(at);
    boolean isInName =
        before > 0 && Character.isUpperCase(at(at - before)) && Character.isLowerCase(at(at + 1));
    boolean isBetweenVowels = isVowel(at(at - 1)) && isVowel(at(at + 1));
    return isInName && (text.charAt(at) == '\u2013' ? isBetweenVowels : before <= 2);
  }

  private boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0 || (c >= 0x80 && Character.isLetter(c));
  }

  /** What follows an apostrophe in the middle of a name is a capital, or a contraction's end. */
  private boolean isOddApostrophe(int at) {
    int before = lettersBefore(at);
    if (before < 3
        || !Character.isUpperCase(at(at - before))
        || !Character.isLowerCase(at(at + 1))) {
      return false;
    }
    int end = at + 1;
    while (isLetter(end)) {
      end++;
    }
    return !CONTRACTIONS.contains(text.substring(at + 1, end));
  }

  private int lettersBefore(int at) {
    int count = 0;
    while (isLetter(at - count - 1)) {
      count++;
    }
    return count;
  }

  private boolean isLetter(int at) {
    return Character.isLetter(at(at));
  }

  private static boolean isLatin(char c) {
    return c < 0x250;
  }

  private char at(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
  }

  /** A cell, in two readings. */
  record TwoReadings(String one, String other) {}

  /** The cells, roughly, in which two readings of a text differ: at most so many, each once. */
  static List<TwoReadings> samples(String text, String other, int most) {
    List<TwoReadings> samples = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length() && samples.size() < most; i++) {
      if (i == text.length() || BETWEEN_CELLS.indexOf(text.charAt(i)) >= 0) {
        TwoReadings sample = new TwoReadings(shortened(text, start, i), shortened(other, start, i));
        if (!sample.one().equals(sample.other()) && in(sample.one()) > 0) {
          samples.remove(sample);
          samples.add(sample);
        }
        start = i + 1;
      }
    }
    return samples;
  }

  private static String shortened(String text, int start, int end) {
    return end - start > LONGEST_SAMPLE
        ? text.substring(start, start + LONGEST_SAMPLE) + "…"
        : text.substring(start, end);
  }
}
