package org.mentormatcher.matching.participants;

import java.util.List;
import org.mentormatcher.matching.text.Folding;

/** What an answer to a question of yes or no says. */
public enum YesNo {
  YES,
  NO,
  /** Nothing that may be acted on without asking. */
  UNCLEAR;

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
    List<String> words = List.of(folded.replaceAll("[,;.:!()-]+", " ").strip().split(" +"));
    boolean isYes =
        Understood.YES_BEFORE.contains(words.getFirst())
            && words.stream().noneMatch(Understood.DOUBT::contains);
    return isYes ? YES : UNCLEAR;
  }
}
