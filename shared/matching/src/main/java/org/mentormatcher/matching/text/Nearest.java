package org.mentormatcher.matching.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody may have meant of very many words, as {@link Suggestion} has it, in bounded work:
 * only words that share rare runs of three letters are compared, and after many questions no more
 * are answered. Nobody reads thousands of suggestions.
 */
public final class Nearest {
  private static final int FEW = 500;
  private static final int MOST_QUESTIONS = 1_000;
  private static final int MOST_COMPARED = 40;
  private static final int COMMON = 2_000;
  private static final int LETTERS = 3;
  private static final int LONGEST = 100;

  private final List<String> known;
  private final Map<String, List<Integer>> byLetters = new HashMap<>();
  private int questions;

  public Nearest(Collection<String> known) {
    this.known = known.stream().sorted().toList();
    if (this.known.size() > FEW) {
      for (int i = 0; i < this.known.size(); i++) {
        for (String letters : letters(this.known.get(i))) {
          byLetters.computeIfAbsent(letters, unseen -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /** The known word that is nearest, if one is near and the question is one of the first. */
  public Optional<String> to(String written) {
    if (questions++ >= MOST_QUESTIONS) {
      return Optional.empty();
    }
    return Suggestion.nearest(written, known.size() > FEW ? candidates(written) : known);
  }

  private List<String> candidates(String written) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (String letters : letters(written)) {
      List<Integer> words = byLetters.getOrDefault(letters, List.of());
      if (words.size() <= COMMON) {
        words.forEach(word -> shared.merge(word, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_COMPARED)
        .map(entry -> known.get(entry.getKey()))
        .toList();
  }

  private static List<String> letters(String word) {
    String folded = Folding.fold(word);
    List<String> letters = new ArrayList<>();
    for (int i = 0; i + LETTERS <= Math.min(folded.length(), LONGEST); i++) {
      letters.add(folded.substring(i, i + LETTERS));
    }
    return letters;
  }
}
