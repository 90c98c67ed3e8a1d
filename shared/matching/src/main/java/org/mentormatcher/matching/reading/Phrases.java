package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentormatcher.matching.text.Folding;

/**
 * The runs of whole words in a text, to be asked for many phrases: each length of a phrase is
 * prepared once, so that a long text and many phrases cost no more than a few passes.
 */
final class Phrases {
  /** A longer phrase is a text of its own; of those, each letter is compared once. */
  private static final int MOST_WORDS = 12;

  private final String folded;
  private final List<String> words;
  private final Map<Integer, Set<String>> runs = new HashMap<>();

  Phrases(String text) {
    this.folded = Folding.fold(text);
    this.words = words(folded);
  }

  /** Whether the text has the words of a folded phrase in this order, one after the other. */
  boolean have(String phrase) {
    List<String> asked = words(phrase);
    if (asked.isEmpty() || asked.size() > MOST_WORDS) {
      return folded.contains(phrase);
    }
    String bare = String.join(" ", asked);
    return runs.computeIfAbsent(asked.size(), this::runsOf).contains(bare)
        && (bare.equals(phrase) || folded.contains(phrase));
  }

  private Set<String> runsOf(int length) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      found.add(String.join(" ", words.subList(i, i + length)));
    }
    return found;
  }

  private static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !isOfWord(folded.charAt(i))) {
        if (i > start) {
          words.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
