package org.mentormatcher.matching.participants;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.text.Folding;

/** What an answer to a question of yes or no says. */
public enum YesNo {
  YES,
  NO,
  /** Nothing that may be acted on without asking. */
  UNCLEAR;

  private static final String BETWEEN_WORDS = " ,;.:!()-";

  /**
   * What is said. A yes with more words is one unless a word among them takes it back; a no with
   * more words may ask for the contrary ("No, take me off"), so it is unclear.
   */
  public static YesNo in(String written) {
    String folded = Folding.fold(written);
    if (Understood.YES.contains(folded)) {
      return YES;
    }
    if (Understood.NO.contains(folded)) {
      return NO;
    }
    List<String> words = words(folded);
    boolean isYes =
        !words.isEmpty()
            && Understood.YES_BEFORE.contains(words.getFirst())
            && words.stream().noneMatch(Understood.DOUBT::contains);
    return isYes ? YES : UNCLEAR;
  }

  /** What stands between spaces and punctuation; an apostrophe is part of a word. */
  private static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || BETWEEN_WORDS.indexOf(folded.charAt(i)) >= 0) {
        if (i > start) {
          words.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
